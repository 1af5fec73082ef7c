"""Finds and reads the files that ship with the program.

They live in `resources/` beside the package in a checkout, and inside the package in a
wheel or a frozen program. Knows names and formats of files, nothing of their meaning.
"""

import csv
import tomllib
from pathlib import Path
from typing import Any


def path(name: str) -> Path:
    """Where the shipped file or folder *name* ("texts/reasons.toml") is on this disk."""
    package = Path(__file__).resolve().parent
    for folder in (package / "resources", package.parent / "resources"):
        if (found := folder / name).exists():
            return found
    raise FileNotFoundError(name)


def manual() -> Path:
    """Where the manual for administrators is on this disk, its pictures beside it."""
    package = Path(__file__).resolve().parent
    for folder in (package / "resources" / "docs", package.parent / "docs"):
        if (found := folder / "handleiding.md").exists():
            return found
    raise FileNotFoundError("handleiding.md")


def table(name: str) -> list[dict[str, str]]:
    """The rows of the shipped CSV file *name*, every cell as text."""
    with path(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def toml(name: str) -> dict[str, Any]:
    """The contents of the shipped TOML file *name*."""
    return tomllib.loads(path(name).read_text(encoding="utf-8"))
