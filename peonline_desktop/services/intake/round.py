"""One round over a connection: what it came to, and which records did not pass.

A record that does not pass is named once, and as long as it looks as it did, nothing is said
of it; a round that looks at everything names all of them again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from peonline_desktop.domain.bugs import Bug
from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.sources import Connection, Refusal, SourcePage
from peonline_desktop.services.intake.report import IntakeReport

Key = tuple[str, str]
"""A record that did not pass: its id, and its mark."""


@dataclass
class PollReport(IntakeReport):
    """What a round over one connection came to: *doubted* rows are newly under review,
    *problem* is what went wrong with the connection itself, *bugs* are those that ended it or
    the reading of a record. A record is counted as a line; one that is as it was when it was
    named before is passed over.
    """

    name: str = ""
    doubted: int = 0
    problem: Problem | None = None
    bugs: list[Bug] = field(default_factory=list)


@dataclass(frozen=True)
class Seen:
    """What a page shows of records that did not pass: those that must be *named*, all that were
    *met*, and those that *passed* now, by id and mark.
    """

    named: list[RowProblem]
    met: set[Key]
    passed: list[Key]


class Round:
    """One round over a connection: its report, its import once something came, and which
    records are known not to pass.
    """

    def __init__(
        self,
        connection: Connection,
        report: PollReport,
        numbers: NumberFields,
        refusals: Iterable[Refusal],
        *,
        names_all: bool,
    ) -> None:
        """*refusals* are the records that did not pass before; *names_all*: they are named
        again, once, if they are there.
        """
        self.connection = connection
        self.report = report
        self.numbers = numbers
        self.import_id: int | None = None
        self._known: dict[str, set[str]] = {}
        for each in refusals:
            self._known.setdefault(each.record, set()).add(each.mark)
        self._met: set[Key] = set()
        self._names_all = names_all

    def seen(self, page: SourcePage, stopped: Sequence[RowProblem]) -> Seen:
        """What *page* shows, of which the gate *stopped* some results. A record that is as it
        was when it was named is not named again.
        """
        named: dict[Key, RowProblem] = {}
        met = set[Key]()
        for each in (*page.problems, *stopped):
            key = (each.record, each.mark)
            met.add(key)
            if not self._is_told(key):
                named.setdefault(key, each)
        kept = {each.event_key for each in page.results} - {each.record for each in stopped}
        passed = [(record, mark) for record in kept for mark in self._known.get(record, ())]
        return Seen(list(named.values()), met, passed)

    def _is_told(self, key: Key) -> bool:
        """Whether a record, as it is, needs no word any more."""
        record, mark = key
        is_known = mark in self._known.get(record, ())
        return is_known and (key in self._met or not self._names_all)

    def add(self, seen: Seen, kept: IntakeReport) -> None:
        """Count what was kept of a page. A record is a line."""
        report = self.report
        self._met |= seen.met
        for each in seen.named:
            self._known.setdefault(each.record, set()).add(each.mark)
        for record, _ in seen.passed:
            self._known.pop(record, None)
        report.results += kept.results
        report.new += kept.new
        report.problems += seen.named
        report.bugs += [each.bug for each in seen.named if each.bug is not None]
        report.rows += kept.results + len(seen.named)
        report.lines.total = report.lines.data = report.rows

    def not_met(self) -> list[Key]:
        """The records that did not pass before and are not there any more, or otherwise."""
        known = {(record, mark) for record, marks in self._known.items() for mark in marks}
        return sorted(known - self._met)


def parts_of(page: SourcePage) -> Iterator[tuple[str, SourcePage]]:
    """What stands on a page piece by piece, each with the id of its record."""
    for person in page.people:
        yield person.key, SourcePage(people=(person,))
    for result in page.results:
        yield result.event_key, SourcePage((result,))
    for doubt in page.contradictions:
        yield doubt.event_key, SourcePage(contradictions=(doubt,))
