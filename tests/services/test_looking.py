"""What the columns of a file are taken for before it is imported: by headers, and by what stands
below them where that is plain.
"""

from pathlib import Path

import pytest
import xlsxwriter
from conftest import KNMP

from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.services.intake.looking import Look


def look(app, text: str, **how) -> Look:
    """A look at a file with this text."""
    path = app.program.folder / "lijst.csv"
    path.write_text(text, encoding="utf-8")
    return app.program.previewer.look(path, HowToRead(**{"columns": {}, **how}))


def taken(found: Look) -> dict[str, str | int | None]:
    """What each column is taken for."""
    return {role.header: role.field or role.org_id for role in found.roles}


def table(*columns: tuple[str, str]) -> str:
    """A file of 20 rows; each column is its header and a pattern with the row's number."""
    rows = [";".join(header for header, _ in columns)]
    rows += [";".join(cell.format(n) for _, cell in columns) for n in range(20)]
    return "\n".join([*rows, ""])


FOREIGN = [("Wie", "p{0}"), ("Wat", "MED"), ("Wanneer", "{0:02}-03-2026"), ("Oordeel?", "ja")]


def test_contents_tell_what_headers_do_not(app):
    """A day, a verdict, a register's numbers: with how many values fit; and it is read so."""
    found = look(app, table(*FOREIGN, ("Nr", "61{0:04}"), ("Team", "Zuid")))
    assert {
        "Wie": None,
        "Wat": None,
        "Wanneer": "finished",
        "Oordeel?": "verdict",
        "Nr": 52,
        "Team": None,
    } == taken(found)
    roles = {role.header: role for role in found.roles}
    assert (19, 20) == (roles["Wanneer"].fitting, roles["Wanneer"].filled)  # no 00-03-2026
    assert (20, 20, False) == (roles["Nr"].fitting, roles["Nr"].filled, roles["Nr"].by_header)
    assert {"finished": "Wanneer", "verdict": "Oordeel?"} == found.how.columns
    assert {52: "Nr"} == found.how.numbers
    assert ("person", "activity") == found.shape.missing
    assert found.shape.says_verdict


def test_a_guess_is_read_and_foretold(app):
    """With the rest pointed out the file can be read: rows become ready by the guesses."""
    text = table(*FOREIGN, ("Nr", "61{0:04}"))
    found = look(app, text, columns={"person": "Wie", "activity": "Wat"})
    assert found.problem is None
    path = app.program.folder / "lijst.csv"
    report = app.program.importer.run(path, found.how, dry_run=True)
    assert 19 == report.forecast.ready


def test_what_two_columns_could_be_is_not_guessed(app):
    """Two days, or two registers with numbers of one form: somebody has to say."""
    found = look(app, table(("Begin", "{0:02}-03-2026"), ("Eind", "{0:02}-04-2026")))
    assert {"Begin": None, "Eind": None} == taken(found)
    app.program.groups.activate(36, ["registernummer"])  # six digits too
    assert {"Nr": None} == taken(look(app, table(("Nr", "61{0:04}"))))


def may_be(found: Look) -> dict[str, tuple[int, ...]]:
    """The registers that columns may have the numbers of."""
    return {role.header: role.may_be for role in found.roles if role.may_be}


def test_a_header_that_resembles_a_register_s_field_tells_which_it_is(app):
    """Where two registers have numbers of one form."""
    app.program.groups.activate(36, ["registernummer"])  # six digits too
    for header in ("Relatienr.", "relatie nr", "RELATIENUMMERS"):
        found = look(app, table(*FOREIGN, (header, "61{0:04}")))
        assert 52 == taken(found)[header], header
        assert {52: header} == found.how.numbers
    found = look(app, table(*FOREIGN, ("Register no", "61{0:04}")))
    assert 36 == taken(found)["Register no"]


def test_of_which_register_numbers_are_is_asked_where_nothing_tells(app):
    """With how many values have that form; a register that has its column is no question."""
    app.program.groups.activate(36, ["registernummer"])
    found = look(app, table(*FOREIGN, ("Lidmaatschap", "61{0:04}")))
    assert taken(found)["Lidmaatschap"] is None
    assert {"Lidmaatschap": (36, 52)} == may_be(found)
    assert (20, 20) == (found.roles[-1].fitting, found.roles[-1].filled)
    assert {} == found.how.numbers
    found = look(app, table(("Relatienummer", "61{0:04}"), ("Dienstnummer", "71{0:04}")))
    assert {"Relatienummer": 52, "Dienstnummer": None} == taken(found)
    assert {"Dienstnummer": (36,)} == may_be(found)
    said = look(app, table(*FOREIGN, ("Nr", "61{0:04}")), numbers={52: "", 36: ""})
    assert {} == may_be(said)


def test_what_several_people_share_is_no_number(app):
    """A code of a department has six digits as well."""
    known = [("Personeelsnummer", "p{0}"), ("Training", "MED"), *FOREIGN[2:]]
    assert 52 == taken(look(app, table(*known, ("Nr", "61{0:04}"))))["Nr"]
    found = look(app, table(*known, ("Kostenplaats", "610001")))
    assert taken(found)["Kostenplaats"] is None
    assert {} == may_be(found)


