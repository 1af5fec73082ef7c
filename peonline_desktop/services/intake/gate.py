"""The gate: every result passes here before it is kept, whatever source it comes from.

It says whose a result is, that its day is not in the future, that nobody has two numbers in one
file, and under which key the same completion is known again.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from json.encoder import encode_basestring as quoted

from peonline_desktop.domain.days import believed_from, latest_completion
from peonline_desktop.domain.incoming import NewResult, RowProblem
from peonline_desktop.domain.number_fields import NumberFields
from peonline_desktop.domain.people import Signature
from peonline_desktop.domain.spelling import activity_form, exact_key, person_form
from peonline_desktop.services.intake.matching import Almost, KeyMatcher
from peonline_desktop.services.intake.ports import IntakePeople, IntakeResults
from peonline_desktop.services.intake.report import IntakeReport
from peonline_desktop.services.intake.two_numbers import TwoNumbers
from peonline_desktop.services.who import Actor

FILE = "file"


@dataclass
class Watch:
    """What is looked for in a file as a whole: people with *two* numbers. *known*: those who
    were found to have them, by form of their key, with the numbers.
    """

    two: TwoNumbers
    known: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Gate:
    """One intake under way, from one *source*: keeps what passes, reports what does not."""

    def __init__(
        self,
        people: IntakePeople,
        results: IntakeResults,
        numbers: NumberFields,
        actor: Actor,
        source: str,
        import_id: int,
        report: IntakeReport,
    ) -> None:
        """The stores share one database; whoever calls has a transaction open."""
        self._people = people
        self._results = results
        self._numbers = numbers
        self._actor = actor
        self._source = source
        self._import_id = import_id
        self._report = report
        self._matcher: KeyMatcher | None = None
        self._watch: Watch | None = None
        self._person_header = ""
        self._spelled: dict[str, tuple[str, str]] = {}
        self._zeros: set[str] = set()
        self._doubtful: set[str] = set()
        self._seen = bytearray()  # a mark per id of a person
        self.kept: list[tuple[str, int, str]] | None = None

    def compare(self, matcher: KeyMatcher, watch: Watch, person_header: str) -> None:
        """Compare keys as a file's are, and look for two numbers; *person_header* is that of
        the column of keys.
        """
        self._matcher = matcher
        self._watch = watch
        self._person_header = person_header

    def keep(self, results: Sequence[NewResult]) -> None:
        """Keep those of *results* that pass; the report names the others."""
        passed = self._not_ahead(results)
        whose = self._whose(passed)
        passed = self._in_no_doubt(passed, whose)
        passed = self._without_contradictions(passed, whose)
        keys = {person: str(key) for person, key in whose.items()}
        ids = self._people.save_people(_named(passed, keys))
        id_of = {person: ids[key] for person, key in keys.items() if key in ids}
        if self._watch is not None:
            self._mark_seen(id_of.values())
            for result in passed:
                person = result.person
                self._watch.two.look(id_of[person], keys[person], result.fields)
        self._save_fields(passed, id_of)
        rows = [(id_of[each.person], *self._keyed(each, keys[each.person])) for each in passed]
        self._report.results += len(rows)
        self._report.new += self._results.add_results(self._import_id, rows, self._source)
        if self.kept is not None:
            self.kept += [(event_key, each.row, each.sheet) for _, _, event_key, each in rows]

    @property
    def people(self) -> int:
        """How many people a file names; those who are in doubt count by their key."""
        return self._seen.count(1) + len(self._doubtful)

    def _mark_seen(self, ids: Iterable[int]) -> None:
        for person_id in ids:
            if person_id >= len(self._seen):
                self._seen.extend(bytes(person_id + 1024 - len(self._seen)))
            self._seen[person_id] = 1

    # What does not pass ------------------------------------------------------------------

    def _not_ahead(self, results: Sequence[NewResult]) -> list[NewResult]:
        """The results whose day is not in the future."""
        latest = latest_completion(self._actor.clock.now())
        ahead = [each for each in results if each.finished_at and each.finished_at > latest]
        for result in ahead:
            again_at = believed_from(result.finished_at) if result.finished_at else None
            told = ("finished", "date_in_future", result.finished)
            self._problem(result, *told, again_at=again_at)
        gone = {id(each) for each in ahead}
        return [each for each in results if id(each) not in gone] if ahead else list(results)

    def _whose(self, results: Sequence[NewResult]) -> dict[str, str | Almost]:
        """Per key under which key the person is kept, or whom it may be."""
        people = dict.fromkeys(result.person for result in results)
        if self._matcher is None:
            return {person: person for person in people}
        return self._matcher.match(people)

    def _in_no_doubt(
        self, results: list[NewResult], whose: Mapping[str, str | Almost]
    ) -> list[NewResult]:
        """The results of people who are known, or new beyond doubt."""
        doubtful = {key: each for key, each in whose.items() if isinstance(each, Almost)}
        if not doubtful:
            return results
        for result in results:
            if almost := doubtful.get(result.person):
                told = (result.person, ", ".join(almost.known[:3]))
                self._problem(result, self._person_header, "person_almost_known", *told)
        self._doubtful |= doubtful.keys()
        self._zeros |= {key for key, almost in doubtful.items() if almost.zeros}
        self._report.zeros = len(self._zeros)
        return [result for result in results if result.person not in doubtful]

    def _without_contradictions(
        self, results: list[NewResult], whose: Mapping[str, str | Almost]
    ) -> list[NewResult]:
        """The results without those of people who have two numbers in this file."""
        if self._watch is None or not self._watch.known:
            return results
        known, passed = self._watch.known, []
        for result in results:
            numbers = known.get(person_form(str(whose[result.person])))
            if numbers is None:
                passed.append(result)
            else:
                told = (result.person, ", ".join(numbers))
                self._problem(result, self._person_header, "person_two_numbers", *told)
        return passed

    def _problem(
        self,
        result: NewResult,
        column: str,
        code: str,
        value: str,
        detail: str = "",
        *,
        again_at: datetime | None = None,
    ) -> None:
        """Name a result that does not pass, with its cells as they were read."""
        record = "" if result.row else result.event_key
        cells = tuple(json.loads(result.cells).values()) if result.row else ()
        self._report.problems.append(
            RowProblem(
                result.row,
                column,
                code,
                value,
                cells,
                sheet=result.sheet,
                record=record,
                detail=detail,
                mark=value if record else "",
                again_at=again_at if record else None,
            )
        )

    # What passes -------------------------------------------------------------------------

    def _save_fields(self, results: Iterable[NewResult], id_of: Mapping[str, int]) -> None:
        numbered, is_none = self._numbers.groups, self._numbers.is_none
        fields = [
            (id_of[each.person], name, value)
            for each in results
            for name, value in each.fields.items()
            if name not in numbered or not is_none(name, value)
        ]
        signed = Signature(self._actor.clock.now(), self._actor.who, "import")
        self._people.save_fields(fields, signed, by_hand=False)

    def _keyed(self, result: NewResult, person: str) -> tuple[str, str, NewResult]:
        """The key of a result's e-learning, its event key, and the result. The event key of a
        file is made of the person, the e-learning, the completion and the verdict.
        """
        if self._matcher is None:
            return exact_key(result.activity), result.event_key, result
        spelling, key = self._spelled.get(result.activity) or self._spelling(result.activity)
        completion, verdict = quoted(result.completion), result.verdict.value
        event_key = f'[{quoted(person)}, {quoted(spelling)}, {completion}, "{verdict}"]'
        return key, event_key, result

    def _spelling(self, activity: str) -> tuple[str, str]:
        """How an e-learning was spelled when it was first kept, and its key."""
        key = activity_form(activity)
        spellings = self._results.spellings(key) or self._spelled_as(key)
        spelling = activity if activity in spellings or not spellings else spellings[0]
        self._spelled[activity] = found = (spelling, key)
        return found

    def _spelled_as(self, key: str) -> list[str]:
        """How this file spelled an e-learning in rows that are not kept yet."""
        return [spelling for spelling, its in self._spelled.values() if its == key][:1]


def _named(results: Iterable[NewResult], keys: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """The name and the e-mail address of each person, the last that is not empty."""
    people: dict[str, tuple[str, str]] = {}
    for each in results:
        key = keys[each.person]
        if key in people:
            name, email = people[key]
            people[key] = (each.name or name, each.email or email)
        else:
            people[key] = (each.name, each.email)
    return people
