"""The database: where it may be, what it refuses, and what it promises."""

import os
import stat
from collections import namedtuple
from pathlib import Path

import pytest
from conftest import opened
from fakes import FakePEOnline
from raw import raw_database
from statement_faults import Statements

from peonline_desktop import shipped
from peonline_desktop.domain.errors import Unusable
from peonline_desktop.store import migrations, processes
from peonline_desktop.store.database import FILE_NAME, Database, open_database, stored_version
from peonline_desktop.store.disks import Disks

Mount = namedtuple("Mount", "mountpoint fstype opts")


def test_a_new_database_is_private_and_durable(tmp_path):
    """Readable by its user alone; WAL, full synchronisation, foreign keys."""
    database = open_database(tmp_path / "d")
    assert stat.S_IMODE(database.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(database.path.parent.stat().st_mode) == 0o700
    with database.connection():
        pragmas = [
            database.value(f"PRAGMA {p}")
            for p in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert pragmas == ["wal", 2, 1]


def test_opening_twice_changes_nothing(tmp_path):
    """The version stays, and so does the database's id."""
    ids = []
    for _ in range(2):
        database = open_database(tmp_path)
        with database.connection():
            ids.append(
                (
                    stored_version(database),
                    database.value("SELECT value FROM setting WHERE key='database_id'"),
                )
            )
    assert ids[0] == ids[1]


def test_a_newer_database_is_refused(tmp_path):
    """It says which versions, and changes nothing."""
    database = open_database(tmp_path)
    with database.connection():
        database.run("UPDATE schema_version SET version = 99")
    before = database.path.read_bytes()
    with pytest.raises(Unusable, match="database_newer"):
        open_database(tmp_path)
    assert before == database.path.read_bytes()


def test_a_migration_is_preceded_by_a_backup(tmp_path, monkeypatch):
    """Each step is one transaction, with its number; the old file is kept aside."""
    open_database(tmp_path)
    steps = (
        *migrations.MIGRATIONS,
        ("CREATE TABLE added (x INTEGER)", "INSERT INTO added VALUES (1)"),
    )
    monkeypatch.setattr("peonline_desktop.store.database.MIGRATIONS", steps)
    newest = len(steps)
    database = open_database(tmp_path)
    with database.connection():
        found = (stored_version(database), database.value("SELECT x FROM added"))
    assert (newest, 1) == found
    (copy,) = tmp_path.glob(f"peonline-before-step-{newest}-*.db")
    with raw_database(copy) as old:
        assert old.execute("SELECT version FROM schema_version").fetchone()[0] == newest - 1


def test_a_failing_migration_changes_nothing(tmp_path, monkeypatch):
    """Half a step is no step."""
    open_database(tmp_path)
    steps = (*migrations.MIGRATIONS, ("CREATE TABLE added (x INTEGER)", "NONSENSE"))
    monkeypatch.setattr("peonline_desktop.store.database.MIGRATIONS", steps)
    with pytest.raises(Exception, match="syntax"):
        open_database(tmp_path)
    monkeypatch.undo()
    database = open_database(tmp_path)
    with database.connection():
        assert database.one("SELECT 1 FROM sqlite_master WHERE name = 'added'") is None


@pytest.mark.parametrize(
    "content",
    [
        b"this is no database at all, but long enough to look",
        b"SQLite format 3\0" + b"\1" * 4000,
    ],
)
def test_a_file_that_is_no_database_is_refused(tmp_path, content):
    """Damage is said, with the way back."""
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(Unusable, match="database_damaged"):
        open_database(tmp_path)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    """A file in the way, for instance."""
    (tmp_path / "x").write_text("")
    with pytest.raises(Unusable, match="folder_not_usable"):
        open_database(tmp_path / "x" / "data")


def test_a_folder_without_write_access_is_refused(tmp_path, monkeypatch):
    """As seen by an ordinary user (root may write anywhere)."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(Unusable, match="folder_read_only"):
        open_database(tmp_path)


def test_a_full_disk_is_said(tmp_path):
    """The write does not happen, the database stays sound, and the words are ours."""
    database = open_database(tmp_path)
    with database.connection():
        database.run(f"PRAGMA max_page_count = {database.value('PRAGMA page_count')}")
        with pytest.raises(Unusable, match="disk_full"), database.transaction():
            for number in range(2000):
                database.insert("setting", key=f"k{number}", value="x" * 1000)
        assert database.value("PRAGMA integrity_check") == "ok"
        assert database.value("SELECT COUNT(*) FROM setting WHERE key GLOB 'k[0-9]*'") == 0


def test_a_read_only_database_is_said(tmp_path):
    """A file that may not be written."""
    database = open_database(tmp_path)
    with database.connection():
        database.run("PRAGMA query_only = 1")
        with pytest.raises(Unusable, match="database_read_only"):
            database.insert("setting", key="a", value="b")


def test_a_database_that_stays_busy_is_said(tmp_path, monkeypatch):
    """Another program holds it; nothing was changed."""
    monkeypatch.setattr("peonline_desktop.store.database._BUSY_SECONDS", 0.1)
    database = open_database(tmp_path)
    with raw_database(database.path) as other:
        other.execute("BEGIN IMMEDIATE")
        with (
            database.connection(),
            pytest.raises(Unusable, match="database_busy"),
            database.transaction(),
        ):
            pass


@pytest.mark.parametrize(
    "mount",
    [
        Mount("/mnt/g", "cifs", "rw"),
        Mount("/mnt/g", "nfs4", "rw"),
        Mount("/mnt/g", "fuse.sshfs", "rw"),
        Mount("/mnt/g", "NTFS", "rw,remote"),
    ],
)
def test_a_network_share_is_refused(mount):
    """SQLite's locks do not hold there."""
    mounts = [Mount("/", "ext4", "rw"), mount]
    disks = Disks(shipped.toml("disks.toml"), lambda: mounts)
    with pytest.raises(Unusable, match="database_on_share"):
        disks.check(Path("/mnt/g/data"))
    disks.check(Path("/home/x"))
    Disks(shipped.toml("disks.toml"), list).check(Path("/home/x"))


@pytest.mark.parametrize("path", ["//server/share/data", "\\\\server\\share"])
def test_a_unc_path_is_refused(path, monkeypatch):
    """The way Windows names a share."""
    monkeypatch.setattr(Path, "absolute", lambda self: path)
    with pytest.raises(Unusable, match="database_on_share"):
        Disks(shipped.toml("disks.toml"), list).check(Path("x"))


def test_the_history_is_append_only(tmp_path, clock):
    """An event can be neither changed nor removed."""
    with opened(tmp_path, clock, FakePEOnline()) as app:
        app.provider()
        app.program.groups.activate(52, ["N"])
        app.accredit()
        app.results(("ann",))
        for statement in ("UPDATE event SET state = 'accepted'", "DELETE FROM event"):
            with pytest.raises(Exception, match="append-only"):
                app.sql(statement)


def test_ids_are_never_used_again(tmp_path, clock):
    """A row that went leaves its number to its history."""
    with opened(tmp_path, clock, FakePEOnline()) as app:
        app.provider()
        app.program.groups.activate(52, ["N"])
        app.accredit()
        app.results(("ann",))
        app.program.accreditations.remove(1)
        app.accredit()
        assert [row["id"] for row in app.log()] == [2]


def test_a_process_is_known_by_its_start():
    """The same pid of another time is another process; a gone one is nobody."""
    pid, started = processes.own()
    assert (os.getpid(), started) == (pid, processes.started(pid))
    assert processes.started(2**22 + 1) is None
    assert processes.started_by_psutil(pid)
    assert processes.started_by_psutil(2**22 + 1) is None


def test_only_the_needed_rows_are_held_in_memory(tmp_path):
    """Rows come one by one."""
    database = open_database(tmp_path)
    with database.connection():
        rows = database.each("SELECT key FROM setting ORDER BY key")
        assert next(rows)["key"] == "database_id"
        rows.close()


def test_what_cannot_be_rolled_back_is_not_left_open(tmp_path):
    """Its connection is closed and made anew: nothing of it stays, and others can write."""
    with Statements().watched() as statements:
        database = open_database(tmp_path)
        with database.connection():
            statements.fail(2, MemoryError, lasting=True)
            with pytest.raises(Unusable, match="memory_full"), database.transaction():
                database.run("INSERT INTO setting VALUES ('half', 'x')")
            with pytest.raises(Unusable, match="memory_full"):
                database.run("INSERT INTO setting VALUES ('not', 'x')")
            statements.heal()
            with raw_database(tmp_path / FILE_NAME) as raw:
                raw.execute("INSERT INTO setting VALUES ('theirs', 'x')")
            database.run("INSERT INTO setting VALUES ('ours', 'x')")
    with raw_database(tmp_path / FILE_NAME) as raw:
        kept = raw.execute("SELECT key FROM setting WHERE value = 'x' ORDER BY key").fetchall()
    assert [("ours",), ("theirs",)] == kept


def test_a_copy_is_sound_and_private(tmp_path):
    """VACUUM INTO, readable by its user alone."""
    database = open_database(tmp_path)
    with database.connection():
        database.copy_to(tmp_path / "copy.db")
    copy = Database(tmp_path / "copy.db")
    assert stat.S_IMODE(copy.path.stat().st_mode) == 0o600
    with copy.connection():
        assert copy.value("PRAGMA integrity_check") == "ok"
