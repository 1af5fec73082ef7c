"""Turns the rows of a table into results, and names each row that cannot be one.

Once a row it is called, for a million rows: what can be known of the table is looked up once.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from json.encoder import encode_basestring as quoted
from operator import itemgetter
from typing import NamedTuple

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.incoming import NewResult, RowProblem
from peonline_desktop.domain.moments import (
    Ambiguous,
    OrdersShown,
    counted_from_1904,
    orders_shown,
    read_moment,
)
from peonline_desktop.domain.scores import Scale, scale_shown_by
from peonline_desktop.domain.verdicts import Verdict, VerdictWords
from peonline_desktop.sources.files.columns import FIELDS, Layout

_LONGEST_CELL = 10_000
_UNSENDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_AHEAD = timedelta(days=1)
_PASSES = (Verdict.PASSED, Verdict.COMPLETED)
_SHOWN_OF_A_CELL = 200
_UNSURE = OrdersShown.DAY_FIRST | OrdersShown.MONTH_FIRST  # as if the column showed both
_MOST_MOMENTS = 50_000

_Moment = tuple[datetime | None, date | None, str]
_NO_MOMENT: _Moment = (None, None, "")


class _Said(NamedTuple):
    """The fields of one row, in the order of FIELDS; empty where the file has no column."""

    person: str
    name: str
    email: str
    activity: str
    title: str
    finished: str
    verdict: str
    score: str
    result_id: str


class RowReader:
    """Reads row by row; what other rows show of the columns is looked up when first needed."""

    def __init__(
        self,
        layout: Layout,
        now: datetime,
        again: Callable[[], Iterator[Sequence[str]]],
        verdicts: VerdictWords,
        *,
        from_1904: bool,
    ) -> None:
        """*again* gives the cells of all rows once more; *now* is aware; *verdicts* are the
        words that are known; *from_1904*: bare day numbers count from then.
        """
        self._layout = layout
        self._now = now
        self._again = again
        self._verdicts = verdicts
        self._from_1904 = from_1904
        self._width = len(layout.headers)
        self._named = max((n for n, h in enumerate(layout.headers, 1) if h), default=0)
        self._keys = _keys(layout.headers)
        nowhere = self._width  # where an empty cell is put
        self._fields_of = itemgetter(*(layout.columns.get(f, nowhere) for f in FIELDS))
        self._shown = _UNSURE
        self._shown_sought = False
        self._scale: Scale | None = None
        self._scale_sought = False
        self._moments: dict[str, _Moment | str] = {}

    def read(self, number: int, cells: Sequence[str]) -> NewResult | RowProblem:
        """The result in one row, or its first problem."""
        layout = self._layout
        if problem := self._bad_row(number, cells):
            return problem
        if len(cells) < self._width:
            cells = [*cells, *[""] * (self._width - len(cells))]
        said = _Said(*[c.removeprefix("'") for c in self._fields_of((*cells, ""))])
        person, activity = said.person.strip(), (layout.activity or said.activity).strip()
        if not person:
            return self._problem(number, cells, "person", "person_missing")
        if not activity:
            return self._problem(number, cells, "activity", "activity_missing")
        verdict = self._verdict(said)
        if verdict is None:
            field = "score" if layout.pass_mark else "verdict"
            return self._problem(number, cells, field, "verdict_unknown")
        finished = said.finished.strip()
        read = self._moments.get(finished) or self._moment(finished)
        if isinstance(read, str):
            if verdict in _PASSES:
                return self._problem(number, cells, "finished", read)
            read = _NO_MOMENT
        moment, day, written = read
        completion = said.result_id or written
        key = (quoted(person), quoted(activity), quoted(completion), quoted(verdict.value))
        return NewResult(
            person,
            said.name,
            said.email,
            activity,
            said.title,
            finished,
            moment,
            day,
            verdict,
            said.score,
            f"[{', '.join(key)}]",
            self._stored(cells),
            {h: cells[place].removeprefix("'") for h, place in layout.custom if cells[place]},
        )

    def _bad_row(self, number: int, cells: Sequence[str]) -> RowProblem | None:
        """What is wrong with a row as such; one look at all its text tells of most: nothing."""
        text = "".join(cells)
        if (
            self._named <= len(cells) <= self._width
            and len(text) <= _LONGEST_CELL
            and not _UNSENDABLE.search(text)
        ):
            return None
        return bad_row(number, cells, self._layout.headers, self._named)

    def _problem(self, number: int, cells: Sequence[str], field: str, code: str) -> RowProblem:
        layout = self._layout
        value = layout.cell(cells, field)
        return RowProblem(number, layout.header(field), code, value, tuple(cells))

    def _verdict(self, said: "_Said") -> Verdict | None:
        layout = self._layout
        if layout.pass_mark is None:
            if layout.all_passed:
                return Verdict.PASSED
            return self._verdicts.read(said.verdict, {})
        verdict = layout.pass_mark.verdict(said.score, self._scale)
        if verdict is None and not self._scale_sought:
            self._scale_sought = True
            self._scale = scale_shown_by(layout.cell(row, "score") for row in self._again())
            verdict = layout.pass_mark.verdict(said.score, self._scale)
        return verdict

    def _moment(self, text: str) -> _Moment | str:
        """The moment of a completion, or the code of what is wrong with it; remembered, for
        many rows of a file have the same.
        """
        if len(self._moments) >= _MOST_MOMENTS:
            self._moments.clear()
        self._moments[text] = found = self._read_moment(text)
        return found

    def _read_moment(self, text: str) -> _Moment | str:
        if not text:
            return "date_missing"
        written = counted_from_1904(text) if self._from_1904 else text
        try:
            moment = read_moment(written, self._layout.date_order, self._shown)
        except Ambiguous:
            if self._shown_sought:
                return "date_ambiguous"
            self._shown_sought = True
            layout = self._layout
            self._shown = orders_shown(layout.cell(c, "finished") for c in self._again())
            return self._read_moment(text)
        except (ValueError, OverflowError):
            return "date_unreadable"
        if moment > self._now + _AHEAD:
            return "date_in_future"
        return moment, amsterdam_day(moment), moment.isoformat()

    def _stored(self, cells: Sequence[str]) -> str:
        """The row as a JSON object, text for text."""
        members = [key + quoted(cell) for key, cell in zip(self._keys, cells, strict=False)]
        return f"{{{', '.join(members)}}}"


def _keys(headers: Sequence[str]) -> list[str]:
    """The headers as the beginnings of a JSON object's members; a nameless one is its place."""
    return [f"{quoted(h or f'({n})')}: " for n, h in enumerate(headers, start=1)]


def bad_row(
    number: int, cells: Sequence[str], headers: Sequence[str], least: int
) -> RowProblem | None:
    """What is wrong with a row as such: fewer than *least* cells, more than there are headers,
    or one that cannot be text (it is left out of the cells that are kept).
    """
    shown = " | ".join(cells)[:_SHOWN_OF_A_CELL]
    whole = tuple("" if _is_no_text(cell) else cell for cell in cells)
    if len(cells) < least:
        return RowProblem(number, headers[len(cells)], "row_short", shown, whole)
    if any(cells[len(headers) :]):
        return RowProblem(number, "", "row_long", shown, whole)
    for header, cell in zip(headers, cells, strict=False):
        if _is_no_text(cell):
            shown = _UNSENDABLE.sub("\ufffd", cell)[:_SHOWN_OF_A_CELL]
            return RowProblem(number, header, "cell_invalid", shown, whole)
    return None


def _is_no_text(cell: str) -> bool:
    return len(cell) > _LONGEST_CELL or bool(_UNSENDABLE.search(cell))
