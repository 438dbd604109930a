"""Classifiers: what documents point to is there, once, and in bounds."""

from graph.classifiers import ARTICLES, AUTHORIZED_BODY, REGIONS, SETTLEMENTS


def test_there_are_the_twenty_regions_of_the_division_of_2022() -> None:
    assert len(REGIONS) == 20
    names = {region.code: region.name for region in REGIONS}
    assert (names["10"], names["33"], names["62"]) == ("Abai Region", "Zhetisu Region", "Ulytau Region")
    assert (names["71"], names["75"], names["79"]) == ("Astana", "Almaty", "Shymkent")


def test_every_region_has_a_settlement_and_every_settlement_a_region() -> None:
    assert {settlement.region for settlement in SETTLEMENTS} == {region.code for region in REGIONS}
    assert all(settlement.code.startswith(f"{settlement.region}-") for settlement in SETTLEMENTS)


def test_no_code_stands_twice() -> None:
    for classifier in (REGIONS, SETTLEMENTS, ARTICLES):
        codes = [row.code for row in classifier]
        assert len(set(codes)) == len(codes)


def test_no_two_settlements_stand_on_one_point() -> None:
    points = [(settlement.latitude, settlement.longitude) for settlement in SETTLEMENTS]
    assert len(set(points)) == len(points)


def test_articles_of_laundering_and_of_financing_of_terrorism_are_known() -> None:
    names = {article.code: article.name for article in ARTICLES}
    assert "laundering" in names["CC-218"]
    assert "Financing of terrorist" in names["CC-258"]


def test_the_authorized_body_has_a_code() -> None:
    assert AUTHORIZED_BODY.code == "KPSISU"
