"""The class archive is used when it is ours, and asked for only by a run that learns."""

from pathlib import Path

from graph.engine import archive


def learned(cache_dir: Path) -> Path:
    """What a run leaves behind, kept; the path that the flags name."""
    (flag,) = archive.flags(cache_dir, learn=True)
    Path(flag.removeprefix("-XX:AOTCacheOutput=")).write_bytes(b"archive")
    archive.keep(cache_dir)
    (kept,) = cache_dir.iterdir()
    return kept


def test_without_an_archive_there_is_nothing_to_say(tmp_path: Path) -> None:
    assert archive.flags(tmp_path, learn=False) == []
    archive.keep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_archive_that_was_learned_is_used_and_is_ours_alone(tmp_path: Path) -> None:
    kept = learned(tmp_path)
    assert archive.flags(tmp_path, learn=False) == [f"-XX:AOTCache={kept}"]
    assert kept.stat().st_mode & 0o077 == 0


def test_an_archive_that_others_may_write_is_not_used(tmp_path: Path) -> None:
    learned(tmp_path).chmod(0o666)
    assert archive.flags(tmp_path, learn=False) == []
