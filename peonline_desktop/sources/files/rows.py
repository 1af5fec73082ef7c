"""Turns the rows of a table into results, and names each row that cannot be one.

Once a row it is called, for a million rows: what can be known of the table is looked up once.
"""

from collections.abc import Sequence
from datetime import date, datetime
from json.encoder import encode_basestring as quoted
from operator import itemgetter
from typing import NamedTuple

from peonline_desktop.domain.clock_times import ZoneUnknown
from peonline_desktop.domain.days import amsterdam_day, latest_completion
from peonline_desktop.domain.excel_errors import is_excel_error
from peonline_desktop.domain.incoming import NewResult, RowProblem, Shown
from peonline_desktop.domain.moments import (
    Ambiguous,
    OrdersShown,
    counted_from_1904,
    order_shown,
    read_moment,
)
from peonline_desktop.domain.scores import Scale, is_mark, is_nought_or_one, scale_shown_by
from peonline_desktop.domain.verdicts import PASSES, Verdict, VerdictWords, canonical_word
from peonline_desktop.sources.files.bad_rows import bad_row
from peonline_desktop.sources.files.columns import FIELDS, Layout
from peonline_desktop.sources.files.row import (
    LONGEST_CELL,
    UNSENDABLE,
    NoValue,
    Row,
)

