"""`esep dev-ca`: a certificate authority for development. Whatever it issues or signs binds nobody, and says so."""

import base64
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from api.settings import Settings
from api.terminal import calm, console
from graph.signing.certificates import Usage
from graph.signing.development import MARK, Credential, DevelopmentAuthority

dev_ca = typer.Typer(no_args_is_help=True, help=f"{MARK}: certificates of invented people, and their signatures.")


def authority(settings: Settings) -> DevelopmentAuthority:
    """The development authority of this registry, made when there is none. Raises SettingsError."""
    return DevelopmentAuthority.opened(settings.data_dir / "dev-ca")


@dev_ca.command()
def issue(
    name: Annotated[str, typer.Argument(help="Name of an invented person.")],
    iin: Annotated[str, typer.Option(help="IIN of that person.")],
    usage: Annotated[list[Usage], typer.Option(help="What they may do; more than once.", case_sensitive=False)],
    out: Annotated[Path, typer.Option(dir_okay=False, help="A new file for key and certificate.")],
    bin_: Annotated[str | None, typer.Option("--bin", help="BIN of the body for which they sign.")] = None,
) -> None:
    """Issues a certificate and its key."""
    with calm():
        credential = authority(Settings.from_environment()).issue(iin, name, usage, bin=bin_)
        credential.save(out)
        _say(f"certificate {credential.serial} and its key written to {out.name}")


@dev_ca.command()
def revoke(serial: Annotated[str, typer.Argument(help="Serial number, as `issue` told it.")]) -> None:
    """Revokes a certificate, at once."""
    with calm():
        authority(Settings.from_environment()).revoke(int(serial) if serial.isdecimal() else 0)
        _say("revoked")


@dev_ca.command()
def renew() -> None:
    """Writes the revocation lists again. Verification takes none that is older than an hour."""
    with calm():
        authority(Settings.from_environment()).renew_crls(datetime.now(UTC))
        _say("revocation lists renewed")


@dev_ca.command()
def sign(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="What is signed, byte for byte.")],
    credential: Annotated[Path, typer.Option("--with", exists=True, dir_okay=False, help="A credential of `issue`.")],
) -> None:
    """Prints the detached CMS signature of a file, in base64."""
    with calm():
        print(base64.b64encode(Credential.load(credential).sign(file.read_bytes())).decode())
        _say("signed")


def _say(what: str) -> None:
    console.print(f"[bold]{MARK}[/bold] {what}", highlight=False, soft_wrap=True)
