"""Bodies that submit documents, and their officials."""

from collections.abc import Iterator

from graph.classifiers import AUTHORIZED_BODY, REGIONS
from graph.demo import names
from graph.demo.chance import Chance
from graph.demo.days import REGISTRY_OPENS
from graph.demo.drafts import Draft

POLICE = "PD"
COURT = "CT"
PROSECUTOR = "PO"
PROSECUTOR_GENERAL = "GPO"
FINANCIAL_MONITORING = "AFM"
ANTI_CORRUPTION = "ACA"
SECURITY = "NSC"
JUSTICE = "MOJ"
INTERIOR = "MIA"
REVENUE = "SRC"
PENITENTIARY = "PSC"
CIVIL_SERVICE = "ACS"
FOREIGN_AFFAIRS = "MFA"
HEALTH = "MOH"
SANITARY_CONTROL = "SEC"
LABOUR_CONTROL = "SLI"

_CENTRAL = {
    PROSECUTOR_GENERAL: "Prosecutor General's Office",
    "SC": "Supreme Court",
    INTERIOR: "Ministry of Internal Affairs",
    JUSTICE: "Ministry of Justice",
    SECURITY: "National Security Committee",
    FINANCIAL_MONITORING: "Financial Monitoring Agency",
    ANTI_CORRUPTION: "Anti-Corruption Agency",
    REVENUE: "State Revenue Committee",
    PENITENTIARY: "Penal System Committee",
    CIVIL_SERVICE: "Agency for Civil Service Affairs",
    FOREIGN_AFFAIRS: "Ministry of Foreign Affairs",
    HEALTH: "Ministry of Healthcare",
    SANITARY_CONTROL: "Sanitary and Epidemiological Control Committee",
    LABOUR_CONTROL: "State Labour Inspection",
}
_REGIONAL = {POLICE: "Police Department", COURT: "Interdistrict Court", PROSECUTOR: "Prosecutor's Office"}
_KINDS = {
    PROSECUTOR_GENERAL: "PROSECUTOR",
    "SC": "COURT",
    INTERIOR: "POLICE",
    JUSTICE: "ENFORCEMENT",
    SECURITY: "NATIONAL_SECURITY",
    FINANCIAL_MONITORING: "FINANCIAL_MONITORING",
    ANTI_CORRUPTION: "ANTI_CORRUPTION",
    REVENUE: "REVENUE",
    PENITENTIARY: "PENITENTIARY",
    CIVIL_SERVICE: "CIVIL_SERVICE",
    FOREIGN_AFFAIRS: "FOREIGN_AFFAIRS",
    HEALTH: "HEALTH",
    SANITARY_CONTROL: "CONTROL",
    LABOUR_CONTROL: "CONTROL",
    POLICE: "POLICE",
    COURT: "COURT",
    PROSECUTOR: "PROSECUTOR",
}
_POSTS = {POLICE: "Investigator", COURT: "Judge", PROSECUTOR: "Prosecutor", JUSTICE: "Bailiff"}

AGENCIES: dict[str, str] = _CENTRAL | {
    f"{kind}-{region.code}": f"{name}, {region.name}" for kind, name in _REGIONAL.items() for region in REGIONS
}
"""Every body by its code; regional ones carry the code of their region."""

_AT_FIRST = 3
_CASES_EACH = 25_000


class Bodies:
    """The officials who have cases in production, by body."""

    def __init__(self) -> None:
        self._officials: dict[str, list[str]] = {code: [] for code in AGENCIES}

    def official(self, chance: Chance, agency: str) -> str:
        """Some official of the body."""
        return chance.pick(self._officials[agency])

    def introduce(self, chance: Chance) -> Iterator[Draft]:
        """All bodies with their first officials: the same for a registry of any size."""
        for code, name in AGENCIES.items():
            facts = {"code": code, "name": name, "kind": _KINDS[code.split("-")[0]]}
            yield Draft("agency", AUTHORIZED_BODY.code, REGISTRY_OPENS, facts)
        for code in AGENCIES:
            for _ in range(_AT_FIRST):
                yield self._hire(chance, code)

    def grow(self, chance: Chance, persons: int) -> Iterator[Draft]:
        """More officials where there is more work."""
        for code in AGENCIES:
            for _ in range(persons // _CASES_EACH):
                yield self._hire(chance, code)

    def _hire(self, chance: Chance, agency: str) -> Draft:
        day = REGISTRY_OPENS + chance.between(1, 4_000)
        key = chance.mint(day)
        self._officials[agency].append(key)
        is_male = chance.happens(0.6)
        called = names.name(chance, names.family(chance), is_male)
        facts = {
            "id": key,
            "name": " ".join(part for part in called[:3] if part),
            "post": _POSTS.get(agency.split("-")[0], "Investigator"),
            "agency": agency,
        }
        return Draft("official", AUTHORIZED_BODY.code, day, facts)
