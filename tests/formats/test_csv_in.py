"""CSV in: a wrong header refuses the file, a wrong row refuses itself, and the rest goes in."""

import io
from pathlib import Path
from typing import Any

import orjson
import pytest

from graph.documents.reading import ReadDocument, Refusal, read_document
from graph.formats.csv_in import MAX_CELL, csv_items
from graph.formats.csv_mapping import Mapping, read_mapping
from graph.formats.incoming import InvalidMapping

PERSONS: dict[str, Any] = {
    "form": "person",
    "delimiter": ";",
    "columns": {
        "№": {"path": "number"},
        "Күні": {"path": "eventOn", "type": "date", "format": "%d.%m.%Y"},
        "Тегі": {"path": "facts.identities.0.surname", "required": True},
        "Аты": {"path": "facts.identities.0.givenName"},
        "Туған": {"path": "facts.identities.0.validFrom"},
        "Жынысы": {"path": "facts.sex", "values": {"е": "MALE", "ә": "FEMALE"}},
        "Мекенжай": {"path": "facts.contacts.0.value"},
        "Ескерту": {"ignored": True},
    },
    "constants": {"supplier": "PD-10", "facts.contacts.0.kind": "ADDRESS"},
    "ids": {"facts.id": {"of": "person", "columns": ["№"]}},
}
HEADER = "№;Күні;Тегі;Аты;Туған;Жынысы;Мекенжай;Ескерту\n"
ROW = "P-1;17.05.2021;Ахметов;Асан;1990;е;Семей, Абай 1;-\n"


def items(text: str | bytes, **changes: Any) -> list[Any]:
    """Documents as (row, document), refusals as (row, column, code)."""
    raw = text.encode() if isinstance(text, str) else text
    mapping = Mapping.model_validate(PERSONS | changes)
    found: list[Any] = []
    for item in csv_items(io.BytesIO(raw), mapping):
        if isinstance(item, Refusal):
            found.append((item.line, item.field, item.code))
        else:
            assert isinstance(item, tuple)
            found.append((item[0], orjson.loads(item[1])))
    return found


def test_a_row_becomes_a_document_that_fits_its_form() -> None:
    ((row, document),) = items(HEADER + ROW)

    read = read_document(row, orjson.dumps(document))

    assert isinstance(read, ReadDocument), read
    assert row == 2
    assert document["eventOn"] == "2021-05-17"
    assert document["facts"]["contacts"] == [{"kind": "ADDRESS", "value": "Семей, Абай 1"}]
    assert "Ескерту" not in str(document)


def test_the_same_file_gives_the_same_bytes_and_another_row_other_ids() -> None:
    first, again = items(HEADER + ROW), items(HEADER + ROW)
    other = items(HEADER + ROW.replace("P-1", "P-2"))

    assert first == again
    assert first[0][1]["id"] != other[0][1]["id"]
    assert first[0][1]["facts"]["id"] != other[0][1]["facts"]["id"]


def test_two_mappings_that_mean_the_same_person_come_to_the_same_id() -> None:
    notice = {
        "form": "wantedNotice",
        "columns": {"a": {"path": "number"}, "person": {"ignored": True}},
        "constants": {"supplier": "PD-10"},
        "ids": {"facts.subject": {"of": "person", "columns": ["person"]}},
    }
    (item,) = csv_items(io.BytesIO(b"a,person\n1,P-1\n"), Mapping.model_validate(notice))
    assert isinstance(item, tuple)

    assert orjson.loads(item[1])["facts"]["subject"] == items(HEADER + ROW)[0][1]["facts"]["id"]


