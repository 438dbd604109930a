"""`/quality`: accounting and registration discipline (Articles 1(15), 6.3 and 7.1.2) as a table and a chart."""

from starlette.routing import BaseRoute

from api.pages import serving


def routes() -> list[BaseRoute]:
    return [serving.page("quality")]
