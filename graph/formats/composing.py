"""JSON that survives tools which clean texts: they compose letters (NFC), which would change the sum of a document."""

import unicodedata


def safe_from_composing(body: str) -> str:
    """The same JSON with those letters escaped that composing would change."""
    if unicodedata.is_normalized("NFC", body):
        return body
    return "".join(_escape(letter) if _may_compose(letter) else letter for letter in body)


def _may_compose(letter: str) -> bool:
    """Whether a letter joins the one before it (marks, vowels and finals of Hangul), or is another's spelling."""
    is_mark = unicodedata.combining(letter) > 0 or "\u1160" <= letter <= "\u11ff"
    return is_mark or not unicodedata.is_normalized("NFC", letter)


def _escape(letter: str) -> str:
    units = letter.encode("utf-16-be")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))
