"""Reports with a pair of columns per e-learning: each row becomes a row per e-learning.

Moodle's two completion reports are so, in whatever language: a verdict under the e-learning's
name, and the moment under "<e-learning> - <a word for the day>", or in the column that follows,
whose header is empty or the day on which it was expected. The shape tells, not the words.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.domain.moments import Ambiguous, read_moment
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.sources.files.blocks import Event
from peonline_desktop.sources.files.limits import MOST_PAIRS
from peonline_desktop.sources.files.row import Row

ACTIVITY, VERDICT, FINISHED = "activity", "verdict", "finished"
_DASH = " - "


class Style(StrEnum):
    """How the header of a moment is made."""

    NAMED = "named"  # the e-learning's name, a dash and a word
    FOLLOWS = "follows"  # empty, or a day: it follows the e-learning's


@dataclass(frozen=True)
class Pairs:
    """How a report names its pairs; *without* are headers of columns that are passed over."""

    style: Style
    without: frozenset[str]


@dataclass(frozen=True)
class Unfolding:
    """Which columns of a report are whose: *pairs* of verdict and moment, those of the person
    (*own*), and those that are *unread* because they have no partner. *names* are the headers
    as they stand in the file, which may have several e-learnings of one name.
    """

    headers: tuple[str, ...]
    names: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...]
    own: tuple[int, ...]
    unread: tuple[int, ...]

    @property
    def unfolded_headers(self) -> list[str]:
        """The person's headers, then those of an e-learning; a nameless one is the name's."""
        own = [self.headers[place] or "name" for place in self.own]
        return [*own, ACTIVITY, VERDICT, FINISHED]

    def rows(self, events: Iterator[Event]) -> Iterator[Event]:
        """A row per person and e-learning; rows keep the number they have in the file. What is
        no row of data passes as it is, and the lines of a problem as such rows.
        """
        for event in events:
            if isinstance(event, Row):
                for cells in self._apart(event.cells):
                    yield event._replace(cells=cells)
            elif isinstance(event, RowProblem):
                lines = event.block or (event.cells,)
                apart = (tuple(cells) for line in lines for cells in self._apart(line))
                yield replace(event, block=tuple(apart))
            else:
                yield event

    def _apart(self, cells: Sequence[str]) -> Iterator[list[str]]:
        """The cells of a row per e-learning; those of one row that is as much too short or too
        long when they cannot be taken apart.
        """
        width = len(self.headers)
        person = [cells[place] for place in self.own if place < len(cells)]
        if len(cells) < width:
            yield person
        elif any(cells[width:]):
            yield [*person, "", "", "", *cells[width:]]
        else:
            for verdict, finished in self.pairs:
                yield [*person, self.names[verdict], cells[verdict], cells[finished]]


def pairs_by_shape(raw: Sequence[str], style: Style) -> list[tuple[int, int]]:
    """The places of each verdict and its moment in the header row as it stands."""
    if style is Style.FOLLOWS:
        return [
            (place, place + 1)
            for place in range(1, len(raw) - 1)
            if raw[place] and not _is_a_day(raw[place]) and _follows(raw[place + 1])
        ]
    endings = Counter(
        after.removeprefix(before)
        for before, after in pairwise(raw)
        if before and after.startswith(before + _DASH)
    )
    if not endings:
        return []
    ((ending, _),) = endings.most_common(1)
    return [
        (place, place + 1)
        for place, (before, after) in enumerate(pairwise(raw))
        if before and after == before + ending
    ]


def unfolding(
    raw: Sequence[str], headers: Sequence[str], found: Sequence[tuple[int, int]], pairs: Pairs
) -> Unfolding:
    """How a report with these headers (*raw* as they stand) is taken apart.

    The columns before the first pair are the person's; after it, one without a partner is not
    read, such as the day of the course as a whole.

    Raises Refused when there are more e-learnings than anybody has.
    """
    _refuse_too_many(found)
    first = found[0][0]
    taken = {place for pair in found for place in pair}
    read = [n for n in range(len(headers)) if headers[n].casefold() not in pairs.without]
    return Unfolding(
        tuple(headers),
        tuple(raw),
        tuple(found),
        tuple(n for n in read if n < first),
        tuple(n for n in read if n > first and n not in taken and raw[n]),
    )


def said_unfolding(
    raw: Sequence[str], headers: Sequence[str], said: Sequence[tuple[str, str]]
) -> Unfolding:
    """How a report is taken apart of which the pairs were *said*, as their headers; all other
    columns are the person's.

    Raises WrongUse when there is no such header.
    """
    places = {activity_form(h): n for n, h in reversed(list(enumerate(headers)))}
    found = []
    for pair in said:
        missing = [header for header in pair if activity_form(header) not in places]
        if missing:
            shown = ", ".join(filter(None, headers[:10]))
            raise WrongUse("header_unknown", header=missing[0], found=shown)
        verdict, finished = (places[activity_form(header)] for header in pair)
        found.append((verdict, finished))
    _refuse_too_many(found)
    taken = {place for pair in found for place in pair}
    own = tuple(n for n in range(len(headers)) if n not in taken)
    return Unfolding(tuple(headers), tuple(raw), tuple(found), own, ())


def _refuse_too_many(found: Sequence[tuple[int, int]]) -> None:
    if len(found) > MOST_PAIRS:
        raise Refused("too_many_columns", most=MOST_PAIRS)


def _follows(header: str) -> bool:
    """Whether a header is that of a moment that follows its e-learning."""
    return not header or _is_a_day(header)


def _is_a_day(header: str) -> bool:
    """Whether a header is a day written out, as an expected one is; a bare number is none."""
    if not any(char.isdigit() for char in header) or header.isdigit():
        return False
    try:
        read_moment(header, None)
    except Ambiguous:
        return True
    except (ValueError, OverflowError):
        return False
    return True
