"""What models refuse about cases, links and identities, and what all facts have in common."""

from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
from pydantic import ValidationError

import api
import graph
from graph.accounts import ACCOUNTS
from graph.model.case import Case
from graph.model.errors import CallerError, EsepError, RuleError, SystemFault
from graph.model.relationship import Relationship, RelationshipKind
from graph.model.subject import Identity
from graph.model.values import Fact

CASE = {"id": "0" * 26, "number": "1", "kind": "CIVIL", "status": "OPEN", "openedOn": "2021-05-02"}
PAID = {"minorUnits": 1, "currency": "KZT"}


def test_a_case_is_not_closed_before_it_is_opened() -> None:
    assert Case.model_validate(CASE | {"closedOn": "2021-05-02"})
    with pytest.raises(ValidationError, match="closedOn lies before openedOn"):
        Case.model_validate(CASE | {"closedOn": "2021-05-01"})


@pytest.mark.parametrize(
    ("others", "fits"),
    [
        ({"kind": "RELATED_TO", "kinship": "SPOUSE"}, True),
        ({"kind": "RELATED_TO"}, False),
        ({"kind": "ASSOCIATED_WITH", "kinship": "SPOUSE"}, False),
        ({"kind": "OWNS"}, True),
        ({"kind": "OWNS", "sharePercent": 100}, True),
        ({"kind": "OWNS", "sharePercent": 0}, False),
        ({"kind": "OWNS", "sharePercent": 101}, False),
        ({"kind": "OWNS", "sharePercent": 50.0}, False),
        ({"kind": "FOUNDER_OF", "sharePercent": 50}, False),
        ({"kind": "PAID", "amount": PAID}, True),
        ({"kind": "PAID"}, False),
        ({"kind": "DIRECTOR_OF", "amount": PAID}, False),
        ({"kind": "SHARES"}, False),
    ],
)
def test_a_link_has_what_its_kind_needs_and_nothing_else(others: dict[str, Any], fits: bool) -> None:
    facts = {"validFrom": "2020"} | others
    if fits:
        assert Relationship.model_validate(facts).kind is RelationshipKind(others["kind"])
    else:
        with pytest.raises(ValidationError):
            Relationship.model_validate(facts)


def test_a_name_in_full_has_its_parts_in_the_order_of_the_law() -> None:
    parts = {"surname": "Ахметов", "givenName": "Асан", "patronymic": "Серікұлы", "validFrom": "1990"}
    assert Identity.model_validate(parts).in_full() == "Ахметов Асан Серікұлы"
    assert Identity.model_validate({"surname": "Ахметов", "validFrom": "1990"}).in_full() == "Ахметов"
    assert Identity.model_validate({"name": "Қазына ЖШС", "validFrom": "1990"}).in_full() == "Қазына ЖШС"


def facts_of_the_house() -> list[type[Fact]]:
    found, remaining = [], [Fact]
    while remaining:
        model = remaining.pop()
        found.append(model)
        remaining += model.__subclasses__()
    return [model for model in found if model.__module__.startswith("graph.")]


def test_no_fact_changes_takes_unknown_fields_or_shows_what_was_wrong() -> None:
    models = facts_of_the_house()
    assert len(models) > 20
    for model in models:
        assert model.model_config.get("frozen")
        assert model.model_config.get("extra") == "forbid"
        assert model.model_config.get("hide_input_in_errors")


def test_every_fact_and_field_says_what_it_is_in_a_sentence() -> None:
    models = [model for model in facts_of_the_house() if model.__module__.startswith(("graph.model", "graph.accounts"))]
    for model in models:
        assert (model.__doc__ or "").strip().endswith("."), model
        for name, field in model.model_fields.items():
            assert (field.description or "").endswith("."), f"{model.__name__}.{name}"


def test_each_account_is_described_once() -> None:
    assert len({account.code for account in ACCOUNTS}) == len({account.form for account in ACCOUNTS}) == len(ACCOUNTS)
    for account in ACCOUNTS:
        assert account.concerns or account.has_participants
        assert account.legal_basis.startswith("Law No. 510")
        assert account.code.startswith("12.3.")


def errors_of_the_house() -> list[type[EsepError]]:
    for package in (api, graph):  # every module, so that what another test imported changes nothing
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    found, remaining = [], [EsepError]
    while remaining:
        kind = remaining.pop()
        found.append(kind)
        remaining += kind.__subclasses__()
    return found


def test_every_error_has_a_family_and_a_code_of_its_own() -> None:
    kinds = [kind for kind in errors_of_the_house() if kind.__module__.startswith(("graph.", "api."))]
    codes = [kind.code for kind in kinds]
    assert len(set(codes)) == len(codes)
    for kind in set(kinds) - {EsepError}:
        assert issubclass(kind, CallerError | RuleError | SystemFault), kind
        assert kind.code == kind.code.upper()
