"""A secret in the memory of the program stays there, and a short one is warned of."""

import ctypes
import io
import resource
import subprocess
import sys
from types import SimpleNamespace

import memory_keyring
import pytest

from peonline_desktop import bootstrap, no_dumps
from peonline_desktop.cli import main as command
from peonline_desktop.ui import start as window

NO_DUMPS = "from peonline_desktop.no_dumps import no_dumps; no_dumps()"
IS_DUMPABLE = "import ctypes; print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
LIMITS = "import resource; print(resource.getrlimit(resource.RLIMIT_CORE))"


def said(*lines: str) -> list[str]:
    """What a process of its own prints; its memory may be dumped when it begins."""

    def as_elsewhere() -> None:
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))

    code = [sys.executable, "-c", "\n".join(lines)]
    done = subprocess.run(
        code, capture_output=True, text=True, check=True, preexec_fn=as_elsewhere
    )
    return done.stdout.splitlines()


def test_the_memory_of_the_program_is_not_dumped():
    """Neither by a crash nor for another program of the same user."""
    assert ["(0, 0)", "0"] == said(NO_DUMPS, LIMITS, IS_DUMPABLE)


def test_a_system_without_these_limits_lets_the_program_go_on(monkeypatch):
    """What can't be set is no reason to stop."""

    def refuse(*_):
        raise ValueError

    def missing(_):
        raise OSError

    monkeypatch.setattr(resource, "setrlimit", refuse)
    monkeypatch.setattr(ctypes, "CDLL", missing)
    no_dumps.no_dumps()


def test_windows_is_asked_to_show_and_report_no_crash(monkeypatch):
    """With the flags of its documentation; Windows itself was not there to try."""
    asked = []
    kernel = SimpleNamespace(SetErrorMode=lambda flags: asked.append(("mode", flags)))
    wer = SimpleNamespace(WerSetFlags=lambda flags: asked.append(("wer", flags)))
    monkeypatch.setattr(
        ctypes, "windll", SimpleNamespace(kernel32=kernel, wer=wer), raising=False
    )
    monkeypatch.setattr(sys, "platform", "win32")
    no_dumps.no_dumps()
    assert [("mode", 3), ("wer", 1)] == asked


@pytest.mark.parametrize("started", [command, window], ids=["command", "window"])
def test_a_program_begins_with_it(started, monkeypatch):
    """Before anything that could hold a secret."""

    class Begun(Exception):  # noqa: N818  # it is where the test ends
        """The program has begun with it."""

    def begun():
        raise Begun

    monkeypatch.setattr(started, "no_dumps", begun)
    with pytest.raises(Begun):
        started.main()


def test_a_short_secret_is_kept_with_a_warning(tmp_path, capfd, monkeypatch):
    """On stderr, so that a script's output stays what it was; of "user:password" the password
    counts.
    """
    monkeypatch.setenv("PEONLINE_KEYRING", "memory_keyring.Backend")
    words = bootstrap.words("nl")

    def said(*arguments: str, stdin: str) -> str:
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        assert 0 == command.run(["--data-dir", str(tmp_path), *arguments], words)
        return capfd.readouterr().err

    provider = ("provider", "add", "Zorg", "--userkey-stdin")
    assert "minder dan 8 tekens" in said(*provider, stdin="k0rt-99\n")
    assert "k0rt-99" in memory_keyring.KEPT.values()
    assert "" == said(*provider, stdin="lang-genoeg\n")
    url = ("--url", "https://lrs.example.nl")
    lrs = ("connection", "add", "xapi", "LRS", *url, "--secret-stdin")
    assert "minder dan 8 tekens" in said(*lrs, stdin="gebruiker:k0rt\n")
    assert "" == said(*lrs, stdin="gebruiker:lang-genoeg\n")
