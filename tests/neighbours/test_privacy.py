"""What we keep is for its user alone, whatever the umask and however it was left."""

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from conftest import opened
from fakes import FakeClock, FakePEOnline, FakeSecrets
from other_user import ANNA, MALLORY, as_root, done_as

from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.store.database import FILE_NAME

OTHERS = 0o077
HOW = HowToRead({"person": "Wie", "activity": "Wat", "finished": "Wanneer", "verdict": "Hoe"})
NOT_OURS = ("in-", "out-")  # files that tests put among them


def open_ones(folder: Path) -> dict[str, str]:
    """What others may read or write in a data folder, itself included."""
    return {
        str(path.relative_to(folder)): oct(mode)
        for path in (folder, *folder.rglob("*"))
        if not path.name.startswith(NOT_OURS)
        and (mode := stat.S_IMODE(path.stat().st_mode)) & OTHERS
    }


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o777])
def test_whatever_the_umask_nobody_else_can_read(tmp_path, mask):
    """Folder, database, log, copies, presets, and the register one practises with."""
    before = os.umask(mask)
    try:
        with opened(tmp_path / "d", FakeClock(), FakePEOnline(), FakeSecrets()) as app:
            app.provider()
            app.program.start.look()
            app.program.caretaker.backup(tmp_path / "d" / "kopie.db")
            app.program.caretaker.restore(None)
            os.umask(0o022)
            app.program.previewer.save_preset("eigen", preset_of(app), HOW)
            os.umask(mask)
            there = sorted(path.name for path in (tmp_path / "d").iterdir())
            assert {f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", "backups", "presets"} < set(there)
            assert {} == open_ones(tmp_path / "d")
    finally:
        os.umask(before)


def preset_of(app) -> Path:
    """A list that a preset can be made of."""
    path = app.program.folder / "in-eigen.csv"
    path.write_text("Wie;Wat;Wanneer;Hoe\nann;MED;01-03-2026;ja\n")
    return path


def test_what_was_open_is_closed_at_start_and_said_once(app):
    """With how many files and folders it were."""
    folder = app.program.folder
    app.program.start.look()
    for path in (folder, folder / FILE_NAME, folder / "backups"):
        path.chmod(0o755)
    (copy,) = (folder / "backups").iterdir()
    copy.chmod(0o644)
    said = {p.code: p.values.get("count") for p in app.program.start.look()}
    assert {"made_private": 4} == said
    assert {} == open_ones(folder)
    assert [] == app.program.start.look()


def test_a_folder_that_others_have_to_get_through_is_not_closed(tmp_path, monkeypatch):
    """A home folder, or the temporary one: there the files are closed, and that is enough."""
    monkeypatch.setenv("HOME", str(tmp_path / "huis"))
    for name, mode in (("huis", 0o755), ("tijdelijk", 0o1777)):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(mode)
        with opened(tmp_path / name, FakeClock(), FakePEOnline(), FakeSecrets()) as app:
            (tmp_path / name / FILE_NAME).chmod(0o644)
            assert ["made_private"] == [p.code for p in app.program.start.look()]
            assert [] == app.program.start.look()
        assert mode == stat.S_IMODE((tmp_path / name).stat().st_mode)
        assert 0o600 == stat.S_IMODE((tmp_path / name / FILE_NAME).stat().st_mode)


def test_the_command_says_that_it_closed_a_folder(tmp_path):
    """On stderr, once; what it prints is as ever."""
    command = [sys.executable, "-m", "peonline_desktop", "--data-dir", str(tmp_path / "d")]
    first = subprocess.run([*command, "status"], capture_output=True, text=True)
    (tmp_path / "d").chmod(0o755)
    (tmp_path / "d" / FILE_NAME).chmod(0o666)
    second = subprocess.run([*command, "status"], capture_output=True, text=True)
    third = subprocess.run([*command, "status"], capture_output=True, text=True)
    assert first.stdout == second.stdout == third.stdout
    assert ["", ""] == [first.stderr, third.stderr]
    assert "Andere gebruikers van deze computer konden uw gegevens" in second.stderr


@as_root
def test_what_cannot_be_closed_is_said_each_time():
    """A folder of somebody else, in which one may work: it is theirs to close."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.chown(folder, MALLORY, -1)
        folder.chmod(0o777)

        def looked():
            with opened(folder, FakeClock(), FakePEOnline(), FakeSecrets()) as app:
                for _ in range(2):
                    said = {p.code: p.values.get("count") for p in app.program.start.look()}
                    assert {"not_private": 1} == said

        done_as(ANNA, looked)
