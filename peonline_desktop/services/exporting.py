"""Takes attendances out: a table of the log, and lists to paste into PE-Online's screen."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.domain.listing import PasteList
from peonline_desktop.domain.own_columns import OURS
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.domain.repair import CHECK, mark_of
from peonline_desktop.services.explain import Words
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.log_ports import LogStore
from peonline_desktop.services.ports import TableWriter, TextWriter

EXPORTED = (
    "id",
    "state",
    "mode",
    "reason",
    "message",
    "review",
    "provider",
    "org_id",
    "course",
    "module",
    "edition",
    "meeting",
    "registration_number",
    "end_date",
    "person",
    "name",
    "activity",
    "attempts",
    "proposal",
    "changed_at",
    "found",
    "choices",
)
_UNSAFE = re.compile(r"[^\w.-]+")
_LIST_PARTS = ("org_id", "course", "module", "edition", "meeting", "day")


class Exporter:
    """Writes files for people."""

    def __init__(
        self,
        log: LogStore,
        groups: Groups,
        writer: TableWriter,
        texts: TextWriter,
        reasons: ReasonBook,
    ) -> None:
        """Reads the log only."""
        self._log = log
        self._groups = groups
        self._writer = writer
        self._texts = texts
        self._reasons = reasons

    def export(self, path: Path, words: Words, ids: Sequence[int] | None = None) -> int:
        """Write the log to CSV or XLSX, explained: all of it, or the attendances *ids* in
        that order; returns how many rows.
        """
        header = [
            *EXPORTED,
            *(words.say(key) for key in ("head_explanation", "head_do", "head_actor")),
        ]
        count = 0

        def rows() -> Iterator[Sequence[str]]:
            nonlocal count
            for row in self._log.log((), None) if ids is None else self._log.these(ids):
                count += 1
                yield [_cell(row[name]) for name in EXPORTED] + self._explained(row, words)

        self._writer.write(path, header, rows())
        return count

    def problems(
        self,
        path: Path,
        headers: Sequence[str],
        problems: Sequence[tuple[RowProblem, str]],
        words: Words,
    ) -> int:
        """Write the rows that could not be taken, to be repaired and imported again; returns
        how many.
        """
        header, rows = repair_table(headers, problems, words)
        self._writer.write(path, header, rows)
        return len(rows)

    def paste_lists(self, folder: Path) -> list[Path]:
        """Write the numbers of what is ready, a file per group, course and day.

        PE-Online's import screen takes such a list. Beside it an overview says which
        file is what, and which rows to mark as entered by hand.
        """
        rows = self._log.paste_rows()
        if not rows:
            raise Refused("nothing_to_paste")
        return self._write_lists(folder, rows)

    def lists(self) -> list[PasteList]:
        """The same lists, to show and copy; empty when nothing is ready."""
        rows = self._log.paste_rows()
        lists = []
        for parts, listed in groupby(rows, key=lambda r: tuple(r[n] for n in _LIST_PARTS)):
            members = list(listed)
            named = dict(zip(_LIST_PARTS, parts, strict=True))
            numbers = dict.fromkeys(row["registration_number"] for row in members)
            ids = tuple(row["id"] for row in members)
            lists.append(PasteList(**named, numbers=tuple(numbers), ids=ids))
        return lists

    def _write_lists(self, folder: Path, rows: list[Mapping[str, Any]]) -> list[Path]:
        groups = self._groups.all()
        paths, overview = [], []
        for parts, listed in groupby(rows, key=lambda r: tuple(r[n] for n in _LIST_PARTS)):
            members = list(listed)
            name = "_".join(_UNSAFE.sub("-", str(part)) for part in parts if part)
            path = folder / f"{name}.txt"
            numbers = dict.fromkeys(row["registration_number"] for row in members)
            self._texts.write(path, "".join(f"{number}\n" for number in numbers), bare=True)
            paths.append(path)
            ids = " ".join(str(row["id"]) for row in members)
            group = groups[members[0]["org_id"]].name
            overview.append([path.name, group, *map(_cell, parts), str(len(members)), ids])
        header = ["file", "group", *_LIST_PARTS, "rows", "ids"]
        self._writer.write(folder / "overzicht.csv", header, overview)
        return [*paths, folder / "overzicht.csv"]

    def _explained(self, row: Mapping[str, Any], words: Words) -> list[str]:
        reason = row["reason"]
        if reason is None:
            return ["", "", ""]
        actor = words.actor(self._reasons[reason].actor)
        return [words.explanation(reason), words.next_step(reason), actor]


_PLAIN = str.maketrans({";": ",", '"': "'", "\r": " ", "\n": " "})
"""A sentence without what parts cells or rows: beside a row that a quotation mark broke, its
lines are read one by one.
"""


def repair_table(
    headers: Sequence[str], problems: Sequence[tuple[RowProblem, str]], words: Words
) -> tuple[list[str], list[Sequence[str]]]:
    """Rows that could not be taken, under the *headers* that they had, with what is wrong
    beside them: a table's header and rows, to be repaired and imported again.

    What a row has too much stays behind everything else, so that it is seen again.
    """
    ours = [OURS + words.say(key) for key in ("head_row", "head_column", "head_problem")]
    own = [n for n, header in enumerate(headers) if not header.startswith(OURS)]
    width, rows = len(headers), list[Sequence[str]]()
    for each, explanation in problems:
        said = [str(each.row), each.column, explanation.translate(_PLAIN)]
        for read in each.block or (each.cells,):
            cells = [read[n] if n < len(read) else "" for n in own]
            too_much = read[width:]
            rows.append([*cells, *said, mark_of(each, [*cells, *too_much]), *too_much])
    return [*(headers[n] for n in own), *ours, CHECK], rows


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else ""
    if isinstance(value, list):
        return ", ".join(value)
    return "" if value is None else str(value)
