"""A walk through every flow, also the failing ones, with secrets that nobody can mistake, past
servers that repeat them in every form: none of it is in any byte that was written or shown.
"""

import io
import sqlite3
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterable
from contextlib import closing

import canary
import memory_keyring
import pytest
from canary import FORMS, LOGINS, SECRETS, found_in, is_in
from hands import Hands
from parrot import BROKEN, SAYING, parrot
from PySide6.QtWidgets import QApplication
from screens import shown

from peonline_desktop import bootstrap
from peonline_desktop.cli import main as command
from peonline_desktop.domain.masking import MASK
from peonline_desktop.pe_online.client import PEOnline
from peonline_desktop.services import deliver
from peonline_desktop.sources import http
from peonline_desktop.ui.bug import Bugs

LEARNING = {
    "moodle": ("--option", "course=2"),
    "xapi": (),
    "rest": ("--option", "client_id=wij"),
}
DESCRIPTION = """
items = "r"
[login]
kind = "oauth2"
token_url = "/rest/oauth"
[next]
field = "more"
[fields]
person = "p"
name = "n"
activity = "a"
title = "t"
finished = "f"
verdict = "v"
"""


class Walk:
    """The command, in this process, on a folder of its own; *said* is all it printed."""

    def __init__(self, folder, parrot, capfd, monkeypatch) -> None:
        self.folder, self.parrot = folder, parrot
        self._capfd, self._monkeypatch = capfd, monkeypatch
        self._words = bootstrap.words("nl")
        self.people = 0
        self.said = ""
        self.statuses: list[int] = []

    def __call__(self, *arguments, stdin="") -> int:
        """One call; its status."""
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        given = ["--data-dir", str(self.folder / "data"), *map(str, arguments)]
        status = command.run(given, self._words)
        out, err = self._capfd.readouterr()
        self.said += f"\n$ {' '.join(given)} -> {status}\n{out}{err}"
        self.statuses.append(status)
        return status

    def result(self) -> None:
        """Somebody else passed."""
        self.people += 1
        path = self.folder / "in.csv"
        row = f"p{self.people};MED;01-03-2026;ja;{610000 + self.people}"
        path.write_text(f"person;activity;finished;verdict;Nr\n{row}\n", encoding="utf-8")
        assert 0 == self("import", path)

    def known(self) -> int:
        """How many results there are."""
        with bootstrap.program(self.folder / "data") as program:
            return len(list(program.results.results((), None)))

    def leaks(self) -> list[str]:
        """Where a secret was left."""
        said = ["what was said"] if is_in(self.said.encode()) else []
        return said + found_in(self.folder)


@pytest.fixture
def walk(tmp_path, capfd, monkeypatch):
    """A provider whose PE-Online is the parrot, with an accreditation."""
    memory_keyring.KEPT.clear()
    monkeypatch.setenv("PEONLINE_KEYRING", "memory_keyring.Backend")
    monkeypatch.setattr(deliver, "_WAITS", (0.0, 0.0))
    monkeypatch.setattr(http, "_TRIES_AFTER", (0.0, 0.0))
    monkeypatch.setattr(http, "_BETWEEN", 0.0)
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with parrot() as made:
        walk = Walk(tmp_path, made, capfd, monkeypatch)
        login = ("--user-id", "12345", "--mode", "live", "--endpoint", f"{made.address}/soap/x")
        walk("provider", "add", "Zorg", *login, "--userkey-stdin", stdin=SECRETS["soap"])
        walk("group", "activate", 52, "--field", "Nr")
        period = ("--from", "2026-01-01", "--to", "2026-12-31", "--activity", "MED")
        walk(
            "accreditation", "add", "--provider", "Zorg", "--org", 52, "--course", 8001, *period
        )
        assert [0, 0, 0] == walk.statuses
        yield walk


def submissions(walk: Walk) -> None:
    """Every way in which PE-Online can answer, to a login test and to a call."""
    for mode in (*SAYING, *BROKEN):
        walk.parrot.mode = mode
        walk.result()
        walk("submit")
        walk("provider", "test", "Zorg")
        walk.parrot.mode = "rejected"
        walk("provider", "test", "Zorg")  # a provider that was paused goes on


def rounds(walk: Walk, kind: str, modes: Iterable[str]) -> None:
    """These ways in which a learning system can answer, to a test and to a round."""
    config = walk.folder / "bron.toml"
    config.write_text(DESCRIPTION, encoding="utf-8")
    options = LEARNING[kind] + (("--option", f"config={config}") if kind == "rest" else ())
    address = f"{walk.parrot.address}/{kind}"
    add = ("connection", "add", kind, kind, "--url", address, *options, "--secret-stdin")
    assert 0 == walk(*add, stdin=LOGINS[kind])
    for mode in modes:
        walk.parrot.mode = mode
        walk("connection", "test", kind)
        walk("poll", kind, "--deep")
        walk("--json", "poll", kind)


