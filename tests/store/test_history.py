"""The history: append-only, chained by hash, and what a changed one looks like."""

import sqlite3
import zlib
from pathlib import Path

import pytest
from conftest import opened
from fakes import FakePEOnline, FakeSecrets, by_number, rejected
from raw import raw_database

from peonline_desktop.domain import chain
from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.store.database import FILE_NAME

VERSION_1 = Path(__file__).with_name("version_1.sql")
FREE = "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed;"
FREE_CALLS = "DROP TRIGGER call_is_never_changed; DROP TRIGGER call_is_never_removed;"


@pytest.fixture
def used(app):
    """A program that sent two rows, of which one was refused."""
    app.people(ann="610001", bob="610002")
    app.results(("ann",), ("bob",))
    app.pe_online.answers = [by_number({"610002": rejected("person_unknown")})] * 2
    app.submit()
    return app


def meddle(app, script: str) -> None:
    """Changes the database behind the program's back, guards or no guards."""
    with raw_database(app.program.folder / FILE_NAME) as raw:
        raw.executescript(script)


def found(app, check: str) -> str:
    """What one check of the doctor says."""
    return next(c.found for c in app.program.doctor.examine() if c.code == check)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET why = 'anders'",
        "DELETE FROM event WHERE id = 2",
        "DELETE FROM call",
        "UPDATE call SET request = x'00'",
        "UPDATE call SET mode = 'test'",
        "UPDATE call SET address = 'https://elders.example'",
        "UPDATE call SET answer = x'00'",
        "UPDATE call SET answer = NULL",
    ],
)
def test_history_and_calls_are_append_only(used, statement):
    """The database itself refuses, whoever asks."""
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        meddle(used, statement)


def test_every_event_follows_from_the_one_before(used):
    """A whole chain is whole, also after more work."""
    assert "" == found(used, "chain")
    used.program.decisions.withdraw([2], "stopt", None)
    assert "" == found(used, "chain")


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("UPDATE event SET registration_number = '610009' WHERE id = 2", "changed 2"),
        ("UPDATE event SET mode = 'test' WHERE id = 4", "changed 4"),
        ("UPDATE event SET at = '2020-01-01T00:00:00Z' WHERE id = 1", "changed 1"),
        ("DELETE FROM event WHERE id = 2", "removed 2"),
        ("DELETE FROM event WHERE id = (SELECT MAX(id) FROM event)", "cut 6"),
        ("DELETE FROM event", "cut 1"),
        ("UPDATE event SET link = content_hash WHERE id = 3", "forged 3, forged 4"),
        (
            "UPDATE event SET salt = '00', content_hash = 'x' WHERE id = 5",
            "changed 5, forged 5",
        ),
    ],
)
def test_a_meddled_history_is_noticed(used, script, says):
    """A changed, removed or cut event is named."""
    meddle(used, FREE + script)
    assert says == found(used, "chain")


def test_work_after_a_cut_does_not_hide_it(used):
    """The chain goes on, the break stays."""
    meddle(used, FREE + "DELETE FROM event WHERE id = (SELECT MAX(id) FROM event)")
    used.program.decisions.withdraw([2], "stopt", None)
    assert "removed 6" == found(used, "chain")


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("UPDATE call SET request = answer WHERE id = 2", "2"),
        ("UPDATE call SET answer = (SELECT answer FROM call WHERE id = 1) WHERE id = 2", "2"),
        ("UPDATE call SET answer = NULL WHERE id = 2", "2"),
        ("UPDATE call SET answer = x'0102' WHERE id = 1", "1"),
        ("UPDATE call SET mode = 'test' WHERE id = 1", "1"),
        ("UPDATE call SET address = 'https://elders.example' WHERE id = 1", "1"),
        ("DELETE FROM call_row; DELETE FROM acceptance; DELETE FROM call", "1, 2"),
    ],
)
def test_what_was_sent_and_answered_is_sealed(used, script, says):
    """A changed request, answer, mode or address is named by its call."""
    meddle(used, FREE_CALLS + "PRAGMA foreign_keys = 0;" + script)
    assert says == found(used, "calls")


