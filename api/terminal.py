"""What all commands of `esep` share: how they show progress, and how they end."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from graph.model.errors import EsepError, SystemFault

console = Console(stderr=True)


@contextmanager
def calm() -> Iterator[None]:
    """Our own errors end a command with one calm sentence, and no traceback."""
    try:
        yield
    except EsepError as error:
        console.print(f"[bold]{error.code}[/bold] {error.message}", soft_wrap=True)
        raise typer.Exit(3 if isinstance(error, SystemFault) else 2) from None
    except KeyboardInterrupt:
        console.print("stopped")
        raise typer.Exit(130) from None


@contextmanager
def counted(what: str) -> Iterator[Callable[[int], None]]:
    """Shows how much is done of something whose end is not known."""
    with progress() as bar:
        task = bar.add_task(what, total=None)
        yield lambda done: bar.update(task, completed=done)


@contextmanager
def steps() -> Iterator[Callable[[str, int], None]]:
    """A progress bar for each step of a long work."""
    with progress() as bar:
        tasks: dict[str, TaskID] = {}

        def show(step: str, done: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=None)
            bar.update(tasks[step], completed=done)

        yield show


@contextmanager
def progress() -> Iterator[Progress]:
    columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), TimeRemainingColumn(), console=console) as bar:
        yield bar
