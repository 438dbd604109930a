"""A pasted list is read line by line: each asks for somebody or says why it does not, and none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.matching.screening_list import MAX_LINES, REASONS, ScreeningFinding, read_list
from graph.model.errors import InvalidArgument, TooBroad
from graph.model.matching import OrganizationExample, PersonExample
from graph.model.subject import Sex

SAID = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
CELLS = st.one_of(
    SAID, st.sampled_from(["name", "ФИО", "туған күні", "iin", "1980-05-17", "31.02.1999", '"', "ж", "KZ"])
)
LISTS = st.lists(st.lists(CELLS, max_size=6), max_size=12).flatmap(
    lambda rows: st.sampled_from([";", "\t", ",", " "]).map(lambda mark: "\n".join(mark.join(row) for row in rows))
)


@given(LISTS)
def test_whatever_is_pasted_every_line_is_answered_once_and_in_order(text: str) -> None:
    try:
        lines = read_list(text)
    except InvalidArgument:
        assert "name" in text or "ФИО" in text or "туған күні" in text  # named twice
        return
    numbers = [line.number for line in lines]
    assert numbers == sorted(set(numbers))
    total = len(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n"))
    assert total - len(numbers) in ((0, 1) if text else (1,))  # a header that is whole is no line
    for line in lines:
        assert (line.example is None) == (line.finding is not None)
        assert line.finding is None or REASONS[line.finding]


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=1_200))
def test_reading_once_more_what_was_read_changes_nothing(name: str) -> None:
    for line in read_list("name\n" + name):
        if isinstance(line.example, PersonExample) and not set(line.text) & set(',"'):
            (again,) = read_list(f"name\n{line.text}")
            assert again.example == line.example


HEADERS = {
    "english": "surname;given name;patronymic;birth date;sex;birth place;citizenship;identifier;dismissed",
    "russian": "Фамилия;Имя;Отчество;Дата рождения;Пол;Место рождения;Гражданство;ИИН;Исключены",
    "kazakh": "Тегі;Аты;Әкесінің аты;Туған күні;Жынысы;Туған жері;Азаматтығы;ЖСН;Алып тасталған",
}
ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV"


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
@pytest.mark.parametrize("mark", [";", "\t", ","])
def test_columns_are_named_in_three_languages_and_parted_in_three_ways(header: str, mark: str) -> None:
    row = f"Қасымов;Айдар;Ерланұлы;31.05.1980;м;Алматы;Казахстан;800531300012;{ID}"
    (line,) = read_list(f"\ufeff{header}\r\n{row}\r\n".replace(";", mark))
    assert line.example == PersonExample(
        surname="Қасымов",
        given_name="Айдар",
        patronymic="Ерланұлы",
        born_on="1980-05-31",  # pyright: ignore[reportArgumentType]
        sex=Sex.MALE,
        birth_place="Алматы",
        citizenship="KZ",
        identifiers=("800531300012",),
    )
    assert line.dismissed == (ID,)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1980", "1980"),
        ("1980-05", "1980-05"),
        ("05.1980", "1980-05"),
        ("1980-05-03", "1980-05-03"),
        ("3.5.1980", "1980-05-03"),
        ("03/05/1980", "1980-05-03"),
        ("1980/5/3", "1980-05-03"),
    ],
)
def test_a_birth_date_is_read_whole_or_in_part(written: str, read: str) -> None:
    (line,) = read_list(f"name;born\nA;{written}")
    assert isinstance(line.example, PersonExample)
    assert line.example.born_on == read


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        ("", "EMPTY_LINE"),
        ("\u200b \u2800", "EMPTY_LINE"),
        (";;;;", "NO_NAME"),
        ("😀", "NO_NAME"),
        (";1980", "NO_NAME"),
        ("A;31.02.1980", "BAD_DATE"),
        ("A;1799", "BAD_DATE"),
        ("A;yesterday", "BAD_DATE"),
        ("A;;x", "BAD_SEX"),
        ("A;;;Atlantis", "BAD_COUNTRY"),
        ("A;;;;;x", "BAD_DISMISSED"),
        ("A;;;;B", "TWO_KINDS"),
        ("A;;;;;;B", "TOO_MANY_COLUMNS"),
        ('"A;1980', "BAD_QUOTES"),
        ("A" * 501, "TOO_LONG"),
        ("A" * 1_001, "TOO_LONG"),
    ],
)
def test_a_broken_line_says_what_is_broken(row: str, finding: str) -> None:
    header = "name;birth date;sex;country;organization;dismissed"
    broken, sound = read_list(f"{header}\n{row}\nB;1980;f;KAZ")
    assert (broken.finding, sound.finding) == (finding, None)


def test_columns_without_names_are_not_guessed() -> None:
    assert [line.finding for line in read_list("A;1980\nB\t1980\nIvanov, Ivan\n")] == [
        ScreeningFinding.HEADER_MISSING,
        ScreeningFinding.HEADER_MISSING,
        None,
    ]


def test_a_column_that_is_not_known_is_told_and_left_out() -> None:
    header, line = read_list("№;ФИО;Год рождения\n1;Асанов;1980\n")
    assert (header.number, header.finding) == (1, ScreeningFinding.UNKNOWN_COLUMN)
    assert isinstance(line.example, PersonExample)
    assert (line.example.name, line.example.born_on) == ("Асанов", "1980")


def test_a_quoted_cell_may_hold_the_mark_between_columns() -> None:
    (line,) = read_list('organization,iin\n"ТОО ""Алтын"", филиал",123456789012\n')
    assert line.example == OrganizationExample(name='ТОО "Алтын", филиал', identifiers=("123456789012",))


def test_a_list_has_a_thousand_lines_beside_its_header() -> None:
    assert len(read_list("name\n" + "A\n" * MAX_LINES)) == MAX_LINES
    for longer in ("A\n" * (MAX_LINES + 1), "name\n" + "\n" * (MAX_LINES + 1), "\r" * 100_000):
        with pytest.raises(TooBroad):
            read_list(longer)


def test_a_header_that_names_a_column_twice_is_refused_but_not_of_numbers() -> None:
    with pytest.raises(InvalidArgument):
        read_list("name;ФИО\nA;B")
    (line,) = read_list("name;iin;passport\nA;1;N2")
    assert isinstance(line.example, PersonExample)
    assert line.example.identifiers == ("1", "N2")
