"""Asks for a file to read or to write."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

_TABLES = "*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods"


def ask_open(parent: QWidget, title: str) -> Path | None:
    """A table to read, or None."""
    kinds = QCoreApplication.translate("words", "Tabellen") + f" ({_TABLES});;"
    name, _ = QFileDialog.getOpenFileName(
        parent,
        title,
        "",
        kinds + QCoreApplication.translate("words", "Alle bestanden") + " (*)",
    )
    return Path(name) if name else None


def ask_save(parent: QWidget, title: str, name: str) -> Path | None:
    """Where to write a file that is to be called *name*, or None."""
    suffix = Path(name).suffix
    chosen, _ = QFileDialog.getSaveFileName(
        parent, title, name, f"{suffix[1:].upper()} (*{suffix})"
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(suffix)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """A folder to write files in, or None."""
    name = QFileDialog.getExistingDirectory(parent, title)
    return Path(name) if name else None
