"""A full disk, a folder that turns read-only, a clock that jumps, the nights it is changed."""

import subprocess
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from conftest import FIELD, VVN, opened
from fakes import FakeClock, FakePEOnline, FakeSecrets, accept_all, reject_all
from test_command import Peonline

from peonline_desktop.domain.errors import Unusable
from peonline_desktop.store import database

PEOPLE = 60


def accepting_once(credited: list[str]):
    """A register that credits a number once, whatever is sent how often."""

    def judge(call):
        for row in call.rows:
            number = row.sent.registration_number
            if number not in credited:
                credited.append(number)
        return accept_all(call)

    return judge


def set_up(app) -> None:
    """Sixty people with a pass, ten to a call."""
    app.provider(batch_size=10)
    app.program.groups.activate(VVN, [FIELD])
    app.accredit()
    app.people(**{f"p{n}": f"{610000 + n}" for n in range(PEOPLE)})
    app.results(*((f"p{n}",) for n in range(PEOPLE)))


def test_a_disk_that_fills_at_any_moment_loses_nothing(tmp_path, monkeypatch):
    """Whatever page is the last one free: said, nothing wrongly accepted, and healed."""
    for spare in count():
        folder, clock, secrets = tmp_path / str(spare), FakeClock(), FakeSecrets()
        pe_online, credited = FakePEOnline(), []
        pe_online.always = accepting_once(credited)
        with opened(folder, clock, pe_online, secrets) as app:
            set_up(app)
        pages = (folder / database.FILE_NAME).stat().st_size // 4096
        told = []
        with monkeypatch.context() as patched:
            full = {**database._PRAGMAS, "max_page_count": pages + spare}
            patched.setattr(database, "_PRAGMAS", full)
            with opened(folder, clock, pe_online, secrets) as app:
                try:
                    app.submit()
                    told += [problem.code for problem in app.last.problems]
                except Unusable as problem:
                    told.append(problem.code)
        assert set(told) <= {"disk_full"}
        with opened(folder, clock, pe_online, secrets) as app:
            accepted = {row["registration_number"] for row in app.log("accepted")}
            assert accepted <= set(credited)
            app.submit()
            assert ["accepted"] * PEOPLE == app.states()
            assert PEOPLE == len(credited)
            assert [] == [check for check in app.program.doctor.examine() if check.found]
        if not told:
            break
    assert spare >= 10, "the disk was full in several runs"


def test_a_clock_that_jumps_in_a_run_changes_nothing(tmp_path):
    """An hour back, a day ahead: the order of the history is that of its numbers."""
    clock, jumps = FakeClock(), [timedelta(hours=-1), timedelta(days=1), timedelta(days=-2)]
    pe_online = FakePEOnline()

    def jumping(call):
        clock.instant += jumps[len(pe_online.calls) % len(jumps)]
        return accept_all(call)

    pe_online.always = jumping
    with opened(tmp_path, clock, pe_online, FakeSecrets()) as app:
        set_up(app)
        app.submit()
        assert ["accepted"] * PEOPLE == app.states()
        what = [event["what"] for event in app.program.log.history(1)]
        assert ["derived", "handed_over", "outcome"] == what
        assert [] == [check for check in app.program.doctor.examine() if check.found]


def test_a_clock_that_jumps_back_asks_no_refused_course_too_often(tmp_path):
    """The next probe is a day: an hour back or a day ahead does not bring it near."""
    clock, pe_online = FakeClock(), FakePEOnline()
    pe_online.always = reject_all("not_accredited")
    with opened(tmp_path, clock, pe_online, FakeSecrets()) as app:
        set_up(app)
        app.submit()
        for hours in (-1, 25, -49, 26):
            clock.pass_days(hours / 24)
            app.submit()
        assert 1 == len(pe_online.calls)
        clock.pass_days(7)
        app.submit()
        assert 2 == len(pe_online.calls)


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("25-10-2026 02:30", "2026-10-25T12:00:00+01:00"),  # the hour that occurs twice
        ("2026-10-25T00:30:00Z", "2026-10-25T12:00:00+01:00"),
        ("2026-10-25T01:30:00Z", "2026-10-25T12:00:00+01:00"),
        ("24-10-2026 23:59", "2026-10-24T12:00:00+02:00"),
        ("29-03-2026 02:30", "2026-03-29T12:00:00+02:00"),  # the hour that does not exist
        ("2026-03-28T23:30:00Z", "2026-03-29T12:00:00+02:00"),
        ("28-03-2026 23:59", "2026-03-28T12:00:00+01:00"),
    ],
)
def test_in_the_nights_of_the_clock_change_a_day_is_a_day(app, written, sent):
    """What goes out is noon of the Amsterdam day, and it goes out the same when sent again."""
    app.people(ann="610001")
    app.results(("ann", "MED", written))
    app.submit()
    (row,) = app.pe_online.calls[0].rows
    assert (sent, date.fromisoformat(sent[:10])) == (row.sent.end_date, row.sent.day)


def test_a_run_in_the_night_of_the_clock_change(tmp_path):
    """Half past two comes twice: the runs, the copies and the weekly probe know no hours."""
    clock, pe_online = FakeClock(), FakePEOnline()
    clock.instant = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    pe_online.always = reject_all("not_accredited")
    with opened(tmp_path, clock, pe_online, FakeSecrets()) as app:
        set_up(app)
        app.submit()
        app.program.start.look()
        clock.pass_days(1 / 24)
        app.submit()
        app.program.start.look()
        assert 1 == len(pe_online.calls)
        assert ["peonline-2026-10-25.db"] == [
            path.name for path in (tmp_path / database.DAILY_COPIES).iterdir()
        ]
        clock.instant = datetime(2026, 10, 30, 23, 30, tzinfo=UTC)  # the 31st in Amsterdam
        app.submit()
        assert 2 == len(pe_online.calls)


# A real disk ----------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path):
    """A file system of two megabytes."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("only root can make a disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk_is_a_sentence(small_disk, tmp_path):
    """The installed command says so, nothing half is kept, and it goes on with room."""
    run = Peonline(small_disk / "data")
    run("people", "list")
    path = tmp_path / "r.csv"
    rows = [f"p{n};MED;01-03-2026;ja\n" for n in range(20_000)]
    path.write_text("person;activity;finished;verdict\n" + "".join(rows))
    run("import", path, status=2)
    assert "schijf" in run.stderr
    assert 0 == run.json("status")["results"]["total"]
    subprocess.run(["mount", "-o", "remount,size=60m", small_disk], check=True)
    run("import", path)
    assert 20_000 == run.json("status")["results"]["total"]
    run("doctor", status=1)  # less than two hundred megabytes are free
    assert {"space"} == {k for k, v in run.json("doctor", status=1)["checks"].items() if v}


def test_a_disk_that_turned_read_only_is_a_sentence(small_disk):
    """As file systems do when they see an error."""
    run = Peonline(small_disk / "data")
    run("people", "list")
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    run("status", status=2)
    assert run.stderr.strip()
    subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)
    run("status")
