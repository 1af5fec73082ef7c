"""The mark by which a row of a file of problems is known again when it was not repaired.

Some damage is gone once a row stands in a spreadsheet: a row that was too short is as wide as
the others, a cell that was no text is empty. So each row carries what was wrong with it and a
sum of its cells; as long as the cells are those, the problem is the same. It also carries what
the rows of its former file showed together, by which its date and score are read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from peonline_desktop.domain.incoming import RowProblem, Shown
from peonline_desktop.domain.moments import OrdersShown
from peonline_desktop.domain.scores import Scale

CHECK = "PE-Online: #"
"""The header of the column with the marks, in every language."""

LOST_IN_A_SHEET = frozenset({"row_short", "row_long", "cell_invalid", "quote_swallowed"})
"""The problems that reading the row again does not show."""

_BETWEEN = " · "
_SUM = 12
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_ORDERS = {"d": OrdersShown.DAY_FIRST, "m": OrdersShown.MONTH_FIRST}
_SCALES = {"p": Scale.PERCENT, "f": Scale.FRACTION}
_FROM_1904 = "4"
_MARKS = "c"
_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class RepairMark:
    """What was wrong: a *code*, the *column*, and which rows of the former file (*rows*) are
    one problem, if they were several; *shown* is what that file's rows showed. *summed* stands
    for the cells.
    """

    code: str
    rows: str
    summed: str
    shown: Shown
    column: str

    def is_of(self, cells: Sequence[str]) -> bool:
        """Whether a row still has the *cells* that it had."""
        return self.summed == _sum_of(cells)


def mark_of(problem: RowProblem, cells: Sequence[str]) -> str:
    """The mark of a row with these *cells*, those that it has too much among them."""
    rows = f"{problem.row}-{problem.last}"
    parts = (problem.code, rows, _sum_of(cells), _letters(problem.shown), problem.column)
    return _BETWEEN.join(filter(None, parts))


def read_mark(text: str) -> RepairMark | None:
    """The mark that *text* is, or None."""
    parts = text.split(_BETWEEN, maxsplit=4)
    if len(parts) < 4:
        return None
    code, rows, summed, letters = parts[:4]
    return RepairMark(code, rows, summed, _shown_by(letters), "".join(parts[4:]))


def _letters(shown: Shown) -> str:
    letters = [letter for letter, order in _ORDERS.items() if order in shown.orders]
    letters += [letter for letter, scale in _SCALES.items() if scale is shown.scale]
    letters += [_FROM_1904] if shown.from_1904 else []
    letters += [_MARKS] if shown.marks else []
    return "".join(letters) or _NOTHING


def _shown_by(letters: str) -> Shown:
    orders = OrdersShown.NONE
    for letter in letters:
        orders |= _ORDERS.get(letter, OrdersShown.NONE)
    scale = next((_SCALES[letter] for letter in letters if letter in _SCALES), None)
    return Shown(orders, scale, _FROM_1904 in letters, _MARKS in letters)


def _sum_of(cells: Sequence[str]) -> str:
    """A sum that is the same for cells that a spreadsheet may have written again: without the
    apostrophe that keeps it from calculating, leading zeros, other spaces, and blank cells at
    the end.
    """
    plain = [" ".join(_ZEROS.sub("", cell.removeprefix("'")).split()) for cell in cells]
    while plain and not plain[-1]:
        plain.pop()
    return sha256("\x1f".join(plain).encode("utf-8", "surrogatepass")).hexdigest()[:_SUM]
