"""Who signs a challenge with a certificate is in, for an hour, at one address; and nobody else is (Article 16-2.1)."""

import base64
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from api import identity
from graph.model.viewer import Role
from graph.signing.certificates import Usage
from graph.signing.development import DevelopmentAuthority
from graph.store.store import Store
from tests.grounds.office import CHALLENGE, SIGN_IN, SIGNERS, Official, a_bin, an_iin, registered
from tests.worlds import World, submitted

pytestmark = pytest.mark.usefixtures("fresh_lists")

ME = "{ me { user role right accounts request } }"


@pytest.fixture
async def official(store: Store, authority: DevelopmentAuthority, http: httpx.AsyncClient) -> Official:
    world = World()
    made = registered(world, authority, http, Role.AUDITOR, "PROSECUTOR", isResponsible=True)
    assert (await submitted(store, world.documents)).refusals == []
    return made


async def challenge(official: Official) -> str:
    return (await official.ask(CHALLENGE))["challenge"]["text"]


async def test_who_signs_a_challenge_is_in(official: Official) -> None:
    assert (await official.ask(ME))["me"] is None
    await official.sign_in()
    me = (await official.ask(ME))["me"]
    assert (me["user"], me["role"], me["right"]) == (official.user.key, "AUDITOR", "AUDITOR/OFFICE")


async def test_a_challenge_serves_once(official: Official) -> None:
    text = await challenge(official)
    given = {"challenge": text, "signature": official.signature(text)}
    await official.ask(SIGN_IN, given)
    assert await official.refused(SIGN_IN, given) == "NOT_SIGNED_IN"


async def test_a_challenge_that_we_did_not_give_serves_nobody(official: Official) -> None:
    text = "Esep sign-in of my own"
    assert (
        await official.refused(SIGN_IN, {"challenge": text, "signature": official.signature(text)}) == "NOT_SIGNED_IN"
    )


async def test_a_challenge_gets_old(official: Official, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "CHALLENGE_LIFETIME", timedelta(seconds=-1))
    text = await challenge(official)
    assert (
        await official.refused(SIGN_IN, {"challenge": text, "signature": official.signature(text)}) == "NOT_SIGNED_IN"
    )


async def test_a_failed_signature_uses_the_challenge_up(official: Official) -> None:
    text = await challenge(official)
    for signature in (official.signature("another text"), official.signature(text)):
        last = await official.refused(SIGN_IN, {"challenge": text, "signature": signature})
    assert last == "NOT_SIGNED_IN"


@pytest.mark.parametrize("signature", ["", "AAAA", "not base64!", base64.b64encode(b"0" * 70_000).decode()])
async def test_what_is_no_signature_signs_nobody_in(official: Official, signature: str) -> None:
    text = await challenge(official)
    code = await official.refused(SIGN_IN, {"challenge": text, "signature": signature})
    assert code in ("SIGNATURE_REFUSED", "INVALID_ARGUMENT")


async def test_a_certificate_of_a_foreign_authority_signs_nobody_in(official: Official, tmp_path: Path) -> None:
    foreign = DevelopmentAuthority.opened(tmp_path / "foreign")
    official.credential = foreign.issue(official.user.facts["iin"], "Official of a test", [Usage.FIRST_HEAD])
    text = await challenge(official)
    given = {"challenge": text, "signature": official.signature(text)}
    assert await official.refused(SIGN_IN, given) == "SIGNATURE_REFUSED"


async def test_a_revoked_certificate_signs_nobody_in(official: Official, authority: DevelopmentAuthority) -> None:
    authority.revoke(official.credential.serial)
    text = await challenge(official)
    given = {"challenge": text, "signature": official.signature(text)}
    assert await official.refused(SIGN_IN, given) == "SIGNATURE_REFUSED"


async def test_revocation_lists_of_an_hour_ago_sign_nobody_in(
    official: Official, authority: DevelopmentAuthority
) -> None:
    authority.renew_crls(datetime.now(UTC) - timedelta(minutes=61))
    text = await challenge(official)
    given = {"challenge": text, "signature": official.signature(text)}
    assert await official.refused(SIGN_IN, given) == "SIGNATURE_REFUSED"


