"""Starts the window: peonline-desktop [--data-dir DIR] [FILE]."""

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from peonline_desktop import __version__, bootstrap, shipped
from peonline_desktop.no_dumps import no_dumps
from peonline_desktop.ui.bug import Bugs
from peonline_desktop.ui.garbage import Garbage
from peonline_desktop.ui.one_window import OneWindow
from peonline_desktop.ui.parts.icons import app_icon
from peonline_desktop.ui.shell import Shell
from peonline_desktop.ui.told import ToldToStop


def main() -> None:
    """Show the window until it is closed, and end the process."""
    no_dumps()
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """One window's life; 0 when it ended well, or when another window was raised."""
    given = _parser().parse_args(arguments)
    folder = given.data_dir or bootstrap.data_folder()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("PE-Online Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("peonline-desktop")
    app.setWindowIcon(app_icon())
    app.setQuitOnLastWindowClosed(False)
    _see_to_a_font()
    claim = OneWindow(folder, app)
    if not claim.claim():
        return 0
    bugs, garbage, told = Bugs(app), Garbage(app), ToldToStop(app)
    shell = Shell(app, folder)
    claim.raised.connect(shell.raise_window)
    shell.ended.connect(app.quit)
    told.came.connect(shell.leave)
    if os.environ.get("PEONLINE_SAY_SHOWN"):  # for whoever measures how fast it starts
        shell.shown.connect(_say_shown)
    shell.begin(given.file)
    try:
        return app.exec()
    finally:
        claim.release()
        bugs.stop()
        garbage.stop()
        told.stop()


def _see_to_a_font() -> None:
    """A bare system has no font at all: then the one that ships for paper will do."""
    if not QFontDatabase.families():
        for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"):
            QFontDatabase.addApplicationFont(str(shipped.path(f"fonts/{name}")))


def _say_shown() -> None:
    sys.stdout.write("shown\n")
    sys.stdout.flush()


def _parser() -> argparse.ArgumentParser:
    """The few things that can be said when starting."""
    parser = argparse.ArgumentParser("peonline-desktop", description="PE-Online Desktop")
    default = os.environ.get("PEONLINE_DATA_DIR")
    parser.add_argument("--data-dir", type=Path, default=Path(default) if default else None)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument("file", type=Path, nargs="?")
    return parser


if __name__ == "__main__":
    main()
