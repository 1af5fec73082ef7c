"""The gate: every result passes here before it is kept, whatever source it comes from.

It says whose a result is and that it is somebody's, that its day is not in the future, that
nobody has two numbers in one file, and under which key the same completion is known again.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from json.encoder import encode_basestring as quoted

from peonline_desktop.domain.days import believed_from, latest_completion
from peonline_desktop.domain.incoming import NewResult, RowProblem
from peonline_desktop.domain.keys import is_identifier, names_somebody
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
        self._spelled: dict[str, tuple[tuple[str, ...], str]] = {}
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
        passed = self._not_ahead(self._of_somebody(results))
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
        keyed = self._keyed(passed, keys)
        rows = [
            (id_of[each.person], key, event, each)
            for each, (key, event) in zip(passed, keyed, strict=True)
        ]
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

    def _of_somebody(self, results: Sequence[NewResult]) -> Sequence[NewResult]:
        """The results whose key can be somebody's."""
        people = {result.person for result in results}
        nobody = {person for person in people if not self._names_somebody(person)}
        if not nobody:
            return results
        header = self._person_header or "person"
        for result in results:
            if result.person in nobody:
                self._problem(result, header, "person_missing", result.person)
        return [result for result in results if result.person not in nobody]

    def _names_somebody(self, person: str) -> bool:
        """A learning system's own id is kept exactly, whatever word it looks like."""
        if self._matcher is None:
            return is_identifier(person)
        return names_somebody(person, self._numbers.words)

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

    def _keyed(
        self, results: Iterable[NewResult], keys: Mapping[str, str]
    ) -> list[tuple[str, str]]:
        """Per result the key of its e-learning and its event key: of a file that is made of the
        person, the e-learning, the completion and the verdict.
        """
        if self._matcher is None:
            return [(exact_key(each.activity), each.event_key) for each in results]
        keyed: list[tuple[str, str]] = []
        several: dict[int, list[str]] = {}
        for each in results:
            spellings, key = self._spelled.get(each.activity) or self._spellings(each.activity)
            person = keys[each.person]
            events = [_event_key(each, person, spelling) for spelling in spellings]
            if len(events) > 1:
                several[len(keyed)] = events
            keyed.append((key, events[0]))
        return self._as_known(keyed, several)

    def _as_known(
        self, keyed: list[tuple[str, str]], several: Mapping[int, list[str]]
    ) -> list[tuple[str, str]]:
        """*keyed*, with the event key under which a result is known where it can be known under
        *several*: those of every spelling of its e-learning.
        """
        if several:
            events = [event for each in several.values() for event in each]
            known = self._results.known_events(self._source, events)
            for place, each in several.items():
                event = next((event for event in each if event in known), each[0])
                keyed[place] = (keyed[place][0], event)
        return keyed

    def _spellings(self, activity: str) -> tuple[tuple[str, ...], str]:
        """How an e-learning was spelled, its first spelling first, and its key."""
        key = activity_form(activity)
        stored = self._results.spellings(key)
        in_file = [spelling for spelling, (_, its) in self._spelled.items() if its == key]
        spellings = tuple(dict.fromkeys((*stored, *in_file, activity)))
        self._spelled[activity] = found = (spellings, key)
        return found


def _event_key(result: NewResult, person: str, spelling: str) -> str:
    """The event key of a file's result, under one *spelling* of its e-learning."""
    completion, verdict = quoted(result.completion), result.verdict.value
    return f'[{quoted(person)}, {quoted(spelling)}, {completion}, "{verdict}"]'


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
