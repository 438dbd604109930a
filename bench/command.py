"""How a measurement ends as a command: our own errors with one calm sentence, and so does Ctrl-C."""

import typer
from rich.console import Console

from graph.model.errors import EsepError


def run(app: typer.Typer, console: Console) -> None:
    """Runs the command; ends the process with its code."""
    try:
        code = app(standalone_mode=False)
    except EsepError as error:
        console.print(f"[bold]{error.code}[/bold] {error.message}", soft_wrap=True)
        raise SystemExit(2) from None
    except typer.Abort:
        code = 130
    if code:
        console.print("stopped")
        raise SystemExit(code)
