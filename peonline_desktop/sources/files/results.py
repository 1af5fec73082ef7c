"""Turns the rows of a file into results, and names each row that cannot be one."""

import json
import re
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import FileShape, HowToRead, NewResult, RowProblem
from peonline_desktop.domain.moments import (
    Ambiguous,
    DateOrder,
    order_shown_by,
    read_moment,
)
from peonline_desktop.domain.verdicts import Verdict, read_verdict
from peonline_desktop.sources.files.columns import Layout, guessed_columns, layout_of
from peonline_desktop.sources.files.limits import Numbered
from peonline_desktop.sources.files.presets import Preset, load_presets, recognised, save_preset
from peonline_desktop.sources.files.tables import Table, sheets_of, table_of
from peonline_desktop.sources.files.wide import unfolded
from peonline_desktop.sources.files.workbooks import Knows

_LONGEST_CELL = 10_000
_UNSENDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_AHEAD = timedelta(days=1)
_PASSES = (Verdict.PASSED, Verdict.COMPLETED)
_SHOWN_OF_A_CELL = 200


class Files:
    """The files of an administrator."""

    def __init__(self, shipped: Path, own: Path, words: Mapping[str, Sequence[str]]) -> None:
        """Presets are read anew for each file, so that one dropped into the administrator's
        *own* folder works at once; *words* are what headers are usually called, by field.
        """
        self._shipped = shipped
        self._own = own
        self._words = words

    def results(
        self, path: Path, how: HowToRead, now: datetime
    ) -> Generator[NewResult | RowProblem, None, None]:
        """The results of a file with problems in their place; *now* is aware.

        Raises Refused (the file) or WrongUse (how it is to be read).
        """
        table, how = self._table(path, how)
        layout = layout_of(table.headers, how, self._presets())
        reader = _Reader(layout, now, lambda: self._table(path, how)[0].rows)
        for number, cells in table.rows:
            yield reader.read(number, cells)

    def shape(self, path: Path, how: HowToRead) -> FileShape:
        """What a file of results looks like; raises Refused when it is no table."""
        table, how = self._table(path, how)
        presets = self._presets()
        preset, columns = guessed_columns(table.headers, how, presets, self._words)
        needed = ["person", "finished"] if how.activity else ["person", "activity", "finished"]
        order = how.date_order or (preset.date_order if preset else None)
        return FileShape(
            sheets_of(path),
            table.header_row,
            tuple(header for header in table.headers if header),
            preset.name if preset else None,
            columns,
            tuple(field for field in needed if field not in columns),
            "verdict" in columns or bool(preset and preset.all_passed),
            order is None and _reads_two_ways(table, columns.get("finished")),
        )

    def _table(self, path: Path, how: HowToRead) -> tuple[Table, HowToRead]:
        """The table as it is to be read, a report of pairs unfolded, and its preset named;
        raises Refused for a report that can be recognised but not used.
        """
        table = table_of(path, how.sheet, how.header_row, self._knows())
        preset = recognised(self._presets(), table.headers)
        if preset is None or how.preset not in (None, preset.name):
            return table, how
        if preset.refused:
            raise Refused(preset.refused, path=str(path))
        if preset.pairs:
            table.headers, table.rows = unfolded(table.headers, table.rows, preset.pairs)
            how = replace(how, preset=preset.name)
        return table, how

    def save_preset(self, name: str, path: Path, how: HowToRead) -> Path:
        """Keep how *path* is read as a preset of the administrator's own."""
        shape = self.shape(path, how)
        used = {field: header for field, header in shape.columns.items() if header}
        preset = Preset(
            name, frozenset(used.values()), used, bool(how.all_passed), how.date_order
        )
        return save_preset(self._own, name, preset)

    def _presets(self) -> list[Preset]:
        return load_presets(self._own, self._shipped)

    def _knows(self) -> Knows:
        """Whether a row has the headers of a preset."""
        presets = self._presets()
        return lambda cells: recognised(presets, cells) is not None

    def table(self, path: Path) -> Iterator[tuple[int, dict[str, str]] | RowProblem]:
        """The rows of a plain table, cell by header, with their number in the file."""
        table = table_of(path)
        for number, cells in table.rows:
            problem = bad_row(number, cells, table.headers)
            if problem:
                yield problem
            else:
                yield number, {h: c for h, c in zip(table.headers, cells, strict=False) if h}


