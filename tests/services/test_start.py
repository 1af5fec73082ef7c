"""What is looked at when the program starts: the file, the disk, and a copy a day."""

import os

import pytest
from conftest import opened
from fakes import FakePEOnline
from raw import raw_database

from peonline_desktop.domain.errors import Refused, Unusable
from peonline_desktop.store.database import DAILY_COPIES, FILE_NAME, Database


@pytest.fixture
def used(app):
    """A program with one result."""
    app.people(ann="610001")
    app.results(("ann",))
    return app


def looked(app) -> list[str]:
    """The codes of what a start warns of."""
    return [problem.code for problem in app.program.start.look()]


def copies(app) -> list[str]:
    """The names of the daily copies, oldest first."""
    return sorted(path.name for path in (app.program.folder / DAILY_COPIES).iterdir())


def test_the_first_start_of_a_day_makes_a_copy(used):
    """A sound one, for the user alone; the second start of the day makes none."""
    assert [] == looked(used)
    assert ["peonline-2026-11-23.db"] == copies(used)
    path = used.program.folder / DAILY_COPIES / "peonline-2026-11-23.db"
    assert 0o600 == path.stat().st_mode & 0o777
    before = path.stat().st_mtime_ns
    assert [] == looked(used)
    assert before == path.stat().st_mtime_ns
    copy = Database(path)
    with copy.connection():
        assert 1 == copy.value("SELECT COUNT(*) FROM attendance")


def test_the_day_is_amsterdams(used):
    """At 23:30 UTC it is tomorrow there."""
    used.clock.pass_days(11.5 / 24)
    looked(used)
    assert ["peonline-2026-11-24.db"] == copies(used)


def test_seven_days_are_kept(used):
    """The oldest go; a day without a start has no copy."""
    for _ in range(9):
        looked(used)
        used.clock.pass_days(2)
    assert 7 == len(copies(used))
    assert ("peonline-2026-11-27.db", "peonline-2026-12-09.db") == (
        copies(used)[0],
        copies(used)[-1],
    )


def damage(app) -> None:
    """Makes an index say something else than its table, as a failing disk may."""
    with raw_database(app.program.folder / FILE_NAME) as raw:
        raw.execute("PRAGMA writable_schema = 1")
        raw.execute(
            "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master"
            " WHERE name = 'result_by_person') WHERE name = 'attendance_by_state'"
        )


def again(app):
    """The program started anew."""
    return opened(app.program.folder, app.clock, FakePEOnline(), app.secrets)


def test_a_start_finds_damage_and_keeps_the_good_copies(used):
    """Nothing is built on a damaged file, and it is not copied over sound ones."""
    looked(used)
    damage(used)
    used.clock.pass_days(1)
    with again(used) as app, pytest.raises(Unusable, match="database_damaged"):
        app.program.start.look()
    assert ["peonline-2026-11-23.db"] == copies(used)


def test_the_newest_sound_copy_is_the_way_back(used):
    """Without a name; a damaged copy is passed over."""
    looked(used)
    used.people(bob="610002")
    used.results(("bob",))
    used.clock.pass_days(1)
    looked(used)
    (used.program.folder / DAILY_COPIES / "peonline-2026-11-24.db").write_bytes(b"x" * 5000)
    restored = used.program.caretaker.restore(None)
    assert "peonline-2026-11-23.db" == restored.source.name
    assert ["ann"] == [row["person"] for row in used.log()]


def test_without_a_copy_there_is_no_way_back(used):
    """It says so, and changes nothing."""
    before = used.log()
    with pytest.raises(Refused, match="no_copy"):
        used.program.caretaker.restore(None)
    assert before == used.log()


def test_a_restore_says_what_came_after_the_copy(used):
    """Which files to import again, and how often something was sent."""
    used.submit()
    looked(used)
    used.people(bob="610002")
    used.results(("bob",))
    used.submit()
    restored = used.program.caretaker.restore(None)
    assert ((f"in-{used._files}.csv",), 1, 0) == (
        restored.imports,
        restored.calls,
        restored.held,
    )


def test_results_sent_after_the_copy_go_once_more_and_count_once(used, tmp_path):
    """The file is imported again; the row goes with the same number, course and day."""
    looked(used)
    used.submit()
    (sent,) = used.pe_online.calls[0].rows
    restored = used.program.caretaker.restore(None)
    assert (1, ["unknown"]) == (restored.held, used.states())
    used.program.decisions.clear_review([1], "nagekeken")
    used.submit()
    assert sent.sent == used.pe_online.calls[-1].rows[0].sent
    assert ["accepted"] == used.states()


@pytest.mark.parametrize(
    ("free", "warned", "copied"),
    [
        (10**12, [], True),
        (150 * 10**6, ["space_little"], True),
        (10_000, ["no_room_for_copy"], False),
    ],
)
def test_little_room_is_said(used, monkeypatch, free, warned, copied):
    """And no copy fills the last of the disk."""
    usage = type("Usage", (), {"free": free})
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    assert (warned, copied) == (
        looked(used),
        (used.program.folder / DAILY_COPIES).exists(),
    )


def test_a_copy_that_cannot_be_made_stops_nothing(used):
    """It is said, and work goes on."""
    (used.program.folder / DAILY_COPIES).touch(mode=0o600)  # in the way
    assert ["folder_not_usable"] == looked(used)


def test_a_gone_database_is_not_begun_anew(used):
    """While there are copies; an empty file in its place is no database either."""
    looked(used)
    folder = used.program.folder
    for name in ("", "-wal", "-shm"):
        (folder / f"{FILE_NAME}{name}").unlink(missing_ok=True)
    for make in (lambda: None, lambda: (folder / FILE_NAME).touch()):
        make()
        with pytest.raises(Unusable, match="database_gone"), again(used):
            pass


def test_a_copy_has_its_name_only_when_it_is_whole(used, monkeypatch, tmp_path):
    """Whatever stops it before, there is nothing by that name."""

    def stop(*_args, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("peonline_desktop.store.database.put_in_place", stop)
    with pytest.raises(Unusable, match="copy_not_written"):
        used.program.caretaker.backup(tmp_path / "kopie.db")
    assert not (tmp_path / "kopie.db").exists()
    assert ["copy_not_written"] == looked(used)
    assert not [name for name in copies(used) if name.endswith(".db")]


def test_what_a_killed_program_left_of_a_copy_goes_the_next_day(used):
    """Today's may be another program's, at work."""
    looked(used)
    folder = used.program.folder / DAILY_COPIES
    for day in ("22", "24"):
        (folder / f"peonline-2026-11-{day}.db.4711.part").write_bytes(b"half")
    used.clock.pass_days(1)
    looked(used)
    assert [
        "peonline-2026-11-23.db",
        "peonline-2026-11-24.db",
        "peonline-2026-11-24.db.4711.part",
    ] == copies(used)


def test_a_half_written_copy_is_never_found(used, monkeypatch):
    """A copy has its name only when it is whole."""
    looked(used)
    day = used.program.folder / DAILY_COPIES / "peonline-2026-11-23.db"
    os.truncate(day, 3000)
    (used.program.folder / DAILY_COPIES / "peonline-2026-11-22.db.part").write_bytes(b"half")
    with pytest.raises(Refused, match="no_copy"):
        used.program.caretaker.restore(None)
