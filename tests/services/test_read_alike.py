"""The hot folder, the command and the window read a file alike: what the window reads without a
question, the others read too; and what they cannot read they say so that somebody can act.
"""

import pytest
from conftest import FIELD, VVN

from peonline_desktop.domain.reading import HowToRead

HEADS = "Pers.nr.;Cursus;Wanneer;Oordeel?;Lidmaatschap"
ROWS = [f"p{n};MED;{n:02}-03-2026;geslaagd;61000{n}" for n in range(1, 6)]
TEXT = "\n".join([HEADS, *ROWS, ""])


@pytest.fixture
def folder(tmp_path):
    """An empty folder."""
    made = tmp_path / "in"
    made.mkdir()
    return made


def taken(app, folder) -> list:
    """What two looks take."""
    look, words = app.program.hot_folder.look, app.program.words
    return [*look(folder, words), *look(folder, words)]


def told(folder, name, where="verwerkt") -> str:
    """The report beside a file."""
    return (folder / where / f"{name}.rapport.txt").read_text("utf-8-sig")


def test_the_folder_reads_what_the_window_proposes(app, folder):
    """By the words of headers and by contents: the same forecast, then the same rows."""
    path = folder / "toekomst.csv"
    path.write_text(TEXT)
    shown = app.program.previewer.look(path, HowToRead({}))
    assert (None, ()) == (shown.problem, shown.shape.missing)
    forecast = app.program.importer.run(path, shown.how, dry_run=True)
    (one,) = taken(app, folder)
    assert (5, 5, []) == (forecast.forecast.ready, one.report.new, one.report.problems)
    assert ["ready"] * 5 == app.states()


def test_the_command_reads_it_too(app):
    """Without a single --column."""
    path = app.program.folder / "toekomst.csv"
    path.write_text(TEXT)
    report = app.program.importer.run(path, HowToRead({}), dry_run=False)
    assert (5, ["ready"] * 5) == (report.new, app.states())


def test_what_the_contents_told_stands_in_the_report(app, folder):
    """Nobody saw it beforehand, so that it is said; the window showed it, and does not."""
    path = folder / "toekomst.csv"
    path.write_text(TEXT)
    how = app.program.previewer.look(path, HowToRead({})).how
    assert () == app.program.importer.run(path, how, dry_run=True).guessed
    taken(app, folder)
    name = app.program.groups.all()[VVN].name
    columns = f"'Wanneer' (Afgerond), 'Oordeel?' (Uitslag), 'Lidmaatschap' ({name})"
    assert f"Aan de inhoud herkend, niet aan de kop: {columns}." in told(folder, "toekomst.csv")


def test_what_was_said_goes_before_what_is_guessed(app):
    """A column that somebody says is none is none, whatever stands in it."""
    path = app.program.folder / "toekomst.csv"
    path.write_text(TEXT)
    report = app.program.importer.run(path, HowToRead({}, numbers={VVN: ""}), dry_run=False)
    assert (5, {"waiting:number_missing"}) == (report.new, set(app.states()))


def test_a_list_that_asks_something_says_what_to_do(app, folder):
    """In Dutch words for the fields, and with what can be done at a folder."""
    (folder / "vreemd.csv").write_text("Wie;Wat\na;b\n")
    (folder / "wie.csv").write_text("Medewerker;Cursus;Datum\na;b;02-03-2026\n")
    taken(app, folder)
    strange, who = told(folder, "vreemd.csv", "geweigerd"), told(folder, "wie.csv", "geweigerd")
    assert "in welke kolom dit staat: Medewerker, E-learning, Afgerond." in strange
    for text in (strange, who):
        assert "Deze indeling onthouden" in text
        assert not any(word in text for word in ("--", "hierboven", "person", "finished"))


def test_a_layout_that_was_kept_once_is_read_from_then_on(app, folder):
    """As the report says."""
    path = folder / "vreemd.csv"
    path.write_text("Wie;Wat;Toen;Hoe\np1;MED;02-03-2026;ja\n")
    taken(app, folder)
    columns = {"person": "Wie", "activity": "Wat", "finished": "Toen", "verdict": "Hoe"}
    aside = folder / "geweigerd" / "vreemd.csv"
    app.program.previewer.save_preset("Vreemd", aside, HowToRead(columns))
    aside.rename(path)
    assert [1] == [each.report.new for each in taken(app, folder)]


def test_a_register_s_own_field_is_known_whatever_its_capitals(app):
    """In the window too: it is that register's, by its header."""
    path = app.program.folder / "lijst.csv"
    path.write_text(TEXT.replace("Lidmaatschap", FIELD.upper()))
    found = app.program.previewer.look(path, HowToRead({}))
    assert (VVN, True) == (found.roles[-1].org_id, found.roles[-1].by_header)
    assert () == found.fields_lacking


def test_a_column_of_yes_and_no_is_no_verdict_where_all_passed(app):
    """It was said who passed: then it is about something else."""
    path = app.program.folder / "lijst.csv"
    path.write_text(TEXT.replace("geslaagd", "nee"))
    report = app.program.importer.run(path, HowToRead({}, all_passed=True), dry_run=False)
    assert (5, ["ready"] * 5) == (report.new, app.states())
