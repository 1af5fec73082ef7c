"""Lists as they come from administrations: with stray quotation marks, titles, totals, headers once
more, odd numbers, words nobody knows, and days that are two or not yet.
"""

from dataclasses import dataclass
from pathlib import Path

from conftest import FIELD
from hypothesis import strategies as st

HEADER = f"person;name;activity;finished;verdict;{FIELD}"
_BAD = ("ambiguous", "future", "unknown word", "short", "control")
KINDS = ("good",) * 9 + _BAD
ODD = ("", "right", "right", "-", "n.v.t.", "letter", "weet ik niet", "#N/B", "0", "6,1E+05")
NUMBERS = ("right", "letter", "6,1E+05")
BEFORE = ("", "", "", "again", "blank", "blank cells")
MARKS = ("", "", "", "", "opens", "closes", "both")


@dataclass(frozen=True)
class Row:
    """One row: whose it is, what was done, how the row is damaged, what stands as the number,
    what stands before it, and where a quotation mark stands in the name.
    """

    who: int
    activity: str
    day: str
    verdict: str
    kind: str
    number: str
    before: str
    mark: str

    @property
    def result(self) -> tuple[int, str, str, str]:
        """What a person reading the row would say happened."""
        return self.who, self.activity, self.day, self.verdict

    def written(self, right: str) -> str:
        """What stands in the field of the number."""
        return {"right": right, "letter": right.replace("0", "O", 1)}.get(
            self.number, self.number
        )

    @property
    def is_bad(self) -> bool:
        """Whether nobody could say what happened."""
        return self.kind in _BAD


def rows(result: st.SearchStrategy[tuple]) -> st.SearchStrategy[list[Row]]:
    """Lists of a few rows with these results."""
    each = st.builds(
        lambda done, *more: Row(*done, *more),
        result,
        *map(st.sampled_from, (KINDS, ODD, BEFORE, MARKS)),
    )
    return st.lists(each, min_size=1, max_size=8)


@dataclass(frozen=True)
class DamagedList:
    """The text of a list, and the line on which each of its rows stands."""

    text: str
    places: list[tuple[int, Row]]

    @property
    def with_two_numbers(self) -> set[int]:
        """People with two texts that are numbers."""
        found: dict[int, set[str]] = {}
        for _, row in self.places:
            if row.number in NUMBERS:
                found.setdefault(row.who, set()).add(row.number)
        return {who for who, numbers in found.items() if len(numbers) > 1}

    @property
    def first_mark(self) -> int:
        """The first line that a quotation mark may have damaged; beyond the end: none."""
        marked = (line for line, row in self.places if row.mark)
        return next(marked, self.text.count("\n") + 1)

    @property
    def plain(self) -> list[int]:
        """The lines of rows before any mark that are plainly results."""
        return [
            line
            for line, row in self.places
            if not row.is_bad
            and row.who not in self.with_two_numbers
            and line < self.first_mark
        ]

    def write(self, path: Path) -> Path:
        """The file."""
        path.write_text(self.text, encoding="utf-8")
        return path


def damaged_list(around: str, listed: list[Row], key_of, number_of) -> DamagedList:
    """A list of these rows; *around* is what stands above and below it. *key_of* gives the key of
    a row, *number_of* the right number of a person.
    """
    lines = ["Scholing 2026", ""] if "title" in around else []
    lines.append(HEADER)
    places = []
    for row in listed:
        lines += {"again": [HEADER], "blank": [""], "blank cells": [";;;;;"]}.get(
            row.before, []
        )
        lines.append(line_of(row, key_of(row.who, row.day), number_of(row.who)))
        places.append((len(lines), row))
    lines += ["", "Totaal;12;;;;", "* voorlopig"] if "totals" in around else []
    return DamagedList("\n".join([*lines, ""]), places)


def line_of(row: Row, key: str, right: str) -> str:
    """One row as text."""
    opens = '"' if row.mark in ("opens", "both") else ""
    closes = '"' if row.mark in ("closes", "both") else ""
    day = {"ambiguous": "03/04/2026", "future": "2031-01-15"}.get(row.kind, row.day)
    verdict = {"unknown word": "Gehaald", "future": "ja", "ambiguous": "ja"}.get(
        row.kind, row.verdict
    )
    number = row.written(right)
    cells = [key, f"{opens}Naam{closes}", row.activity, day, verdict, number]
    if row.kind == "control":
        cells[2] += "\x07"
    return ";".join(cells[:3] if row.kind == "short" else cells)
