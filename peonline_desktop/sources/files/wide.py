"""Reports with a pair of columns per activity: each row becomes a row per activity.

Moodle's two completion reports are so: a verdict under the activity's name, and the moment
under "<activity> - Completion date", or under the nameless column that follows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peonline_desktop.domain.incoming import Note
from peonline_desktop.sources.files.notes import Row

ACTIVITY, VERDICT, FINISHED = "activity", "verdict", "finished"


@dataclass(frozen=True)
class Pairs:
    """How a report names its pairs: the moment's header ends in *date_suffix*; None: it has
    no name and follows the verdict's. *without* are headers that are no activity.
    """

    date_suffix: str | None
    without: frozenset[str]


def unfolded(
    headers: Sequence[str], rows: Iterator[Row], pairs: Pairs
) -> tuple[list[str], Iterator[Row]]:
    """The table with a row per activity, and its headers: those of the person, then
    activity, verdict and finished. Rows keep the number they have in the file.
    """
    found = _pairs(headers, pairs)
    taken = {place for pair in found for place in pair}
    own = [
        place
        for place, header in enumerate(headers)
        if place not in taken and header not in pairs.without
    ]
    return (
        [*(headers[place] or "name" for place in own), ACTIVITY, VERDICT, FINISHED],
        _rows(headers, rows, own, found),
    )


def _pairs(headers: Sequence[str], pairs: Pairs) -> list[tuple[int, int]]:
    """The places of each verdict and its moment."""
    if pairs.date_suffix is None:
        return [
            (place, place + 1)
            for place in range(1, len(headers) - 1)
            if headers[place] and not headers[place + 1]
        ]
    return [
        (headers.index(header.removesuffix(pairs.date_suffix)), place)
        for place, header in enumerate(headers)
        if header.endswith(pairs.date_suffix)
        and header.removesuffix(pairs.date_suffix) in headers
    ]


def _rows(
    headers: Sequence[str],
    rows: Iterator[Row],
    own: Sequence[int],
    found: Sequence[tuple[int, int]],
) -> Iterator[Row]:
    for row in rows:
        if isinstance(row, Note):
            yield row
            continue
        number, cells = row
        if len(cells) < len(headers):
            yield number, cells[:1]  # too short to be taken apart: it is named as that
            continue
        person = [cells[place] for place in own]
        for verdict, finished in found:
            yield number, [*person, headers[verdict], cells[verdict], cells[finished]]
