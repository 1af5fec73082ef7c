"""The claim on a data folder: in the user's own place, and nobody else's to refuse."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from other_user import MALLORY, as_root, become
from PySide6.QtCore import QObject

from peonline_desktop.ui.one_window import OneWindow


def place(claim: OneWindow) -> Path:
    """Where a window listens."""
    return Path(tempfile.gettempdir()) / claim._name


@pytest.fixture
def parent() -> QObject:
    """What keeps a claim alive."""
    return QObject()


@pytest.fixture
def runtime(tmp_path, monkeypatch) -> Path:
    """A runtime folder of this user alone."""
    made = tmp_path / "run"
    made.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(made))
    return made


def test_the_socket_lies_in_the_users_runtime_folder(qtbot, parent, tmp_path, runtime):
    """Not in the temporary folder that all share."""
    claim = OneWindow(tmp_path / "data", parent)
    assert claim.claim()
    assert [place(claim)] == list(runtime.iterdir())
    assert runtime == place(claim).parent


@pytest.mark.parametrize("mode", [0o755, 0o777])
def test_an_open_one_is_not_used(qtbot, parent, tmp_path, runtime, mode):
    """A runtime folder that others may enter: then the data folder is the place."""
    runtime.chmod(mode)
    (tmp_path / "data").mkdir(mode=0o700)
    claim = OneWindow(tmp_path / "data", parent)
    assert claim.claim()
    assert [] == list(runtime.iterdir())
    assert tmp_path / "data" == place(claim).parent


@contextmanager
def listening(path: Path, user: int, *, answers: bool):
    """Somebody listens there, and lets go of whoever connects, or never does."""
    end = socket.socket(socket.AF_UNIX)
    end.bind(str(path))
    ready, told = os.pipe()
    child = os.fork()
    if child == 0:
        if user:
            become(user)
        end.listen()
        os.write(told, b"x")
        kept = []
        while True:
            kept.append(end.accept())
            if answers:
                kept.pop()[0].close()
    os.read(ready, 1)
    try:
        yield
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        for each in (ready, told):
            os.close(each)
        end.close()


@as_root
@pytest.mark.parametrize("answers", [True, False])
def test_somebody_else_who_listens_does_not_keep_the_window_away(
    qtbot, parent, tmp_path, runtime, answers
):
    """It starts, and takes the place."""
    claim = OneWindow(tmp_path / "data", parent)
    with listening(place(claim), MALLORY, answers=answers):
        assert claim.claim()


def test_a_window_of_this_user_is_raised(qtbot, parent, tmp_path, runtime):
    """The second start ends."""
    claim = OneWindow(tmp_path / "data", parent)
    with listening(place(claim), 0, answers=True):
        assert not claim.claim()


def test_a_window_that_cannot_listen_starts(qtbot, parent, tmp_path, runtime):
    """A folder in the way of its socket, or a path too long for one, stops nothing."""
    claim = OneWindow(tmp_path / "data", parent)
    (place(claim) / "vol").mkdir(parents=True)
    assert claim.claim()
    runtime.chmod(0o755)
    deep = tmp_path / ("x" * 120)
    deep.mkdir(mode=0o700)
    assert OneWindow(deep, parent).claim()


@as_root
def test_somebody_else_does_not_raise_the_window(qtbot, parent, tmp_path, runtime):
    """Who connects must be the same user too."""
    claim = OneWindow(tmp_path / "data", parent)
    assert claim.claim()
    raised = []
    claim.raised.connect(lambda: raised.append(True))
    for path in (tmp_path, *tmp_path.parents[:2], runtime):
        path.chmod(0o711)
    place(claim).chmod(0o777)
    code = (
        "import os, socket, sys\n"
        f"os.setresuid({MALLORY}, {MALLORY}, {MALLORY})\n"
        "end = socket.socket(socket.AF_UNIX)\nend.connect(sys.argv[1])\nend.recv(1)\n"
    )
    done = []

    def connect() -> None:
        done.append(subprocess.run([sys.executable, "-c", code, str(place(claim))]).returncode)

    thread = threading.Thread(target=connect)
    thread.start()
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    thread.join()
    assert ([0], []) == (done, raised)
