"""The real door: an API that trusts the development authority of the run."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import httpx
import pytest

from api.app import create_app
from api.connection import Connection
from api.identity import Identities
from graph.audit.record import RecordOfLooks
from graph.signing.development import DevelopmentAuthority
from graph.signing.trust import Trust
from graph.store.store import Store


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> DevelopmentAuthority:
    """The development authority of the run."""
    return DevelopmentAuthority.opened(tmp_path_factory.mktemp("ca") / "dev-ca")


@pytest.fixture
def fresh_lists(authority: DevelopmentAuthority) -> None:
    """Revocation lists of now."""
    authority.renew_crls(datetime.now(UTC))


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> RecordOfLooks:
    """The record of looks behind the door."""
    return RecordOfLooks(tmp_path_factory.mktemp("looks"))


@pytest.fixture(scope="session")
async def http(
    connection: Connection, store: Store, authority: DevelopmentAuthority, record: RecordOfLooks
) -> AsyncIterator[httpx.AsyncClient]:
    """The API, without a socket."""
    application = create_app(connection.open_store, lambda: record, Identities(Trust(authority.trust_folder)))
    application.state.store, application.state.record = store, record
    transport = httpx.ASGITransport(application, client=("127.0.0.1", 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://esep") as client:
        yield client