def test_what_was_said_is_not_guessed_again(app):
    """A field that is not in the file, a column that has no register's numbers."""
    text = table(*FOREIGN, ("Nr", "61{0:04}"))
    found = look(app, text, columns={"finished": ""}, numbers={52: ""})
    assert taken(found)["Wanneer"] is None
    assert taken(found)["Nr"] is None
    assert {52: ""} == found.how.numbers


def test_a_register_has_its_column_by_its_own_field(app):
    """Another column of such numbers is then no second one."""
    found = look(app, table(("Relatienummer", "61{0:04}"), ("Dienstnummer", "71{0:04}")))
    assert {"Relatienummer": 52, "Dienstnummer": None} == taken(found)
    (own, _) = found.roles
    assert (own.by_header, own.fitting) == (True, 20)


def test_a_column_that_is_two_fields_is_the_weightier(app):
    """An e-mail address that is the person's key is the person."""
    text = "Email address;Course;Completed on;E-mail\na@example.org;MED;02-03-2026;\n"
    found = look(app, text, columns={"person": "Email address", "email": "Email address"})
    assert "person" == taken(found)["Email address"]


def test_words_that_were_answered_count_as_verdicts(app):
    """Answered now, or once about such a file; the answers that hold are told."""
    text = table(*FOREIGN[:3], ("Uitslag", "Gehaald"))
    columns = {"person": "Wie", "activity": "Wat", "finished": "Wanneer"}
    (*_, before) = look(app, text, columns=columns).roles
    assert (0, 20) == (before.fitting, before.filled)
    said = {"gehaald": Verdict.PASSED}
    found = look(app, text, columns=columns, verdicts=said)
    assert 20 == found.roles[-1].fitting
    path = app.program.folder / "lijst.csv"
    app.program.importer.run(path, found.how, dry_run=False)
    again = look(app, text, columns=columns)
    assert said == again.answers.verdicts
    assert 20 == again.roles[-1].fitting


def test_columns_that_are_not_read_have_no_role(app):
    """Ours in a file of problems; those of a report of pairs that belong to nobody."""
    found = look(app, "person;activity;finished;verdict;PE-Online: wat er is\np1;MED;;;\n")
    assert (4,) == found.shape.unread
    assert "PE-Online: wat er is" not in taken(found)


def workbook(path: Path, *sheets: str) -> Path:
    """A workbook with the same headers on each sheet, and a person each."""
    with xlsxwriter.Workbook(path) as book:
        for sheet in sheets:
            page = book.add_worksheet(sheet)
            page.write_row(0, 0, ["person", "activity", "finished", "verdict"])
            page.write_row(1, 0, [f"p-{sheet}", "MED", "2026-03-02", "ja"])
    return path


def test_all_sheets_alike_can_be_chosen_again(app):
    """After one was chosen for an earlier file of this name."""
    path = workbook(app.program.folder / "lijst.xlsx", "Jan", "Feb")
    program = app.program
    both = program.previewer.look(path, HowToRead({}))
    assert ("Jan", "Feb") == both.shape.together
    program.importer.run(path, HowToRead({}, sheet="Feb"), dry_run=False)
    assert ("Feb",) == program.previewer.look(path, HowToRead({})).shape.together
    all_again = HowToRead({}, sheet="")
    assert ("Jan", "Feb") == program.previewer.look(path, all_again).shape.together
    assert 1 == program.importer.run(path, all_again, dry_run=False).new
    assert ("Jan", "Feb") == program.previewer.look(path, HowToRead({})).shape.together


def test_rows_are_shown_as_they_stand(app):
    """Of the sheet that is asked for."""
    path = workbook(app.program.folder / "lijst.xlsx", "Jan", "Feb")
    rows = app.program.previewer.rows(path, HowToRead({}), "Feb", lambda _: True, 10)
    assert [
        (1, ("person", "activity", "finished", "verdict")),
        (2, ("p-Feb", "MED", "2026-03-02", "ja")),
    ] == rows


@pytest.mark.parametrize("name", ["Anna", "Bas"])
def test_presets_of_one_s_own_are_named(app, name):
    """Those that a new one of the same name would replace."""
    path = app.program.folder / "lijst.csv"
    path.write_text("Wie;Wat;Wanneer;Uitslag\np1;MED;2026-03-02;ja\n")
    assert () == app.program.previewer.presets()
    columns = {"person": "Wie", "activity": "Wat", "finished": "Wanneer"}
    app.program.previewer.save_preset(name, path, HowToRead(columns))
    assert (name,) == app.program.previewer.presets()


def test_the_registers_that_are_active_are_told(app):
    """With the form of their numbers."""
    app.program.groups.activate(KNMP, ["BIG"])
    found = look(app, "person;activity;finished;verdict\np1;MED;2026-03-02;ja\n")
    assert [31, 52] == sorted(group.org_id for group in found.registers)
