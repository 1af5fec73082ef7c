"""Columns with one header that stand in a table more than once: they are read as one, and a row
in which they say different things is a problem.

Lists are pasted beside each other, or get a second group of columns: what stands there is
neither passed over nor chosen from.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.domain.own_columns import OURS
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.sources.files.blocks import Event
from peonline_desktop.sources.files.row import Row

_NUMBERED = re.compile(r" \(\d{1,3}\)$")
_SHOWN = 80


@dataclass(frozen=True)
class Repeated:
    """The *pairs* of places of a column that is read and a further one of its header. What
    stands in the columns *together* belongs together: it comes from one group or the other.
    """

    headers: Sequence[str]
    pairs: Sequence[tuple[int, int]]
    together: Collection[int] = ()

    def as_one(self, events: Iterator[Event], sheet: str) -> Iterator[Event]:
        """The *events*, in which the first of such columns has what only a further one has."""
        if not self.pairs:
            return events
        return (self._read(each, sheet) if isinstance(each, Row) else each for each in events)

    def _read(self, row: Row, sheet: str) -> Row | RowProblem:
        cells, from_further = list(row.cells), set[bool]()
        for first, further in self.pairs:
            if further >= len(cells) or not (cells[first] or cells[further]):
                continue
            said, again = activity_form(cells[first]), activity_form(cells[further])
            if first in self.together and said != again:
                from_further.add(not said)
            if (said and again and said != again) or len(from_further) > 1:
                return self._problem(row, first, further, sheet)
            cells[first] = cells[first] or cells[further]
        return row._replace(cells=cells)

    def _problem(self, row: Row, first: int, further: int, sheet: str) -> RowProblem:
        told = " / ".join(
            f"{self.headers[n]}: '{row.cells[n][:_SHOWN]}'" for n in (first, further)
        )
        to = row.last if row.last > row.number else 0
        return RowProblem(
            row.number,
            self.headers[first],
            "cell_invalid",
            row.cells[first],
            tuple(row.cells),
            to,
            sheet,
            detail=told,
        )


def repeated(
    raw: Sequence[str], is_read: Callable[[int], bool], said: Collection[int] = ()
) -> list[tuple[int, int]]:
    """The places of columns that are read, by *is_read*, each with a further one whose header
    in the *raw* row is the same; none of a header of which a further column was *said* to be
    the one. In a file of problems a further column is numbered.
    """
    ours = any(header.startswith(OURS) for header in raw)
    forms = [activity_form(header) for header in raw]
    if ours:
        bare = [activity_form(_NUMBERED.sub("", header)) for header in raw]
        forms = [b if b in forms else f for b, f in zip(bare, forms, strict=True)]
    places: dict[str, list[int]] = {}
    for place, form in enumerate(forms):
        if form:
            places.setdefault(form, []).append(place)
    return [
        (first, each)
        for first, *further in places.values()
        if is_read(first) and not set(further) & set(said)
        for each in further
    ]
