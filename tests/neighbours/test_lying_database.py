"""A database that lies: nothing false is handed over, and damage is said, never taken for a bug."""

import lying
import pytest
from fakes import unknown_all
from PySide6.QtCore import QObject
from raw import raw_database

from peonline_desktop import bootstrap
from peonline_desktop.cli.main import BUG, WRONG_USE, run
from peonline_desktop.domain.errors import Unusable
from peonline_desktop.services.care import damage_told
from peonline_desktop.store.database import FILE_NAME
from peonline_desktop.store.health import Health
from peonline_desktop.ui.lanes import Lane

SHARE = 25  # of the copies that `make damage` walks past


def meddle(app, *statements: str) -> None:
    """Changes the database behind the program's back, its guards gone and back again."""
    with raw_database(app.program.folder / FILE_NAME) as raw:
        guards = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in guards:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)
        for _, sql in guards:
            raw.execute(sql)


def unwell(app) -> set[str]:
    """The checks of doctor that found something."""
    return {check.code for check in app.program.doctor.examine() if check.found}


@pytest.fixture
def two(app):
    """Two providers with three rows each, all ready."""
    app.provider("Ander", user_id="54321")
    app.accredit("BHV", "8002", provider="Ander")
    app.people(ann="610001", bob="610002", cas="610003")
    app.results(*((who, what) for who in ("ann", "bob", "cas") for what in ("MED", "BHV")))
    return app


def test_of_a_share_of_damaged_copies_each_is_told_or_true(tmp_path):
    """No bug, no traceback, nothing shown or sent that is not so."""
    lying.fill(tmp_path / "data")
    copies = lying.Copies(tmp_path / "data")
    found = {seed: copies.walk(seed) for seed in range(SHARE)}
    assert {} == {seed: walk.wrong for seed, walk in found.items() if walk.wrong}
    assert any(walk.told for walk in found.values())


FALSE = {
    "number": "UPDATE attendance SET registration_number = '610009' WHERE id = ?",
    "course": "UPDATE attendance SET course = '8009' WHERE id = ?",
    "day": "UPDATE attendance SET day = '2026-03-02' WHERE id = ?",
    "day as it goes": "UPDATE attendance SET end_date = '2026-03-02T12:00:00+01:00' WHERE id = ?",
    "state": "UPDATE attendance SET state = 'unknown' WHERE id = ?",
    "history gone": "DELETE FROM event WHERE attendance_id = ?",
    "history of another": "UPDATE event SET attendance_id = 99 WHERE attendance_id = ?",
    "both": """UPDATE event SET registration_number = '610009' WHERE attendance_id = ?;
        UPDATE attendance SET registration_number = '610009' WHERE id = ?""",
}


@pytest.mark.parametrize("what", FALSE)
def test_a_row_that_its_history_contradicts_stops_its_provider(two, what):
    """Nothing of that provider goes, in any run; all of the other does; doctor keeps saying it."""
    bad = next(row["id"] for row in two.log() if row["provider"] == "Zorg")
    statements = FALSE[what].replace("?", str(bad)).split(";")
    meddle(two, *statements)
    assert "history" in unwell(two)
    for sent in (3, 0):
        assert sent == two.submit()["sent"]
        (problem,) = two.last.problems
        assert ("history_differs", "Zorg") == (problem.code, problem.values["name"])
        assert ("1", str(bad)) == (str(problem.values["count"]), problem.values["ids"])
        assert "history" in unwell(two)
    assert {"Ander"} == {call.provider.name for call in two.pe_online.calls}


def test_nothing_that_is_done_to_such_a_row_makes_it_true(two):
    """Derivation, an interrupted run and a restore leave it; the administrator's word is refused."""
    bad = next(row["id"] for row in two.log() if row["provider"] == "Zorg")
    before = two.sql("SELECT id, registration_number, last_event FROM attendance WHERE id = 1")
    meddle(two, f"UPDATE attendance SET registration_number = '610009' WHERE id = {bad}")
    two.people(ann="610011")
    with pytest.raises(Unusable, match="row_differs"):
        two.program.decisions.withdraw([bad], "fout", None)
    two.program.caretaker.backup(two.program.folder / "kopie.db")
    two.program.caretaker.restore(two.program.folder / "kopie.db")
    assert [(bad, "610009", before[0][2])] == two.sql(
        "SELECT id, registration_number, last_event FROM attendance WHERE id = ?", bad
    )
    assert "history" in unwell(two)


