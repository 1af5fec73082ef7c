"""A row as a file has it, before anybody knows what its columns mean."""

import re
from collections.abc import Sequence
from typing import NamedTuple

UNSENDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no text holds: controls, and halves of characters."""

LONGEST_CELL = 10_000


class Row(NamedTuple):
    """The cells of lines *number* to *last* of a file of text, or of one row of a sheet.

    *lines* are the raw lines of a row that spans several, and of one that is *broken*: a
    quotation mark was never closed, or a cell is longer than any cell.
    """

    number: int
    last: int
    cells: list[str]
    lines: tuple[str, ...] = ()
    broken: bool = False

    @property
    def height(self) -> int:
        """How many lines of the file it is."""
        return self.last - self.number + 1

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(self.cells)


class NoValue(str):
    """A cell without a value of its own, as text to be shown: an error of Excel such as #N/B,
    or FORMULA for a formula whose value the file does not hold.
    """

    __slots__ = ()


FORMULA = NoValue("#FORMULE!")


def is_no_text(cell: str) -> bool:
    """Whether a cell holds what no text holds, or more than any cell."""
    return len(cell) > LONGEST_CELL or bool(UNSENDABLE.search(cell))


def legible(text: str) -> str:
    """*text* to be shown: what no text holds is a mark."""
    return UNSENDABLE.sub("\ufffd", text)


def filled(cells: Sequence[str]) -> list[str]:
    """The cells that hold something."""
    return [cell for cell in cells if cell]


def width_of(cells: Sequence[str]) -> int:
    """How many cells there are once the blank ones at the end are taken away."""
    for place in range(len(cells), 0, -1):
        if cells[place - 1]:
            return place
    return 0
