"""Those who sign in to the demonstration: registered users with cases of their own. The people do not exist."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.classifiers import AUTHORIZED_BODY
from graph.demo import bodies
from graph.demo.bodies import Bodies
from graph.demo.chance import Chance
from graph.demo.days import TODAY, iso, on
from graph.demo.desk import Desk
from graph.demo.drafts import Draft, Numbers
from graph.model.viewer import Role

_REGISTERED = on(2020, 2, 3)
_BORN = on(1931, 3, 1)  # before anybody else here was, so that no number is another's
_NUMBERS = Numbers()
_CHANCE = Chance("cast")  # the same for every seed: whoever serves a demonstration knows them by their ids
_BINS = {agency: _NUMBERS.bin(_REGISTERED, 4) for agency in (*bodies.AGENCIES, AUTHORIZED_BODY.code)}
TERROR_AND_EXTREMISM = ("12.3.10-1", "12.3.11")


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who may sign in to the demonstration."""

    name: str
    post: str
    role: Role
    agency: str
    clearances: tuple[str, ...]
    iin: str
    bin: str
    official: str
    user: str


def _member(name: str, post: str, role: Role, agency: str, is_male: bool, clearances: tuple[str, ...] = ()) -> Member:
    iin = _NUMBERS.iin(_BORN, is_male)
    return Member(
        name, post, role, agency, clearances, iin, _BINS[agency], _CHANCE.mint(_REGISTERED), _CHANCE.mint(_REGISTERED)
    )


CAST: tuple[Member, ...] = (
    _member("Ермекова А.", "Investigator", Role.INVESTIGATOR, f"{bodies.POLICE}-71", False, TERROR_AND_EXTREMISM),
    _member("Ким В.", "Judge", Role.COURT, f"{bodies.COURT}-71", True, TERROR_AND_EXTREMISM),
    _member("Омаров Д.", "Analyst", Role.FINANCIAL_MONITORING, bodies.FINANCIAL_MONITORING, True, TERROR_AND_EXTREMISM),
    _member("Петрова Н.", "Statistician", Role.STATISTICIAN, AUTHORIZED_BODY.code, False),
    _member("Сагынтаев Б.", "Officer", Role.SUBMITTER, f"{bodies.POLICE}-75", True),
    _member("Ахметова Г.", "Auditor", Role.AUDITOR, AUTHORIZED_BODY.code, False),
)
"""All of them, in the order in which they are offered."""


class Cast:
    """Registers them, and gives those who need one a case of their own."""

    def __init__(self, chance: Chance, numbers: Numbers, staff: Bodies, desk: Desk) -> None:
        self._chance = chance
        self._numbers = numbers
        self._staff = staff
        self._desk = desk

    def introduce(self) -> Iterator[Draft]:
        """Officials, users, cases, and the permission that opens an inquiry of laundering to its analysts."""
        for member in CAST:
            facts = {"id": member.official, "name": member.name, "post": member.post, "agency": member.agency}
            yield Draft("official", AUTHORIZED_BODY.code, _REGISTERED, facts)
            yield Draft("user", AUTHORIZED_BODY.code, _REGISTERED, _registration(member))
        investigator, judge, _analyst, *_ = CAST
        yield self._case("OPEN", ("CC-190",), "SUSPECT", bodies.POLICE, investigator.official)
        yield self._case("IN_COURT", ("CC-188",), "ACCUSED", bodies.COURT, judge.official)
        giver = self._staff.official(self._chance, bodies.FINANCIAL_MONITORING)
        inquiry = self._case("OPEN", ("CC-218",), "SUSPECT", bodies.FINANCIAL_MONITORING, giver)
        yield inquiry
        permission = {
            "id": self._chance.mint(TODAY),
            "case": inquiry.facts["number"],
            "givenBy": giver,
            "capacity": "INVESTIGATOR",
            "toAgency": bodies.FINANCIAL_MONITORING,
            "extent": ("PARTIES", "12.3.16", "12.3.17"),
            "reason": "The analysis serves this inquiry.",
            "validFrom": iso(TODAY),
            "validTo": "2060-12-31",
        }
        yield Draft("inquiryPermission", bodies.FINANCIAL_MONITORING, TODAY, permission)

    def _case(self, status: str, articles: tuple[str, ...], role: str, agency: str, official: str) -> Draft:
        person = self._desk.person()
        _, draft = self._desk.open("CRIMINAL", status, articles, {person: role}, agency, "71")
        return draft._replace(facts={**draft.facts, "official": official})


def _registration(member: Member) -> dict[str, object]:
    return {
        "id": member.user,
        "official": member.official,
        "role": member.role.value,
        "iin": member.iin,
        "bin": member.bin,
        "clearances": member.clearances,
        "isResponsible": member.role is Role.AUDITOR,
        "designatedBy": "Head of the body",
        "validFrom": iso(_REGISTERED),
    }
