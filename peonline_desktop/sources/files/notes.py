"""Rows of a table that are no data: remarks below it, and its headers once more.

A remark is told by where it stands: at the end of the file, below a blank row or beginning as
remarks do, and with one or two cells. Each is named with its row, so that nothing is dropped
unseen; anything else that is not a whole row is left to be named as a problem.
"""

from collections.abc import Iterator, Sequence

from peonline_desktop.domain.incoming import Note
from peonline_desktop.sources.files.limits import Numbered

Row = Numbered | Note
_MOST_HELD = 200
_FULLEST = 2  # cells of a remark
_NARROWEST = 3  # columns of a table in which a remark can be told from a row


def told_apart(
    rows: Iterator[Numbered], headers: Sequence[str], header_row: int, begins: Sequence[str]
) -> Iterator[Row]:
    """The *rows* below *headers*, with the notes among them as such; *begins* is how remarks
    begin, in small letters.
    """
    if sum(map(bool, headers)) < _NARROWEST:
        yield from rows
        return
    held: list[Numbered] = []
    before = header_row
    for number, cells in rows:
        if _says(cells, headers):
            yield Note(number, _shown(cells))
        elif _may_be_a_note(cells, tuple(begins), number > before + 1 or bool(held)):
            held.append((number, cells))
        else:
            yield from held
            held.clear()
            yield number, cells
        if len(held) > _MOST_HELD:
            yield from held
            held.clear()
        before = number
    for number, cells in held:
        yield Note(number, _shown(cells))


def _may_be_a_note(cells: Sequence[str], begins: tuple[str, ...], blank_above: bool) -> bool:  # noqa: FBT001
    filled = [cell for cell in cells if cell]
    if len(filled) > _FULLEST:
        return False
    return blank_above or filled[0].casefold().startswith(begins)


def _says(cells: Sequence[str], headers: Sequence[str]) -> bool:
    """Whether a row is the headers once more, as a printed report has on every page."""
    return cells[0] == headers[0] and list(cells[: len(headers)]) == list(headers)


def _shown(cells: Sequence[str]) -> str:
    return " | ".join(cell for cell in cells if cell)[:200]
