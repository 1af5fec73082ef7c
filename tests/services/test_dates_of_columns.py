"""The dates of a column together: which order they show, and which of them that decides."""

import pytest
from repairs import load, put
from tables import write_xlsx

from peonline_desktop.domain.reading import HowToRead

HEADER = "person;activity;finished;verdict\n"
AMBIGUOUS = "date_ambiguous"
EACH = pytest.mark.parametrize("sign", ["/", "-", "."])


def text_of(*days: str) -> str:
    """A list with a pass on each of these days."""
    return HEADER + "".join(f'p{n};MED;"{day}";ja\n' for n, day in enumerate(days))


def days_of(app, report) -> list[str]:
    """The day of each row, or what is wrong with it."""
    found = dict(
        app.sql("SELECT p.key, r.day FROM result r JOIN person p ON p.id = r.person_id")
    )
    wrong = {f"p{each.row - 2}": each.code for each in report.problems}
    return [each for _, each in sorted({**found, **wrong}.items())]


def read(app, *days: str, **how) -> list[str]:
    """What becomes of these days."""
    return days_of(app, load(app, put(app, text_of(*days)), **how))


def with_sign(sign: str, *days: str) -> list[str]:
    """The days with another sign between their parts."""
    return [day.replace("/", sign) for day in days]


@EACH
def test_month_first_evidence_never_reads_the_others_the_other_way(app, sign):
    """With slashes it decides; with hyphens and dots the undecided wait for a word."""
    found = read(app, *with_sign(sign, "03/04/2026", "03/25/2026", "05/05/2026", "03/01/2026"))
    if sign == "/":
        assert ["2026-03-04", "2026-03-25", "2026-05-05", "2026-03-01"] == found
    else:
        assert [AMBIGUOUS, "2026-03-25", "2026-05-05", AMBIGUOUS] == found


@EACH
def test_day_first_evidence_decides_all(app, sign):
    """Wherever in the file it stands."""
    found = read(app, *with_sign(sign, "03/04/2026", "05/06/2026", "25/03/2026"))
    assert ["2026-04-03", "2026-06-05", "2026-03-25"] == found


@EACH
def test_both_orders_leave_the_undecided_ambiguous(app, sign):
    """What can be read one way only is read so."""
    found = read(app, *with_sign(sign, "03/04/2026", "25/03/2026", "03/25/2026", "05/05/2026"))
    assert [AMBIGUOUS, "2026-03-25", "2026-03-25", "2026-05-05"] == found


@EACH
def test_without_evidence_hyphens_and_dots_are_day_first_and_slashes_ask(app, sign):
    """Unless both parts are the same."""
    found = read(app, *with_sign(sign, "03/04/2026", "05/05/2026"))
    assert [AMBIGUOUS if sign == "/" else "2026-04-03", "2026-05-05"] == found


@EACH
@pytest.mark.parametrize(("order", "day"), [("dmy", "2026-04-03"), ("mdy", "2026-03-04")])
@pytest.mark.parametrize("shown", ["25/03/2026", "03/25/2026", "2026/03/25"])
def test_what_is_said_holds_for_every_sign_and_whatever_others_show(
    app, sign, order, day, shown
):
    """A date that cannot be read so is told."""
    found = read(app, *with_sign(sign, "03/04/2026", shown), date_order=order)
    against = {"dmy": "03/25/2026", "mdy": "25/03/2026"}[order]
    assert [day, "date_unreadable" if shown == against else "2026-03-25"] == found


@EACH
def test_years_in_two_digits(app, sign):
    """Day first, month first, or year first where that is said."""
    assert ["2026-03-25"] == read(app, *with_sign(sign, "25/03/26"))
    other = put(app, text_of(*with_sign(sign, "26/03/04", "69/12/31")), "jaar.csv")
    report = load(app, other, date_order="ymd")
    assert [] == [each.code for each in report.problems if each.code != "date_in_future"]
    assert "2026-03-04" in {day for (day,) in app.sql("SELECT day FROM result")}