def test_a_row_that_was_under_way_is_no_exception(two):
    """It does not become unknown with a number that was never sent."""
    two.pe_online.always = unknown_all
    two.submit()
    bad = next(row["id"] for row in two.log() if row["provider"] == "Zorg")
    meddle(
        two,
        f"UPDATE attendance SET state = 'sending', registration_number = '610009' WHERE id = {bad}",
    )
    two.submit()
    assert "610009" not in {number for call in two.pe_online.numbers for number in call}
    assert "history" in unwell(two)


def test_rows_that_wait_or_go_again_are_compared_too(two):
    """A row that may follow later in the run is no exception."""
    two.people(ann="volgt")
    meddle(two, "UPDATE attendance SET course = '8009' WHERE state = 'waiting'")
    assert 0 == two.submit()["sent"]
    assert ["history_differs"] * 2 == [problem.code for problem in two.last.problems]


def test_what_the_history_confirms_goes(two):
    """Also a row that was corrected, and one that was sent before."""
    two.people(ann="610011")
    assert 6 == two.submit()["sent"]
    assert ((), set()) == (two.last.problems, unwell(two))


UNREADABLE = {
    "result.day": "UPDATE result SET day = '2026-03-0x'",
    "result.verdict": "UPDATE result SET verdict = 'passet'",
    "result.cells": "UPDATE result SET cells = '{'",
    "result.title": "UPDATE result SET title = CAST(x'ff41' AS TEXT)",
    "person.name": "UPDATE person SET name = x'41'",
    "provider.mode": "UPDATE provider SET mode = 'lave'",
    "accreditation.course_type": "UPDATE accreditation SET course_type = 7",
    "professional_group.fields": "UPDATE professional_group SET fields = '['",
    "call.answer": "UPDATE call SET answer = x'00'",
}


@pytest.mark.parametrize("where", UNREADABLE)
def test_a_value_that_was_never_written_is_damage(two, where):
    """Doctor names its place, and every call gives an answer or says "damaged"."""
    two.submit()
    two.program.start.look()
    meddle(two, UNREADABLE[where])
    words = bootstrap.words("nl")
    health = {check.code: check.found for check in two.program.doctor.examine()}
    assert where.split(".")[0] in health["values"]
    for asked in lying.ASKED:
        assert BUG != run(["--data-dir", str(two.program.folder), *asked.split()], words)


def test_damage_is_said_with_the_newest_sound_copy(two, capsys):
    """A text that is no UTF-8 too, in the middle of a list."""
    two.program.start.look()
    two.clock.pass_days(1)
    meddle(two, "UPDATE person SET name = CAST(x'ff41' AS TEXT) WHERE id = 2")
    folder = two.program.folder
    assert WRONG_USE == run(["--data-dir", str(folder), "log"], bootstrap.words("nl"))
    (copy,) = (folder / "backups").glob("*-23.db")
    said = capsys.readouterr().err
    assert (True, True) == ("is beschadigd" in said, str(copy) in said or "backups" in said)


def test_a_bug_on_a_sound_database_stays_a_bug(two):
    """It is said to be damage only where there is damage."""
    with pytest.raises(KeyError), damage_told(Health(two.program.settings._db)):
        raise KeyError
    meddle(two, "UPDATE result SET day = 'x'")
    with pytest.raises(Unusable, match="database_damaged"):
        raise two.program.doctor.judged(KeyError())


def test_the_window_says_damage_where_a_job_ends_unforeseen(two, qtbot):
    """Not the dialog of a bug."""
    meddle(two, "UPDATE result SET day = 'x'")
    parent, told = QObject(), []
    lane = Lane("reading", lambda: bootstrap.program(two.program.folder), parent)

    def broken(program, job):
        raise KeyError

    try:
        lane.do(parent, broken, lambda _: None, lambda problem: told.append(problem.code))
        qtbot.waitUntil(lambda: bool(told))
    finally:
        lane.close()
    assert ["database_damaged"] == told
