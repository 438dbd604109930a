"""What others would build on the same graph: the same questions, without our rights and without our record of looks."""

import hashlib
import shutil
import subprocess
from pathlib import Path

from graph.model.errors import EsepError

NODE, DATALOADER = "neo4j-graphql", "dataloader"

_FOLDER = Path(__file__).parent / NODE


class PeerMissing(EsepError):
    """A peer cannot be served on this machine."""

    code = "PEER_MISSING"


def node_server() -> list[str]:
    """The command that serves `@neo4j/graphql`. What it needs is installed on first need, and when the lock changed.

    Raises PeerMissing.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise PeerMissing("Node 20 and npm are needed for a peer: `make node`, or measure with --no-peers.")
    lock = hashlib.sha256((_FOLDER / "package-lock.json").read_bytes()).hexdigest()
    note = _FOLDER / "node_modules" / ".installed"
    if not note.exists() or note.read_text("utf-8") != lock:
        done = subprocess.run([npm, "ci", "--silent"], cwd=_FOLDER, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            raise PeerMissing(f"`npm ci` did not install a peer: {(done.stderr or done.stdout)[-500:]}")
        note.write_text(lock, "utf-8")
    return [node, str(_FOLDER / "server.mjs")]