async def test_a_challenge_is_of_the_address_that_asked_for_it(official: Official, http: httpx.AsyncClient) -> None:
    """Whoever lets somebody else sign a text is not in with it."""
    text = await challenge(official)
    given = {"challenge": text, "signature": official.signature(text)}
    assert isinstance(http._transport, httpx.ASGITransport)
    elsewhere = httpx.ASGITransport(http._transport.app, client=("127.0.0.2", 1))
    async with httpx.AsyncClient(transport=elsewhere, base_url="http://esep") as thief:
        official.http = thief
        assert await official.refused(SIGN_IN, given) == "NOT_SIGNED_IN"


async def test_challenges_without_number_push_nobody_out(official: Official) -> None:
    text = await challenge(official)
    for _ in range(30):
        await official.ask("mutation { " + " ".join(f"c{n}: challenge {{ text }}" for n in range(5)) + " }")
    given = {"challenge": text, "signature": official.signature(text)}
    assert (await official.ask(SIGN_IN, given))["signIn"]["role"] == "AUDITOR"


async def test_a_certificate_of_another_body_of_the_same_person_signs_nobody_in(
    official: Official, authority: DevelopmentAuthority
) -> None:
    official.credential = authority.issue(official.user.facts["iin"], "The same", SIGNERS, a_bin())
    text = await challenge(official)
    given = {"challenge": text, "signature": official.signature(text)}
    assert await official.refused(SIGN_IN, given) == "NOT_SIGNED_IN"


async def test_who_is_not_registered_is_nobody_with_the_best_certificate(
    official: Official, authority: DevelopmentAuthority
) -> None:
    official.credential = authority.issue(an_iin(), "Somebody else", [Usage.FIRST_HEAD])
    text = await challenge(official)
    given = {"challenge": text, "signature": official.signature(text)}
    assert await official.refused(SIGN_IN, given) == "NOT_SIGNED_IN"


async def test_somebody_in_two_capacities_says_in_which(store: Store, official: Official) -> None:
    world = World()
    world.user("SUBMITTER", official.official, iin=official.user.facts["iin"], bin=official.user.facts["bin"])
    await submitted(store, world.documents)
    text = await challenge(official)
    given = {"challenge": text, "signature": official.signature(text)}
    assert await official.refused(SIGN_IN, given) == "INVALID_ARGUMENT"
    await official.sign_in()  # which names the user
    assert (await official.ask(ME))["me"]["role"] == "AUDITOR"


async def test_a_token_holds_at_its_address_alone(official: Official, http: httpx.AsyncClient) -> None:
    await official.sign_in()
    assert isinstance(http._transport, httpx.ASGITransport)
    elsewhere = httpx.ASGITransport(http._transport.app, client=("127.0.0.2", 1))
    async with httpx.AsyncClient(transport=elsewhere, base_url="http://esep") as thief:
        official.http = thief
        assert await official.refused(ME) == "NOT_SIGNED_IN"


async def test_a_session_is_over_after_its_hour(official: Official, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "LIFETIME", timedelta(seconds=-1))
    await official.sign_in()
    assert await official.refused(ME) == "NOT_SIGNED_IN"


async def test_who_signs_out_is_out(official: Official) -> None:
    await official.sign_in()
    assert (await official.ask("mutation { signOut }"))["signOut"] == 1
    assert (await official.ask(ME))["me"] is None


async def test_the_responsible_official_ends_sessions_of_the_own_body_alone(
    store: Store, authority: DevelopmentAuthority, http: httpx.AsyncClient, official: Official
) -> None:
    world = World()
    stranger = registered(world, authority, http, Role.AUDITOR, "PROSECUTOR")
    await submitted(store, world.documents)
    await official.sign_in()
    await stranger.sign_in()
    revoke = "mutation ($user: ID!) { revokeSessions(user: $user) }"
    assert await official.refused(revoke, {"user": stranger.user.key}) == "ACCESS_DENIED"
    assert await stranger.refused(revoke, {"user": stranger.user.key}) == "ACCESS_DENIED"
    assert (await official.ask(revoke, {"user": official.user.key}))["revokeSessions"] == 1
    assert (await official.ask(ME))["me"] is None