class _Reader:
    """Reads row by row; the order of dates is looked up in the file when first needed."""

    def __init__(
        self, layout: Layout, now: datetime, again: Callable[[], Iterator[Numbered]]
    ) -> None:
        """*again* gives the rows of the same table once more."""
        self._layout = layout
        self._now = now
        self._again = again
        self._order: DateOrder | None = layout.date_order
        self._order_sought = layout.date_order is not None

    def read(self, number: int, cells: Sequence[str]) -> NewResult | RowProblem:
        """The result in one row, or its first problem."""
        layout = self._layout
        problem = bad_row(number, cells, layout.headers)
        if problem:
            return problem
        person = layout.cell(cells, "person").strip()
        activity = (layout.activity or layout.cell(cells, "activity")).strip()
        if not person:
            return RowProblem(number, layout.header("person"), "person_missing", "")
        if not activity:
            return RowProblem(number, layout.header("activity"), "activity_missing", "")
        text = layout.cell(cells, "verdict")
        verdict = Verdict.PASSED if layout.all_passed else read_verdict(text)
        if verdict is None:
            return RowProblem(number, layout.header("verdict"), "verdict_unknown", text)
        finished = layout.cell(cells, "finished").strip()
        read = self._moment(finished) if finished else "date_missing"
        if isinstance(read, str) and verdict in _PASSES:
            return RowProblem(number, layout.header("finished"), read, finished)
        moment = None if isinstance(read, str) else read
        return self._result(person, activity, verdict, finished, moment, cells)

    def _moment(self, text: str) -> datetime | str:
        """The instant of a completion, or the code of what is wrong with it."""
        try:
            moment = read_moment(text, self._order)
        except Ambiguous:
            if self._order_sought:
                return "date_ambiguous"
            self._seek_order()
            return self._moment(text)
        except (ValueError, OverflowError):
            return "date_unreadable"
        return "date_in_future" if moment > self._now + _AHEAD else moment

    def _seek_order(self) -> None:
        """Look whether another row of the column shows the order of its dates."""
        self._order_sought = True
        texts = (self._layout.cell(cells, "finished") for _, cells in self._again())
        self._order = order_shown_by(texts)

    def _result(
        self,
        person: str,
        activity: str,
        verdict: Verdict,
        finished: str,
        moment: datetime | None,
        cells: Sequence[str],
    ) -> NewResult:
        layout = self._layout
        completion = layout.cell(cells, "result_id") or (moment.isoformat() if moment else "")
        return NewResult(
            person=person,
            name=layout.cell(cells, "name"),
            email=layout.cell(cells, "email"),
            activity=activity,
            title=layout.cell(cells, "title"),
            finished=finished,
            finished_at=moment,
            day=amsterdam_day(moment) if moment else None,
            verdict=verdict,
            score=layout.cell(cells, "score"),
            event_key=json.dumps(
                [person, activity, completion, verdict.value], ensure_ascii=False
            ),
            cells=json.dumps(
                dict(zip(layout.headers, cells, strict=False)), ensure_ascii=False
            ),
            fields={
                header: cells[place].removeprefix("'")
                for header, place in layout.custom
                if cells[place]
            },
        )


def _reads_two_ways(table: Table, header: str | None) -> bool:
    """Whether a date in the column *header* is ambiguous, and no other shows the order."""
    if header is None:
        return False
    place = table.headers.index(header)
    texts = [cells[place] for _, cells in table.rows if place < len(cells)]
    if order_shown_by(texts) is not None:
        return False
    return any(_is_ambiguous(text) for text in texts)


def _is_ambiguous(text: str) -> bool:
    try:
        read_moment(text.strip(), None)
    except Ambiguous:
        return True
    except (ValueError, OverflowError):
        return False
    return False


def bad_row(number: int, cells: Sequence[str], headers: Sequence[str]) -> RowProblem | None:
    """What is wrong with a row as such: too few or many cells, or one that cannot be text."""
    shown = " | ".join(cells)[:_SHOWN_OF_A_CELL]
    if len(cells) < len(headers):
        return RowProblem(number, headers[len(cells)], "row_short", shown)
    if any(cells[len(headers) :]):
        return RowProblem(number, "", "row_long", shown)
    for header, cell in zip(headers, cells, strict=False):
        if len(cell) > _LONGEST_CELL or _UNSENDABLE.search(cell):
            shown = _UNSENDABLE.sub("\ufffd", cell)[:_SHOWN_OF_A_CELL]
            return RowProblem(number, header, "cell_invalid", shown)
    return None
