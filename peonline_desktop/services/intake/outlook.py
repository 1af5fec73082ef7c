"""What a forecast comes to: figures that add up to the file's lines, and what is to be said of
single rows.

Of a long list every line is in one figure. A report with a pair of columns per e-learning, and
that of a meeting, hold more or fewer results than rows: there the figures count results.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from peonline_desktop.domain.incoming import Note, RowProblem, Waits
from peonline_desktop.services.explain import better_code
from peonline_desktop.services.intake.report import (
    KNOWN,
    READY,
    UNMATCHED,
    WAITING,
    Came,
    IntakeReport,
)

PROBLEMS, AROUND, OTHER_SHEETS, CONTINUED, BLANK = (
    "problems",
    "around",
    "other_sheets",
    "continued",
    "blank",
)
MOST_ROWS = 200  # of a figure that are kept, to be shown
_MOST_OF_A_BLOCK = 500
_ABOUT_ROWS = ("remark", "totals", "headers_again", "block_not_read")

Place = tuple[str, int]
"""A row of a sheet; a file of text has one sheet, without a name."""


@dataclass(frozen=True)
class Figure:
    """How many lines or results are of one *kind*: READY, WAITING, UNMATCHED, KNOWN, PROBLEMS,
    AROUND (titles, headers, totals, remarks), OTHER_SHEETS (rows of sheets that are not read),
    CONTINUED (further lines of a row whose cell holds line breaks) and BLANK.

    *reasons* says why, with counts: reasons of what waits or has no attendance, codes of
    problems, names of sheets. *places* are its first rows.
    """

    kind: str
    count: int
    reasons: Mapping[str, int] = field(default_factory=dict)
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Outlook:
    """A forecast to be shown. *total* is what its *figures* add up to: the file's lines, or its
    results when it has no line for each (*of_lines*).

    *waits*, *unmatched* (why there is no attendance), *problems* and *notes* are by row, of the
    rows that may be shown.
    """

    report: IntakeReport
    figures: tuple[Figure, ...]
    total: int
    of_lines: bool
    waits: Mapping[Place, tuple[Waits, ...]]
    unmatched: Mapping[Place, str]
    problems: Mapping[Place, tuple[RowProblem, ...]]
    notes: Mapping[Place, Note]
    data: Mapping[str, bytearray]

    @property
    def counted(self) -> int:
        """What the figures come to."""
        return sum(figure.count for figure in self.figures)

    def is_in(self, figure: Figure, sheet: str) -> Callable[[int], bool]:
        """Whether a row of *sheet*, by its number, is one of a figure's rows."""
        if figure.kind == AROUND:
            data = self.data.get(sheet, bytearray())
            return lambda row: row >= len(data) or not data[row]
        rows = {row for each, row in figure.places if each == sheet}
        return rows.__contains__


def figures_of(report: IntakeReport, *, of_lines: bool) -> tuple[Figure, ...]:
    """What an import came to, or would: those of its results and problems, and with *of_lines*
    also what else the file's lines are. None when nothing was derived.
    """
    figures = [*_of_results(report), _of_problems(report)]
    if of_lines:
        figures += _of_other_lines(report, sum(figure.count for figure in figures))
    return tuple(figure for figure in figures if figure.count or figure.kind == READY)


def total_of(report: IntakeReport, *, of_lines: bool) -> int:
    """What the figures of a report must add up to."""
    return report.lines.total if of_lines else report.results + len(report.problems)


def outlook_of(report: IntakeReport, *, of_lines: bool, first: set[Place]) -> Outlook:
    """What the forecast in *report* comes to; *first* are rows that are shown anyway."""
    figures = figures_of(report, of_lines=of_lines)
    shown = first.union(*(figure.places for figure in figures))
    return Outlook(
        report,
        figures,
        total_of(report, of_lines=of_lines),
        of_lines,
        _waits(report, shown),
        _unmatched(report, shown),
        _problems(report, shown),
        _notes(report),
        _rows_of_data(report),
    )