def looks(walk: Walk) -> None:
    """Everything that shows or writes what is kept."""
    out = walk.folder / "out"
    out.mkdir()
    rows = [arg for number in range(1, walk.people + 1) for arg in ("--row", number)]
    for call in (
        ("log",), ("log", *rows), ("log", "--every-row"), ("results",), ("runs",), ("status",),
        ("doctor",), ("people", "list"), ("connection", "list"), ("provider", "list"),
        ("accreditation", "list"), ("numbers", "list"), ("schedule", "systemd"),
    ):  # fmt: skip
        walk(*call)
        walk("--json", *call)
    for call in (
        ("export", out / "log.csv"), ("export", out / "log.xlsx"), ("paste-lists", out),
        ("evidence", out / "bewijs.pdf", "--person", "p1"), ("accreditation", "export", out / "acc.csv"),
        ("numbers", "ask", out / "vragen.xlsx", "--everyone"), ("backup", out / "kopie.db"),
        ("restore", out / "kopie.db"), ("watch", out, "--once", "--every", "0.1"),
    ):  # fmt: skip
        walk(*call)


def test_pe_online_repeats_the_userkey_in_every_way(walk):
    """Accepted, rejected, refused, a fault, no XML, no HTTP: nothing of it is left anywhere."""
    submissions(walk)
    assert len(walk.parrot.heard) > 2 * len((*SAYING, *BROKEN))
    assert all(is_in(heard) for heard in walk.parrot.heard)
    looks(walk)
    assert [] == walk.leaks()
    assert MASK in walk.said
    assert {0, 1, 3, 4} == set(walk.statuses)


def test_a_learning_system_repeats_its_token_in_every_way(walk):
    """As a name, a title, a cell, an error, a page, a cursor: nothing of it is left anywhere."""
    walk.result()
    walk("submit")
    for kind in LEARNING:
        heard, known = len(walk.parrot.heard), walk.known()
        rounds(walk, kind, ("good", "error", *BROKEN))
        assert any(is_in(each) for each in walk.parrot.heard[heard:])
        assert known < walk.known(), "what the good answer holds was kept"
    looks(walk)
    assert [] == walk.leaks()
    assert MASK in walk.said
    assert {0, 1, 3, 4} == set(walk.statuses)


def test_a_bug_in_the_middle_of_a_call_says_no_secret(walk, monkeypatch):
    """Not in what is said of it, nor in what is on disk by then, a write-ahead log included."""

    def breaks(_self, call, body):
        raise ValueError(call, body, SECRETS["soap"])

    monkeypatch.setattr(PEOnline, "read", breaks)
    walk.result()
    with bootstrap.program(walk.folder / "data") as program:
        program.settings.set_setting("language", "nl")
        assert 1 == walk("submit")
        assert any(path.name.endswith("-wal") for path in walk.folder.rglob("*"))
        assert [] == walk.leaks()


def test_the_window_shows_no_secret(walk, qtbot, capfd):
    """Not on any tab, and not in the report of a bug that carries one."""
    for mode in ("rejected", "page", "status"):
        walk.parrot.mode = mode
        walk.result()
        walk("submit")
    rounds(walk, "moodle", ["good"])
    seen = []
    with shown(qtbot, walk.folder / "data") as shell:
        desk = Hands(qtbot, shell.window)
        for place in range(shell.window.tabs.count()):
            shell.window.tabs.setCurrentIndex(place)
            qtbot.wait(100)
            seen.append(desk.read())
        seen.append(a_bug(qtbot))
    seen += [*capfd.readouterr(), QApplication.clipboard().text()]
    assert not is_in("\n".join(seen).encode())
    assert "ValueError" in seen[-4]
    assert [] == walk.leaks()


def a_bug(qtbot) -> str:
    """What the dialog says of an error that carries a secret."""
    bugs, seen = Bugs(QApplication.instance()), []

    def read(dialog: Hands) -> None:
        seen.append(dialog.read())
        dialog.press("Kopiëren")
        dialog.leave()

    try:
        with Hands(qtbot, None).meeting(read):
            try:
                raise ValueError(SECRETS["soap"])
            except ValueError as error:
                sys.excepthook(ValueError, error, error.__traceback__)
    finally:
        bugs.stop()
    return seen[0]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", SECRETS)
def test_the_search_finds_every_form(form, kind, tmp_path):
    """Else all of the above would say nothing."""
    written = FORMS[form](SECRETS[kind])
    assert is_in(f"voor {written} na".encode())
    assert is_in(f"voor {written} na".encode("utf-16"))
    assert not is_in(b"voor " + canary.CORE[:-1].encode() + b" na")


def test_the_search_looks_into_what_is_packed(tmp_path):
    """A database, a workbook, a PDF, and a name of a file."""
    packed = zlib.compress(b"x" * 9000 + SECRETS["soap"].encode())
    with closing(sqlite3.connect(tmp_path / "d.db")) as database:
        database.execute("CREATE TABLE t (a BLOB)")
        database.execute("INSERT INTO t VALUES (?)", (zlib.compress(SECRETS["soap"].encode()),))
        database.commit()
    with zipfile.ZipFile(tmp_path / "w.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("a.xml", SECRETS["rest"])
    (tmp_path / "p.pdf").write_bytes(b"%PDF-1.4\nstream\n" + packed + b"\nendstream")
    (tmp_path / f"{canary.CORE}.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_bytes(b"niets")
    assert ["Kanarie7Qx9.txt", "d.db", "p.pdf", "w.xlsx"] == sorted(found_in(tmp_path))
