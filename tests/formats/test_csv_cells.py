"""What csv_out writes, csv_in reads back: whatever the cells hold, and harmlessly for a spreadsheet."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.forms import FORMS
from graph.documents.lines import BOM
from graph.formats.csv_in import Row, csv_rows
from graph.formats.csv_out import csv_lines, mapping_of

MAPPING = mapping_of(FORMS["wantedNotice"])
NASTY = (
    '=cmd|" /C calc"!A0',
    "+77010000000",
    "-1",
    "@SUM(A1)",
    "'",
    "''=1",
    '"',
    '""',
    "\r",
    "\n",
    "\r\n",
    "\t",
    ",",
    "",
)
CELLS = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=("Cs",)), max_size=60))


@given(st.integers(1, 6).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1)))
@pytest.mark.parametrize("mark", [b"", BOM])
def test_cells_come_back(mark: bytes, rows: list[list[str]]) -> None:
    header = [f"column {place}" for place in range(len(rows[0]))]

    read = list(csv_rows(io.BytesIO(mark + csv_lines([header, *rows])), MAPPING))

    assert all(isinstance(row, Row) for row in read), read
    assert [row.cells for row in read if isinstance(row, Row)] == [header, *rows]


@given(CELLS)
def test_no_cell_begins_as_a_formula_does(cell: str) -> None:
    (written,) = csv_lines([[cell]]).decode().splitlines()[:1] or [""]

    assert not written.removeprefix('"').startswith(("=", "+", "-", "@", "\t"))


@pytest.mark.parametrize("kind", [kind for kind in FORMS.values() if kind.account], ids=lambda kind: kind.name)
def test_the_form_of_every_account_has_a_mapping(kind: object) -> None:
    mapping = mapping_of(kind)  # type: ignore[arg-type]

    assert {"documentId", "id", "number", "subject", "region", "subjectName"} <= mapping.columns.keys()
    assert mapping.model_validate_json(mapping.model_dump_json(by_alias=True, exclude_defaults=True)) == mapping