def test_the_exact_request_and_answer_are_kept(used):
    """Compressed, as they were."""
    used.pe_online.send = None
    (request, answer) = used.sql("SELECT request, answer FROM call WHERE id = 1")[0]
    assert "<Entry rows='1' key='********'/>" == zlib.decompress(request).decode()
    assert b"answer 1" == zlib.decompress(answer)


def test_personal_data_can_be_erased_and_the_chain_still_checks(used):
    """The chain holds hashes of contents; the salt goes with the content."""
    meddle(
        used,
        FREE
        + "UPDATE event SET registration_number = '', who = '', why = '', salt = NULL"
        + " WHERE attendance_id = 1",
    )
    assert "" == found(used, "chain")
    assert "" == found(used, "history")


def test_a_printed_hash_is_found_as_long_as_its_history_stands(used):
    """Also when the history went on since, and by its first sixteen characters."""
    number, link = used.program.doctor.newest()
    assert number == used.sql("SELECT MAX(id) FROM event")[0][0]
    used.program.decisions.withdraw([2], "stopt", None)
    for typed in (link, link[:16], f" {link[:4]} {link[4:8]}-{link[8:]} ".upper()):
        assert number == used.program.doctor.against(typed)
    meddle(used, FREE + f"DELETE FROM event WHERE id >= {number}")
    assert used.program.doctor.against(link) is None


def test_a_hash_of_another_database_is_not_found(used, tmp_path):
    """Each database has a chain of its own, from its first event on."""
    with opened(tmp_path / "ander", used.clock, FakePEOnline(), FakeSecrets()) as other:
        number, link = other.program.doctor.newest()
        assert (0, 0) == (number, other.program.doctor.against(link))
    assert used.program.doctor.against(link) is None


@pytest.mark.parametrize("typed", ["", "abc", "zz" * 10, "%" * 20, "a" * 65])
def test_only_a_hash_is_looked_for(used, typed):
    """Too little of it would be found by chance."""
    with pytest.raises(WrongUse, match="hash_wrong"):
        used.program.doctor.against(typed)


def test_the_format_is_for_ever():
    """Hashes that were printed must stay true, so these values never change."""
    assert chain.first_link("a-b").startswith("d1c0e08651")
    assert chain.content_hash("00", 1, "é\n", None).startswith("9f3da6fb91")
    assert chain.next_link("ab", 7, "cd").startswith("2972051d12")
    assert chain.seal("é", None, b"b").startswith("8ab1fe453f")
    assert chain.seal("ab", "c") != chain.seal("a", "bc")


def test_a_guard_that_was_replaced_is_noticed(used):
    """A trigger of the same name that guards nothing is no guard."""
    meddle(
        used,
        "DROP TRIGGER call_is_never_removed; CREATE TRIGGER call_is_never_removed"
        " BEFORE DELETE ON call BEGIN SELECT 1; END",
    )
    assert "call_is_never_removed" == found(used, "guards")


def test_a_database_of_version_1_gets_its_chain(tmp_path, clock):
    """What it held is chained as it was, nothing is changed, and work goes on."""
    folder = tmp_path / "oud"
    folder.mkdir(mode=0o700)
    (folder / FILE_NAME).touch(mode=0o600)
    with raw_database(folder / FILE_NAME) as raw:
        raw.executescript(VERSION_1.read_text(encoding="utf-8"))
        before = raw.execute("SELECT id, at, what, state, why, day FROM event").fetchall()
    with opened(folder, clock, FakePEOnline(), FakeSecrets()) as app:
        app.secrets.save("1", "geheim")
        assert [] == [c for c in app.program.doctor.examine() if c.found]
        assert before == app.sql("SELECT id, at, what, state, why, day FROM event")
        assert {"live"} == {
            row[0] for row in app.sql("SELECT mode FROM event WHERE what = 'outcome'")
        }
        app.people(dirk="610004")
        app.submit()
        assert ["accepted", "accepted", "rejected:person_unknown", "accepted"] == app.states()
        assert [] == [c for c in app.program.doctor.examine() if c.found]