def test_a_part_whose_cells_are_empty_is_not_there_though_a_constant_names_its_kind() -> None:
    ((_, document),) = items(HEADER + ROW.replace("Семей, Абай 1", ""))

    assert "contacts" not in document["facts"]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (HEADER.replace("Аты;", ""), [(1, "Аты", "HEADER_MISSING")]),
        (HEADER.replace("Аты", "Name"), [(1, "Аты", "HEADER_MISSING"), (1, "Name", "HEADER_UNKNOWN")]),
        (HEADER.replace("Ескерту", "Аты"), [(1, "Ескерту", "HEADER_MISSING"), (1, "Аты", "HEADER_DUPLICATE")]),
        (HEADER.replace("\n", ";\n"), [(1, "", "HEADER_EMPTY")]),
        ("", [(1, "", "HEADER_MISSING")]),
        ('№;"Күні\n', [(1, "", "OPEN_QUOTE")]),
    ],
)
def test_a_wrong_header_refuses_the_file_whole(header: str, expected: list[tuple[int, str, str]]) -> None:
    assert items(header + (ROW if header else "")) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("P-1;17.05.2021;Ахметов\n", (3, "", "ROW_LENGTH")),
        (ROW.replace("\n", ";more\n"), (3, "", "ROW_LENGTH")),
        (ROW.replace("Ахметов", '"Ахметов'), (3, "", "OPEN_QUOTE")),
        (ROW.replace("Ахметов", '"Ах"метов'), (3, "", "NOT_CSV")),
        (ROW.replace("17.05.2021", "2021-05-17"), (3, "Күні", "WRONG_TYPE")),
        (ROW.replace("17.05.2021", "31.02.2021"), (3, "Күні", "WRONG_TYPE")),
        (ROW.replace(";е;", ";m;"), (3, "Жынысы", "UNKNOWN_VALUE")),
        (ROW.replace("Ахметов", ""), (3, "Тегі", "MISSING_CELL")),
        (ROW.replace("Ахметов", "А" * (MAX_CELL + 1)), (3, "Тегі", "CELL_TOO_LONG")),
        (ROW.encode().replace("Асан".encode(), "Асан".encode("cp1251")), (3, "Аты", "NOT_IN_ENCODING")),
        (ROW.replace("Асан", "А" * 2_000_000), (3, "", "TOO_LONG")),
    ],
)
def test_a_wrong_row_is_refused_by_itself(row: str | bytes, expected: tuple[int, str, str]) -> None:
    raw = row.encode() if isinstance(row, str) else row
    before, after = ROW.encode(), ROW.replace("P-1", "P-9").encode()

    found = items(HEADER.encode() + before + raw + after)

    assert [item[0] for item in found] == [2, 3, 4]
    assert found[1] == expected


@pytest.mark.parametrize("cut", [10, 40, 60])
def test_a_cut_last_row_is_refused_and_the_rest_goes_in(cut: int) -> None:
    whole = (HEADER + ROW + ROW.replace("Ахметов", '"Ахметов"')).encode()

    found = items(whole[: len(whole) - cut])

    assert [item[0] for item in found] == [2, 3]
    assert found[1][2] == "CUT_ROW"


def test_a_declared_encoding_is_enforced() -> None:
    in_cp1251 = "№;Күні\n".replace("ү", "у").replace("і", "i").encode("cp1251")
    mapping = PERSONS | {"columns": {"№": {"path": "number"}, "Кунi": {"ignored": True}}, "ids": {}}

    read = items(in_cp1251 + "Ж-1;х\n".encode("cp1251"), encoding="cp1251", **_only(mapping))
    taken_for_utf8 = items(in_cp1251, **_only(mapping))
    with_mark = items(b"\xef\xbb\xbf" + HEADER.encode(), encoding="cp1251")
    in_utf16 = items(HEADER.encode("utf-16"))

    assert read[0][1]["number"] == "Ж-1"
    assert taken_for_utf8 == [(1, "1", "NOT_IN_ENCODING")]
    assert with_mark == in_utf16 == [(1, "", "NOT_IN_ENCODING")]


def _only(mapping: dict[str, Any]) -> dict[str, Any]:
    return {name: mapping[name] for name in ("columns", "ids")}


def test_a_bom_of_the_declared_encoding_is_no_part_of_the_first_header() -> None:
    assert len(items(b"\xef\xbb\xbf" + (HEADER + ROW).encode(), encoding="utf-8-sig")) == 1
    assert len(items(b"\xef\xbb\xbf" + (HEADER + ROW).encode())) == 1


def test_with_multiline_cells_an_open_quote_spoils_no_more_than_it_holds() -> None:
    inside = ROW.replace("Семей, Абай 1", '"Семей\nАбай ""1"""')

    found = items(HEADER + inside + ROW.replace("P-1", "P-2"), multiline=True)
    spoilt = items(HEADER + ROW.replace("Ахметов", '"Ахметов') + ROW + ROW, multiline=True)

    assert found[0][1]["facts"]["contacts"][0]["value"] == 'Семей\nАбай "1"'
    assert [item[0] for item in found] == [2, 4]
    assert spoilt[0] == (2, "", "OPEN_QUOTE")
    assert [item[0] for item in spoilt[1:]] == [3, 4]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"form": "nothing"}, "no form"),
        ({"columns": {"a": {"path": "facts.surnam"}}, "ids": {}}, "facts.surnam is no field"),
        ({"columns": {"a": {"path": "password"}}, "ids": {}}, "password is no field"),
        ({"columns": {"a": {"path": "number", "ignored": True}}, "ids": {}}, "a path or is ignored"),
        ({"ids": {"facts.id": {"of": "person", "columns": ["none"]}}}, "not there"),
        ({"constants": {"number": "1"}}, "given twice"),
        ({"constants": {"facts.identities.0": {}}}, "parts of it"),
        ({"encoding": "utf-16"}, "Input should be"),
        ({"unknown": 1}, "not permitted"),
    ],
)
def test_a_mapping_is_checked_before_any_row(tmp_path: Path, changes: dict[str, Any], says: str) -> None:
    file = tmp_path / "mapping.json"
    file.write_bytes(orjson.dumps(PERSONS | changes))

    with pytest.raises(InvalidMapping, match=says):
        read_mapping(file)
