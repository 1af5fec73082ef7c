"""What a file holds before anybody looks for headers: the rows of a text, or of each sheet.

Values only: opening.py reads them, sources/apart hands them from one process to another.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from peonline_desktop.sources.files.row import Row


class Sheet(NamedTuple):
    """A sheet, or the only table of a file of text, which has no name. *hidden_rows* are those
    that the reader of the list does not see; *from_1904*: bare day numbers count from then.
    Iterate *rows* once.
    """

    name: str
    is_hidden: bool
    from_1904: bool
    hidden_rows: frozenset[int]
    rows: Iterator[Row]


def _nothing() -> None:
    """What is read in this process holds nothing that has to be given back."""


class Raw(NamedTuple):
    """A file that was opened; whoever has it calls *close* in the end. *names* are those of all
    sheets of a workbook. Of a file of text *separator* stands between its cells, and *titles*
    is how many lines only said it.
    """

    sheets: list[Sheet]
    names: tuple[str, ...] = ()
    separator: str | None = None
    titles: int = 0
    close: Callable[[], None] = _nothing


OpenRaw = Callable[[Path, str | None, str | None], Raw]
"""Opens a file: what was said of its encoding, and the only sheet that is wanted.

Raises Refused with what is wrong with the file, WrongUse when it or the sheet is not there;
both also while the rows are read.
"""