_MOST_MOMENTS = 50_000
_DIGITS_OF_A_DAY = 3
_OF_A_ROW = ("person", "activity", "finished", "verdict")
_BOTH = OrdersShown.DAY_FIRST | OrdersShown.MONTH_FIRST

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
    """Reads row by row, by what the whole file shows of its columns; and finds out what the
    rows that it reads show.
    """

    def __init__(
        self,
        layout: Layout,
        words: VerdictWords,
        now: datetime,
        shown: Shown,
        sheet: str = "",
        *,
        from_1904: bool,
    ) -> None:
        """*now* is aware; *from_1904*: bare day numbers count from then. *shown* is what an
        earlier reading of this file found.
        """
        self._layout = layout
        self._words = words
        self._latest = latest_completion(now)
        self._known = shown
        self._sheet = sheet
        self._from_1904 = from_1904
        self._width = len(layout.headers)
        self._named = max((n for n, h in enumerate(layout.headers, 1) if h), default=0)
        self._keys = _keys(layout.headers)
        nowhere = self._width  # where an empty cell is put
        self._fields_of = itemgetter(*(layout.columns.get(f, nowhere) for f in FIELDS))
        self._moments: dict[str, _Moment | str] = {}
        self._verdicts: dict[str, Verdict | None] = {}
        self._orders = OrdersShown.NONE
        self._scale: Scale | None = None
        self._undecided: dict[bool, str] = {}  # a date that reads two ways; with slashes or not
        self._unscaled = False
        self._marks = False
        self._noughts = False  # a 0 or 1 that is a verdict where nothing else is a number

    @property
    def shown(self) -> Shown:
        """What the rows that were read show of their columns."""
        return Shown(self._orders, self._scale, self._from_1904, self._marks)

    def learn(self, shown: Shown) -> None:
        """Take in what the former file of the next row showed, in which that row stood."""
        also = self.shown.with_also(shown)
        self._orders, self._scale = also.orders, also.scale
        self._from_1904, self._marks = also.from_1904, also.marks

    def would_read_otherwise(self, shown: Shown) -> bool:
        """Whether some row that was read is another one by what the whole file has *shown*."""
        known = self._known
        if self._unscaled and shown.scale is not known.scale:
            return True
        if self._noughts and shown.marks is not known.marks:
            return True
        return any(
            _as_read(text, shown.orders) != _as_read(text, known.orders)
            for text in self._undecided.values()
        )

    def holds(self, cells: Sequence[str]) -> bool:
        """Whether a row has a moment or a verdict in its place, as a row of this table has."""
        layout = self._layout
        if sum(map(str.isdigit, layout.cell(cells, "finished"))) >= _DIGITS_OF_A_DAY:
            return True
        verdict = layout.cell(cells, "verdict")
        return bool(verdict) and self._words.read(verdict, layout.words) is not None

    def may_be(self, cells: Sequence[str]) -> bool:
        """Whether cells that may be too few are a row: they reach as far as what a result
        needs, say who and which e-learning, and have a moment or verdict or leave both empty.
        """
        layout = self._layout
        needed = [layout.columns[f] for f in _OF_A_ROW if f in layout.columns]
        if len(cells) <= max(needed) or not layout.cell(cells, "person"):
            return False
        if not (layout.activity or layout.cell(cells, "activity")):
            return False
        said = layout.cell(cells, "finished") or layout.cell(cells, "verdict")
        return self.holds(cells) or not said

    def read(self, row: Row) -> NewResult | RowProblem:
        """The result in one row, or its first problem; its date and score count for what the
        column shows either way.
        """
        layout, cells = self._layout, row.cells
        if len(cells) < self._width:
            cells = [*cells, *[""] * (self._width - len(cells))]
        if problem := self._bad_row(row):
            return problem
        read = self._fields_of((*cells, ""))
        said = _Said(*[c.removeprefix("'") for c in read])
        finished = said.finished.strip()
        moment = self._moments.get(finished) or self._moment(finished)
        verdict = self._verdict(said)
        if problem := self._without_value(row, read):
            return problem
        person, activity = said.person.strip(), (layout.activity or said.activity).strip()
        if not (person and activity):
            field = "activity" if person else "person"
            return self._problem(row, field, f"{field}_missing")
        if verdict is None:
            field = "score" if layout.pass_mark else "verdict"
            return self._problem(row, field, "verdict_unknown")
        if isinstance(moment, str):
            if verdict in PASSES:
                return self._problem(row, "finished", moment)
            moment = _NO_MOMENT
        at, day, written = moment
        return NewResult(
            person,
            said.name,
            said.email,
            activity,
            said.title,
            finished,
            at,
            day,
            verdict,
            said.score,
            "",
            self._stored(cells),
            {h: cells[place].removeprefix("'") for h, place in layout.custom if cells[place]},
            said.result_id or written,
            row.number,
            self._sheet,
        )

    def _bad_row(self, row: Row) -> RowProblem | None:
        """What is wrong with a row as such; one look at all its text tells of most: nothing."""
        text = "".join(row.cells)
        if (
            self._named <= len(row.cells) <= self._width
            and len(text) <= LONGEST_CELL
            and not UNSENDABLE.search(text)
        ):
            return None
        return bad_row(row, self._layout.headers, self._named, self._sheet)

    def _without_value(self, row: Row, read: Sequence[str]) -> RowProblem | None:
        """The problem of a field that holds no value of its own; all of them begin alike."""
        if "#" not in [cell[:1] for cell in read]:
            return None
        for field, cell in zip(FIELDS, read, strict=True):
            if type(cell) is NoValue or is_excel_error(cell):
                return self._problem(row, field, "cell_without_value")
        return None

    def _problem(self, row: Row, field: str, code: str) -> RowProblem:
        layout = self._layout
        value, header = layout.cell(row.cells, field), layout.header(field)
        to = row.last if row.last > row.number else 0
        cells = tuple(row.cells)
        return RowProblem(row.number, header, code, value, cells, to, self._sheet)

    def _verdict(self, said: "_Said") -> Verdict | None:
        layout = self._layout
        if layout.pass_mark is not None:
            self._scale = scale_shown_by(said.score, self._scale)
            verdict = layout.pass_mark.verdict(said.score, self._known.scale)
            self._unscaled = self._unscaled or verdict is None
            return verdict
        if "verdict" not in layout.columns:
            return layout.unjudged
        word = said.verdict
        if word not in self._verdicts:
            if len(self._verdicts) >= _MOST_MOMENTS:
                self._verdicts.clear()
            self._verdicts[word] = self._read_verdict(word)
        return self._verdicts[word]

    def _read_verdict(self, word: str) -> Verdict | None:
        """The verdict that a *word* says; among marks 0 and 1 say none, unless somebody did."""
        said = self._layout.words
        verdict = self._words.read(word, said)
        self._marks = self._marks or is_mark(word)
        if verdict is not None and is_nought_or_one(word) and canonical_word(word) not in said:
            self._noughts = True
            return None if self._known.marks else verdict
        return verdict

    def _moment(self, text: str) -> _Moment | str:
        """The moment of a completion, or the code of what is wrong with it; remembered, for
        many rows of a file have the same.
        """
        if len(self._moments) >= _MOST_MOMENTS:
            self._moments.clear()
        self._look_for_order(text)
        self._moments[text] = found = self._read_moment(text)
        return found

    def _look_for_order(self, text: str) -> None:
        """Learn what a date shows, and keep one of each kind that reads two ways."""
        self._orders |= order_shown(text)
        seeks = self._layout.date_order is None and ("/" in text) not in self._undecided
        if seeks and _as_read(text, _BOTH) is Ambiguous:
            self._undecided["/" in text] = text

    def _read_moment(self, text: str) -> _Moment | str:
        if not text:
            return "date_missing"
        written = counted_from_1904(text) if self._from_1904 else text
        try:
            moment = read_moment(written, self._layout.date_order, self._known.orders)
        except Ambiguous:
            return "date_ambiguous"
        except ZoneUnknown:
            return "zone_unknown"
        except (ValueError, OverflowError):
            return "date_unreadable"
        if moment > self._latest:
            return "date_in_future"
        return moment, amsterdam_day(moment), moment.isoformat()

    def _stored(self, cells: Sequence[str]) -> str:
        """The row as a JSON object, text for text."""
        members = [key + quoted(cell) for key, cell in zip(self._keys, cells, strict=False)]
        return f"{{{', '.join(members)}}}"


def _as_read(text: str, orders: OrdersShown) -> datetime | type[ValueError]:
    """A date by what its column shows, or how it fails to be one."""
    try:
        return read_moment(text, None, orders)
    except Ambiguous:
        return Ambiguous
    except (ValueError, OverflowError):
        return ValueError


def _keys(headers: Sequence[str]) -> list[str]:
    """The headers as the beginnings of a JSON object's members; a nameless one is its place."""
    return [f"{quoted(h or f'({n})')}: " for n, h in enumerate(headers, start=1)]
