"""What was asked once about a kind of file, so that it is not asked again.

Kept as single settings: per preset the order of its dates and its pass mark, per name of a file
(digits aside, for those are the month's) the sheet that was chosen.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from peonline_desktop.domain.incoming import HowToRead, shown_name
from peonline_desktop.services.store_ports import SettingsStore

ASKED = ("date_order", "pass_mark")


class Remembered:
    """Answers of the administrator about files."""

    def __init__(self, settings: SettingsStore) -> None:
        """Uses the connection of whoever calls."""
        self._settings = settings

    def answers(self, preset: str) -> Mapping[str, str]:
        """What was answered about files of this preset, by name of the question."""
        text = self._settings.setting(_preset_key(preset))
        found: Mapping[str, str] = json.loads(text) if text else {}
        return {name: value for name, value in found.items() if name in ASKED}

    def sheet(self, path: Path) -> str | None:
        """The sheet that was chosen in the last file of this name."""
        return self._settings.setting(_sheet_key(path))

    def as_before(
        self, path: Path, how: HowToRead, sheets: Callable[[Path], Sequence[str]]
    ) -> HowToRead:
        """*how*, with the sheet that was chosen in the last file of this name, if this one has
        it among its *sheets* and no other is asked for.
        """
        sheet = self.sheet(path) if how.sheet is None else None
        if sheet is None or sheet not in sheets(path):
            return how
        return replace(how, sheet=sheet)

    def keep(self, path: Path, how: HowToRead, preset: str | None) -> None:
        """Remember what *how* answers about a file that was imported."""
        if how.sheet is not None and how.sheet != self.sheet(path):
            self._settings.set_setting(_sheet_key(path), how.sheet)
        if preset is None:
            return
        before = self.answers(preset)
        said = {name: value for name in ASKED if (value := getattr(how, name))}
        if said and said.items() - before.items():
            text = json.dumps({**before, **said}, ensure_ascii=False)
            self._settings.set_setting(_preset_key(preset), text)


def without_digits(name: str) -> str:
    """A file's name without what differs from month to month."""
    return re.sub(r"[\d _().-]+", "", name.casefold())


def _preset_key(preset: str) -> str:
    return f"answers:{preset}"


def _sheet_key(path: Path) -> str:
    return f"sheet:{without_digits(shown_name(path.name))}"
