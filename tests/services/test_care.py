"""Doctor, backup and restore: each check is seen failing on a damaged folder."""

import os

import pytest
from conftest import opened
from fakes import FakePEOnline, FakeSecrets
from raw import raw_database

from peonline_desktop import bootstrap, joining
from peonline_desktop.domain.errors import Problem, Refused, Unusable
from peonline_desktop.store.database import FILE_NAME, Database


def sick(app) -> dict[str, str]:
    """The checks that found something."""
    return {check.code: check.found for check in app.program.doctor.examine() if check.found}


@pytest.fixture
def used(app):
    """A program that did its work once."""
    app.people(ann="610001", bob="")
    app.results(("ann",), ("bob",))
    app.submit()
    return app


def test_a_healthy_database_is_healthy(used):
    """Nothing is found, and looking changes nothing."""
    before = used.sql("SELECT COUNT(*) FROM event")
    assert sick(used) == {}
    assert before == used.sql("SELECT COUNT(*) FROM event")


def meddle(app, *statements: str) -> None:
    """Damages the database behind the program's back."""
    with raw_database(app.program.folder / FILE_NAME) as raw:
        for statement in statements:
            raw.execute(statement)


@pytest.mark.parametrize(
    ("check", "statements"),
    [
        ("links", ["UPDATE attendance SET person_id = 999 WHERE id = 1"]),
        ("guards", ["DROP TRIGGER event_is_never_changed"]),
        ("guards", ["DROP INDEX attendance_by_course"]),
        ("sending", ["UPDATE attendance SET state = 'sending' WHERE id = 2"]),
        ("history", ["UPDATE attendance SET state = 'withdrawn' WHERE id = 2"]),
        (
            "history",
            [
                "DROP TRIGGER event_is_never_removed",
                "DELETE FROM event WHERE attendance_id = 1",
            ],
        ),
        ("accepted", ["UPDATE call_row SET outcome = 'unknown'"]),
        (
            "derived",
            [
                "UPDATE person_field SET value = '610009'",
                "UPDATE attendance SET state = 'ready' WHERE id = 2",
            ],
        ),
        ("hold", ["INSERT INTO setting VALUES ('restored_hold', 'kopie.db')"]),
    ],
)
def test_each_check_finds_its_damage(used, check, statements):
    """Damage of one kind is found by the check for it."""
    meddle(used, *statements)
    assert check in sick(used)


def test_damage_in_the_file_is_found(used):
    """An index that says something else than its table."""
    meddle(
        used,
        "PRAGMA writable_schema = 1",
        "UPDATE sqlite_master SET sql = replace(sql, '(state, provider_id)', '(reason, provider_id)')"
        " WHERE name = 'attendance_by_state'",
    )
    assert "file" in {c for c in fresh(used)}


def fresh(app) -> dict[str, str]:
    """What a new process finds."""
    with opened(app.program.folder, app.clock, app.pe_online, app.secrets) as again:
        return sick(again)


def test_a_database_that_others_can_read_is_found(used):
    """Its mode must keep other users out."""
    os.chmod(used.program.folder / FILE_NAME, 0o644)
    assert sick(used) == {"private": "chmod"}


def test_little_space_is_found(used, monkeypatch):
    """Less than two hundred megabytes."""
    usage = type("Usage", (), {"free": 5_000_000})
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    assert sick(used) == {"space": "5 MB"}


def test_a_missing_key_is_found(used):
    """Also when the keyring itself cannot be used."""
    used.secrets.kept.clear()
    assert sick(used) == {"keys": "Zorg"}

    def locked(_owner):
        raise Unusable("keyring_locked")

    used.secrets.load = locked
    assert sick(used) == {"keys": "keyring_locked"}


def test_a_backup_never_overwrites(used, tmp_path):
    """And needs a folder."""
    copy = tmp_path / "kopie.db"
    used.program.caretaker.backup(copy)
    with pytest.raises(Refused, match="backup_exists"):
        used.program.caretaker.backup(copy)
    with pytest.raises(Refused, match="folder_missing"):
        used.program.caretaker.backup(tmp_path / "geen" / "kopie.db")


def somebody_elses(path) -> None:
    """Makes a sound database that is not ours."""
    with raw_database(path) as raw:
        raw.execute("CREATE TABLE x (y)")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: None, "backup_missing"),
        (lambda path: path.write_bytes(b"rubbish" * 1000), "backup_damaged"),
        (somebody_elses, "backup_damaged"),
    ],
)
def test_only_a_sound_copy_is_restored(used, tmp_path, make, code):
    """Anything else is refused, and nothing is changed."""
    path = tmp_path / "kopie.db"
    make(path)
    before = used.log()
    with pytest.raises(Refused, match=code):
        used.program.caretaker.restore(path)
    assert before == used.log()


def test_a_newer_copy_is_refused(used, tmp_path):
    """It names both versions."""
    copy = tmp_path / "kopie.db"
    used.program.caretaker.backup(copy)
    with raw_database(copy) as raw:
        raw.execute("UPDATE schema_version SET version = 99")
    with pytest.raises(Refused, match="backup_newer"):
        used.program.caretaker.restore(copy)


def test_a_restore_brings_back_what_was(used, tmp_path):
    """The present database is set aside whole, and the lease's number only rises."""
    copy = tmp_path / "kopie.db"
    used.program.caretaker.backup(copy)
    used.people(carl="610003")
    used.results(("carl",))
    used.submit()
    lease = used.sql("SELECT number FROM lease")[0][0]
    aside = used.program.caretaker.restore(copy).aside
    assert [row["person"] for row in used.log()] == ["ann", "bob"]
    assert lease < used.sql("SELECT number FROM lease")[0][0]
    old = Database(aside)
    with old.connection():
        assert old.value("SELECT COUNT(*) FROM attendance") == 3


def test_a_damaged_database_is_replaced_by_a_copy(used, tmp_path, monkeypatch):
    """The damaged file is kept aside as it is."""
    copy, folder = tmp_path / "kopie.db", tmp_path / "kapot"
    used.program.caretaker.backup(copy)
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(b"rubbish" * 1000)
    with (
        pytest.raises(Unusable, match="database_damaged"),
        opened(folder, used.clock, FakePEOnline()),
    ):
        pass
    monkeypatch.setattr(joining, "KeyringSecrets", lambda *_: FakeSecrets())
    restored = bootstrap.replace_damaged(folder, copy)
    assert (restored.aside.read_bytes(), restored.held) == (b"rubbish" * 1000, 0)
    assert (restored.imports, restored.calls) == (None, None)
    with opened(folder, used.clock, FakePEOnline(), used.secrets) as app:
        assert app.states() == ["accepted", "waiting:number_missing"]


def test_status_tells_what_needs_somebody(used):
    """A missing number does; an accepted row does not."""
    status = used.program.overview.status()
    assert (
        status.counts["attendances"]["accepted_live"],
        status.counts["attendances"]["waiting"],
        status.counts["results"]["total"],
        status.needs_attention,
    ) == (1, 1, 2, True)
    used.people(bob="610002")
    used.submit()
    assert not used.program.overview.status().needs_attention


def test_a_problem_has_words_with_its_values(used):
    """The code and the values become a sentence."""
    problem = Problem("file_missing", path="/x/y.csv")
    assert "/x/y.csv" in used.program.words.problem(problem)