def test_one_sign_shows_the_order_of_the_others(app):
    """A column is one, however its dates are written."""
    assert [AMBIGUOUS, AMBIGUOUS, "2026-03-25"] == read(
        app, "03-04-2026", "03.05.2026", "03/25/2026"
    )


@pytest.mark.parametrize(
    "row",
    ["p0;MED;03-25-2026;misschien", ";MED;03-25-2026;ja", "p0;;03-25-2026;ja",
     "p0;MED;03-25-2026;nee", "p0;MED;03-25-2026;#N/B"],
)  # fmt: skip
def test_a_row_that_is_no_pass_shows_the_order_too(app, row):
    """Also one with a problem of its own: it is repaired later."""
    report = load(app, put(app, f"{HEADER}{row}\np1;MED;04-05-2026;ja\n"))
    assert AMBIGUOUS in [each.code for each in report.problems]
    assert [] == app.sql("SELECT 1 FROM result WHERE day = '2026-05-04'")


def test_evidence_far_behind_and_on_another_sheet_counts(app):
    """The file is read again for it."""
    many = ["03-04-2026"] + ["01-01-2026"] * 6000 + ["03-25-2026"]
    report = load(app, put(app, text_of(*many)))
    assert (2, AMBIGUOUS) == (report.problems[0].row, report.problems[0].code)
    path = app.program.folder / "bladen.xlsx"
    head = HEADER.strip().split(";")
    pages = [("A", [head, ["q1", "MED", "04-05-2026", "ja"]]), ("B", [head, ["q2", "MED", "03-25-2026", "ja"]])]  # fmt: skip
    write_xlsx(path, *pages)
    report = load(app, path)
    assert [("A", 2, AMBIGUOUS)] == [(p.sheet, p.row, p.code) for p in report.problems]


def test_the_forecast_says_the_same(app):
    """What is ambiguous in a dry run is ambiguous then."""
    path = put(app, text_of("03-04-2026", "03-25-2026"))
    report = app.program.importer.run(path, HowToRead({}), dry_run=True)
    assert ([AMBIGUOUS], 1) == ([each.code for each in report.problems], report.new)


def test_an_order_that_was_said_is_kept_with_the_kind_of_file(app):
    """The next month's list is read by it; another kind asks."""
    read(app, "03/04/2026", date_order="mdy")
    report = load(app, put(app, text_of("03/05/2026"), "mei.csv"))
    assert [] == report.problems
    other = HEADER.replace("person", "person;name")
    report = load(app, put(app, f"{other}p1;A;MED;03/04/2026;ja\n", "anders.csv"))
    assert [AMBIGUOUS] == [each.code for each in report.problems]


FORMS = [
    "20260325", "20260325T140509", "2026-03-25", "2026/03/25 14:05", "2026.3.25", "25 maart 2026",
    "Wed, 25 Mar 2026 14:05:09 +0100", "25 Mar 2026 14:05:09 GMT", "Wednesday, March 25, 2026",
    "mercredi 25 mars 2026 à 14h05", "25-mrt-2026", "3/25/2026 2:05 PM", "25-03-2026 14.05 uur",
    "25/03/2026 14h05", "2026-03-25 14:05:09.123", "2026-03-25T14:05:09Z", "25-03-2026 14:05 CET",
    "2026-03-25 14:05 UTC", "46106", "46106,59", "25.03.2026",
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_a_day_in_a_list(app, form):
    """With its time and zone, by itself."""
    assert ["2026-03-25"] == read(app, form)


@pytest.mark.parametrize("zone", ["EST", "PST", "Amsterdam", "(UTC+1)x"])
def test_a_zone_that_is_not_known_is_told(app, zone):
    """It is never read as if it were not there."""
    assert ["zone_unknown"] == read(app, f"25-03-2026 14:05 {zone}")


def test_forms_that_need_no_order_show_none(app):
    """Beside them a date with slashes still asks."""
    assert [AMBIGUOUS, "2026-03-25", "2026-03-25"] == read(
        app, "03/04/2026", "20260325", "Wed, 25 Mar 2026 14:05:09 +0100"
    )
