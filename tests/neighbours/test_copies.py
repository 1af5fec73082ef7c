"""A copy that lies somewhere: it is read where it is, and left as it is."""

import shutil
import tempfile
from pathlib import Path

import pytest
from conftest import opened
from fakes import FakeClock, FakePEOnline, FakeSecrets
from other_user import ANNA, as_root, done_as
from raw import raw_database

from peonline_desktop.store.copies import check_copy
from peonline_desktop.store.database import FILE_NAME


@pytest.fixture
def copied(app, tmp_path):
    """A program, and a folder with nothing but a copy of it."""
    app.people(ann="610001")
    app.results(("ann",))
    (tmp_path / "stick").mkdir()
    app.program.caretaker.backup(tmp_path / "stick" / "kopie.db")
    return app, tmp_path / "stick" / "kopie.db"


def seen(folder: Path) -> dict[str, tuple[bytes, int]]:
    """What lies in a folder: bytes and times."""
    return {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir()}


def test_a_restored_copy_is_left_as_it_was(copied):
    """Not a byte of it changes, and nothing comes beside it."""
    app, copy = copied
    before = seen(copy.parent)
    app.people(bob="610002")
    restored = app.program.caretaker.restore(copy)
    assert (copy, before) == (restored.source, seen(copy.parent))


def test_looking_for_the_newest_copy_leaves_all_of_them(app):
    """Also of damaged ones."""
    app.program.start.look()
    folder = app.program.folder / "backups"
    (folder / "peonline-2026-11-24.db").write_bytes(b"x" * 5000)
    before = seen(folder)
    app.program.caretaker.restore(None)
    assert before == seen(folder)


def test_a_living_database_copied_as_files_is_restored_with_its_log(copied, tmp_path):
    """What stands in the log beside it came last; neither is changed."""
    app, _ = copied
    folder = tmp_path / "losse-bestanden"
    folder.mkdir()
    with raw_database(app.program.folder / FILE_NAME) as raw:
        raw.execute("PRAGMA wal_autocheckpoint = 0")
        raw.execute("INSERT INTO setting VALUES ('laatste', 'ja')")
        raw.commit()
        for suffix in ("", "-wal"):
            shutil.copy(app.program.folder / f"{FILE_NAME}{suffix}", folder)
    before = seen(folder)
    assert before["peonline.db-wal"][0]
    app.sql("DELETE FROM setting WHERE key = 'laatste'")
    app.program.caretaker.restore(folder / FILE_NAME)
    assert ("ja", before) == (app.program.settings.setting("laatste"), seen(folder))


@as_root
def test_a_copy_in_a_place_that_is_read_only_is_restored(copied):
    """As from a stick that is locked, or a folder of somebody else."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        (place / "hier").mkdir()
        shutil.copy(copied[1], place)
        (place / "kopie.db").chmod(0o444)
        shutil.chown(place / "hier", ANNA, ANNA)

        def restored():
            with opened(place / "hier", FakeClock(), FakePEOnline(), FakeSecrets()) as app:
                app.program.caretaker.restore(place / "kopie.db")
                assert ["ann"] == [row["person"] for row in app.log()]

        done_as(ANNA, restored)
        assert {"hier", "kopie.db"} == {path.name for path in place.iterdir()}


def test_a_copy_is_looked_at_where_it_lies(copied, tmp_path):
    """Also with a name that an address would read otherwise."""
    odd = tmp_path / "a?b#c%20d é.db"
    shutil.copy(copied[1], odd)
    check_copy(odd)
    assert ["a?b#c%20d é.db"] == [p.name for p in tmp_path.glob("a?b*")]