def _of_results(report: IntakeReport) -> list[Figure]:
    """The figures of results, by their fate; of a forecast with their first rows."""
    came = report.came or Came({})
    places: dict[str, dict[Place, None]] = {}
    for fate in report.forecast.fates if report.forecast else ():
        some = places.setdefault(fate.category, {})
        if len(some) < MOST_ROWS:
            some[fate.sheet, fate.row] = None
    found = []
    for kind in (READY, WAITING, UNMATCHED, KNOWN):
        count = report.duplicate if kind == KNOWN else came.count(kind)
        reasons = {why: n for why, n in came.fates.get(kind, {}).items() if why}
        found.append(Figure(kind, count, reasons, tuple(places.get(kind, ()))))
    return found


def _of_problems(report: IntakeReport) -> Figure:
    """The figure of rows that cannot be taken; of swallowed rows each line counts."""
    places = list(_problem_rows(report.problems))
    reasons: Counter[str] = Counter()
    for problem in report.problems:
        reasons[better_code(problem)] += problem.last - problem.row + 1
    few = tuple(dict.fromkeys(places[:MOST_ROWS]))
    return Figure(PROBLEMS, len(places), dict(reasons.most_common()), few)


def _of_other_lines(report: IntakeReport, data: int) -> list[Figure]:
    """The figures of lines that are no result and no problem; *data* are those that are."""
    lines = report.lines
    others = {n.text: n.count for n in report.notes if n.code == "sheet_not_read"}
    unread = sum(others.values())
    around = lines.titles + lines.headers + lines.notes - unread
    return [
        Figure(CONTINUED, lines.data - data),
        Figure(AROUND, around),
        Figure(OTHER_SHEETS, unread, others),
        Figure(BLANK, lines.blank),
    ]


def _problem_rows(problems: Iterable[RowProblem]) -> Iterable[Place]:
    for problem in problems:
        for row in range(problem.row, problem.last + 1):
            yield problem.sheet, row


def _waits(report: IntakeReport, shown: set[Place]) -> dict[Place, tuple[Waits, ...]]:
    found: dict[Place, tuple[Waits, ...]] = {}
    for fate in report.forecast.fates if report.forecast else ():
        place = (fate.sheet, fate.row)
        if fate.waits and place in shown:
            found[place] = tuple(dict.fromkeys((*found.get(place, ()), *fate.waits)))
    return found


def _unmatched(report: IntakeReport, shown: set[Place]) -> dict[Place, str]:
    """Why results have no attendance, by row."""
    fates = report.forecast.fates if report.forecast else ()
    return {
        (fate.sheet, fate.row): fate.reason
        for fate in fates
        if fate.category == UNMATCHED and fate.reason and (fate.sheet, fate.row) in shown
    }


def _problems(report: IntakeReport, shown: set[Place]) -> dict[Place, tuple[RowProblem, ...]]:
    found: dict[Place, tuple[RowProblem, ...]] = {}
    for problem in report.problems:
        for place in _problem_rows([problem]):
            if place in shown:
                found[place] = (*found.get(place, ()), problem)
    return found


def _notes(report: IntakeReport) -> dict[Place, Note]:
    """The notes that are about rows, by row; of a long block the first rows."""
    found: dict[Place, Note] = {}
    for note in report.notes:
        if note.code in _ABOUT_ROWS:
            last = min(note.last, note.row + _MOST_OF_A_BLOCK)
            found |= {(note.sheet, row): note for row in range(note.row, last + 1)}
    return found


def _rows_of_data(report: IntakeReport) -> dict[str, bytearray]:
    """A mark per row that is a result or a problem, per sheet."""
    found: dict[str, bytearray] = {}
    fates = report.forecast.fates if report.forecast else ()
    places = ((fate.sheet, fate.row) for fate in fates)
    for each in (places, _problem_rows(report.problems)):
        for sheet, row in each:
            marks = found.setdefault(sheet, bytearray())
            if row >= len(marks):
                marks.extend(bytes(row + 4096 - len(marks)))
            marks[row] = 1
    return found
