"""What was asked once about a kind of file, so that it is not asked again.

Kept as single settings: per kind (a preset, or what stands for a header row) what was answered,
per name of a file (digits aside, for those are the month's) the sheet that was chosen.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from peonline_desktop.domain.reading import Answers, HowToRead
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.domain.waiting_files import shown_name
from peonline_desktop.services.store_ports import SettingsStore


class Remembered:
    """Answers of the administrator about files."""

    def __init__(self, settings: SettingsStore) -> None:
        """Uses the connection of whoever calls."""
        self._settings = settings

    def answers(self, kind: str) -> Answers:
        """What was answered about files of this kind."""
        text = self._settings.setting(_kind_key(kind))
        found = json.loads(text) if text else {}
        return Answers(
            found.get("date_order"),
            found.get("pass_mark"),
            {word: Verdict(verdict) for word, verdict in found.get("verdicts", {}).items()},
            found.get("zeros"),
            found.get("encoding"),
        )

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
        return replace(how, sheet=sheet, sheet_as_before=True)

    def keep(self, path: Path, how: HowToRead, kind: str) -> None:
        """Remember what *how* answers about a file that was imported."""
        if how.sheet is not None and how.sheet != self.sheet(path):
            self._settings.set_setting(_sheet_key(path), how.sheet or None)
        before = self.answers(kind)
        now = how.answers.over(before)
        if now != before:
            said = {
                "date_order": now.date_order,
                "pass_mark": now.pass_mark,
                "verdicts": {word: verdict.value for word, verdict in now.verdicts.items()},
                "zeros": now.zeros,
                "encoding": now.encoding,
            }
            kept = {name: value for name, value in said.items() if value not in (None, {})}
            text = json.dumps(kept, ensure_ascii=False)
            self._settings.set_setting(_kind_key(kind), text)


def without_digits(name: str) -> str:
    """A file's name without what differs from month to month."""
    return re.sub(r"[\d _().-]+", "", name.casefold())


def _kind_key(kind: str) -> str:
    return f"answers:{kind}"


def _sheet_key(path: Path) -> str:
    return f"sheet:{without_digits(shown_name(path.name))}"
