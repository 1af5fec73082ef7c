"""Recognises PE-Online's texts: which reason, and which rows they name.

The patterns come from messages.csv, matched tolerant of white space and case. When a
text fits two patterns the longer one wins. What stands in a place ends where the next words
of its text begin: no text takes longer than to look it through once for each pattern.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

_PLACE = re.compile(r"\{(\w+)\}")
_TOKEN = re.compile(r"ERROR\d{4}")
_ROW = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True)
class Pattern:
    """One known text: its template, the reason it stands for, how it is recognised."""

    template: str
    reason: str
    regex: re.Pattern[str]
    whole: bool


@dataclass(frozen=True)
class Reading:
    """What a text says: its pattern (None for an unknown text) and what it names.

    *row* is the row number as PE-Online counts; *day* a date it names.
    """

    pattern: Pattern | None
    names: Mapping[str, str]
    row: int | None = None
    day: date | None = None


class Messages:
    """The texts that are known, longest first."""

    def __init__(self, lines: Iterable[Mapping[str, str]]) -> None:
        """*lines* are the rows of messages.csv."""
        self._patterns: dict[str, list[Pattern]] = {}
        for line in sorted(lines, key=lambda line: -len(line["template"])):
            if line["template"]:
                pattern = _pattern(line["template"], line["reason"])
                self._patterns.setdefault(line["error_nr"], []).append(pattern)

    def read(self, number: str, text: str) -> Reading:
        """What the *text* of an Error with this *number* says."""
        text = " ".join(text.split())
        for pattern in self._patterns.get(number, ()):
            find = pattern.regex.fullmatch if pattern.whole else pattern.regex.search
            if match := find(text):
                return _reading(pattern, match.groupdict())
        return Reading(None, {})


def _pattern(template: str, reason: str) -> Pattern:
    """A whole text with named places, or a token that may stand anywhere in one."""
    if token := _TOKEN.search(template):
        regex = re.compile(rf"\b{token[0]}\b", re.IGNORECASE)
        return Pattern(template, reason, regex, whole=False)
    parts = _PLACE.split(" ".join(template.split()))
    words = [re.escape(part.rstrip()).replace(r"\ ", r"\s*") for part in parts[::2]]
    *between, last = [
        f"(?P<{name}>.+?){after}" for name, after in zip(parts[1::2], words[1:], strict=True)
    ] or [""]
    source = words[0] + "".join(f"(?>{each})" for each in between) + last
    regex = re.compile(source + r"\s*\.?", re.IGNORECASE)
    return Pattern(template, reason, regex, whole=True)


def _reading(pattern: Pattern, values: Mapping[str, str]) -> Reading:
    names = {name: value.strip() for name, value in values.items()}
    row, day = names.pop("row", ""), names.pop("date", "")
    names.pop("org", None)
    if (row and not _ROW.fullmatch(row)) or (day and _day(day) is None):
        return Reading(None, {})
    return Reading(pattern, names, int(row) if row else None, _day(day))


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d-%m-%Y").date()  # noqa: DTZ007  # only its day
    except ValueError:
        return None
