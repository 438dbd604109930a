"""A development authority, and a judge who answers with the reason of a refusal or with the signer."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.model.errors import Refusal, SignatureRefused
from graph.signing.certificates import Signer
from graph.signing.development import DevelopmentAuthority
from graph.signing.trust import Trust
from graph.signing.verifying import verify
from tests.signing.forging import CONTENT

Judge = Callable[..., Signer | Refusal]


@pytest.fixture
def authority(tmp_path: Path) -> DevelopmentAuthority:
    return DevelopmentAuthority.opened(tmp_path / "dev-ca")


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> DevelopmentAuthority:
    """An authority for tests that change nothing of it."""
    return DevelopmentAuthority.opened(tmp_path_factory.mktemp("authority") / "dev-ca")


@pytest.fixture(scope="module")
def judged() -> Iterator[Judge]:
    loop = asyncio.new_event_loop()  # of its own: hypothesis calls from outside of any other

    def judge(
        authority: DevelopmentAuthority, signature: bytes, content: bytes = CONTENT, now: datetime | None = None
    ) -> Signer | Refusal:
        trust = Trust(authority.trust_folder)
        try:
            return loop.run_until_complete(verify(content, signature, trust, now or datetime.now(UTC)))
        except SignatureRefused as error:
            refused = error
        assert refused.__context__ is None, "what a library said travels along"
        return refused.reason

    yield judge
    loop.close()
