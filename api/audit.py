"""`esep audit`: the record of looks, for those who oversee it and for strangers who trust nobody."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from api.settings import Settings
from api.terminal import calm, console
from graph.audit.proofs import check_proof, consistency_handed_out, inclusion_handed_out
from graph.audit.record import RecordOfLooks, write_record
from graph.audit.verifying import verify_record

audit = typer.Typer(no_args_is_help=True, help="The record of looks: who asked what, and what was shown.")


def opener(settings: Settings) -> Callable[[], RecordOfLooks]:
    """How to open this registry's record."""
    return lambda: RecordOfLooks(settings.data_dir / "looks")


@audit.command()
def key() -> None:
    """Prints the public key that verifies the record's checkpoints. Hand it to whoever is to verify it."""
    with calm():
        print(opener(Settings.from_environment())().signer.verifier_key)


@audit.command()
def export(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="Where the record goes, JSON Lines.")],
) -> None:
    """Writes the record, as `esep audit verify` reads it. What was asked stays encrypted."""
    with calm():
        written = write_record(opener(Settings.from_environment())(), file)
        console.print(f"{written:,} looks written to {file.name}")


@audit.command()
def verify(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A record that was exported.")],
    key: Annotated[str, typer.Option(help="The public key, from `esep audit key`.")],
    seen: Annotated[
        list[Path] | None, typer.Option(exists=True, dir_okay=False, help="A checkpoint that was kept before.")
    ] = None,
) -> None:
    """Checks a record without any store: chain, times, Merkle roots, signatures. Tells every fault."""
    with calm():
        notes = tuple(path.read_text("utf-8") for path in seen or ())
        with file.open("rb") as lines:
            found = verify_record(lines, key, notes)
        console.print(f"{found.looks:,} looks, {found.checkpoints:,} sound checkpoints, {found.signed:,} looks signed")
        for fault in found.faults:
            console.print(fault, highlight=False)
        if found.faults:
            raise typer.Exit(1)
        console.print("the record is whole")


@audit.command()
def prove(
    look: Annotated[int, typer.Argument(help="Number of the look, as the answer named it.")],
    line: Annotated[bool, typer.Option(help="Puts the look's line into the proof, which says what it is of.")] = False,
) -> None:
    """Prints the proof that a look is in the record which the latest checkpoint signs, as one line of JSON."""
    with calm():
        record = opener(Settings.from_environment())()
        _print_proof(inclusion_handed_out(record, look, with_line=line))


@audit.command()
def extends(
    seen: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A checkpoint that was kept before.")],
) -> None:
    """Prints the proof that the record begins with what it had at an earlier checkpoint, as one line of JSON."""
    with calm():
        record = opener(Settings.from_environment())()
        _print_proof(consistency_handed_out(record, seen.read_text("utf-8")))


def _print_proof(proof: dict[str, Any] | None) -> None:
    if proof is None:
        console.print("the record has no such look")
        raise typer.Exit(1)
    print(orjson.dumps(proof).decode())


@audit.command()
def check(
    proof: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A proof that was handed out.")],
    key: Annotated[str, typer.Option(help="The public key, from `esep audit key`.")],
) -> None:
    """Checks a proof of a look, or of an earlier record, with the public key alone."""
    with calm():
        found = check_proof(proof.read_bytes(), key)
        console.print(found.says, highlight=False, soft_wrap=True)
        if not found.is_sound:
            raise typer.Exit(1)


@audit.command()
def shown(
    id: Annotated[str, typer.Argument(help="Registry identifier of a person, an entry, a case or any other thing.")],
    asked: Annotated[bool, typer.Option(help="Shows what was asked, too.")] = False,
) -> None:
    """Tells every look in which a thing was shown: who, when, by which question."""
    with calm():
        record = opener(Settings.from_environment())()
        for line in reversed(record.looks(sys.maxsize, shown=id)):
            held = orjson.loads(line)
            under = f" under {held['request']}, case {held.get('case')}" if held.get("request") else ""
            of = f", data of page {held['version']}" if held.get("version") is not None else ""
            by = f", by {held['right']}" if held.get("right") else ""
            who = " ".join(filter(None, (held["role"] or "nobody", held.get("user"), held["official"])))
            console.print(
                f"{held['number']:>8} {held['at']} {who}: {', '.join(held['questions'])}{under}{by}{of}",
                highlight=False,
                soft_wrap=True,
            )
            if asked:
                console.print(record.asked(line), highlight=False, soft_wrap=True)
