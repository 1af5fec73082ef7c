"""Asks for a file to read or to write: first among the user's documents, afterwards where the
last one was.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from peonline_desktop.ui.parts.focus import focus_kept

_TABLES = "*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods"
_LAST = "last_folder"  # a property of the application


def ask_open(parent: QWidget, title: str) -> Path | None:
    """A table to read, or None."""
    kinds = QCoreApplication.translate("words", "Tabellen") + f" ({_TABLES});;"
    kinds += QCoreApplication.translate("words", "Alle bestanden") + " (*)"
    with focus_kept(parent):
        name, _ = QFileDialog.getOpenFileName(parent, title, last_folder(), kinds)
    return _chosen(name)


def ask_save(parent: QWidget, title: str, name: str) -> Path | None:
    """Where to write a file that is to be called *name*, or None."""
    suffix = Path(name).suffix
    with focus_kept(parent):
        chosen, _ = QFileDialog.getSaveFileName(
            parent, title, str(Path(last_folder(), name)), f"{suffix[1:].upper()} (*{suffix})"
        )
    path = _chosen(chosen)
    return path if path is None or path.suffix else path.with_suffix(suffix)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """A folder to write files in, or None."""
    with focus_kept(parent):
        name = QFileDialog.getExistingDirectory(parent, title, last_folder())
    return Path(name) if name else None


def last_folder() -> str:
    """Where the last file was; else where the user's documents are."""
    kept = QCoreApplication.instance().property(_LAST)  # type: ignore[union-attr]  # it runs
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return str(kept or QStandardPaths.writableLocation(documents))


def _chosen(name: str) -> Path | None:
    if not name:
        return None
    path = Path(name)
    QCoreApplication.instance().setProperty(_LAST, str(path.parent))  # type: ignore[union-attr]  # it runs
    return path
