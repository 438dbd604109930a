"""Ids for things that arrive without one of ours: the same source gives the same id on any machine, on any day."""

import hashlib

from ulid import ULID


def derived_id(*parts: str) -> str:
    """A ULID made of the sum of its parts. No time is in it: ids are opaque, and a day would change with each list."""
    digest = hashlib.blake2b(digest_size=16, person=b"esep.formats")
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big") + raw)  # so that ("ab", "c") is not ("a", "bc")
    return str(ULID.from_bytes(digest.digest()))
