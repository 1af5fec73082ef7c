"""Polls Moodle: who changed comes first, then those people are asked one by one."""

import json
import threading
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import LoginRefused, Problem, Unreachable, WrongUse
from peonline_desktop.domain.incoming import NewResult, RowProblem
from peonline_desktop.domain.sources import (
    Checked,
    Connection,
    Contradiction,
    SourcePage,
    SourcePerson,
)
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.sources.http import PoliteClient
from peonline_desktop.sources.moodle.known import Known, event_key, failed_within, known_of
from peonline_desktop.sources.moodle.service import (
    GRADES,
    NEEDED,
    NOT_GRANTED,
    OF_A_COURSE,
    OF_A_PERSON,
    MoodleError,
    MoodleService,
    course_activity,
)
from peonline_desktop.sources.waiting import Clock

_SECONDS_A_CALL = 0.25


class Moodle:
    """One Moodle site; the courses are those of the option *course* (ids), and who changed is
    told by grades or, with the option *report*, by a shared report.
    """

    def __init__(self, connection: Connection, token: str, clock: Clock) -> None:
        """Raises WrongUse when an option is no number."""
        self._connection = connection
        self._address = f"{connection.url.rstrip('/')}/webservice/rest/server.php"
        self.client = PoliteClient(self._address, clock)
        self._service = MoodleService(self._address, token, self.client)
        courses = connection.options.get("course", ())
        self._courses = tuple(_whole(each, "course") for each in courses)
        report = connection.option("report")
        self._report = _whole(report, "report") if report else None

    # Looking ----------------------------------------------------------------------------

    def check(self) -> Checked:
        """What can be seen, and what is missing with the likely cause."""
        try:
            return self._checked()
        except MoodleError as error:
            raise _ours(error, self._address) from error

    def _checked(self) -> Checked:
        site = self._service.site()
        granted = site["functions"]
        missing = [("moodle_function", name) for name in NEEDED if name not in granted]
        if not self._courses:
            missing.append(("moodle_no_course", ""))
        activities: list[tuple[str, str]] = []
        people: dict[str, SourcePerson] = {}
        for course in self._courses if not missing else ():
            found, roster = self._look_into(course, missing)
            activities += found
            people |= {person.key: person for person in roster}
        fields = sorted({name for person in people.values() for name in person.fields})
        if people and not fields:
            missing.append(("moodle_no_fields", ""))
        if people and not any(person.email for person in people.values()):
            missing.append(("moodle_no_email", ""))
        slow = GRADES not in granted and self._report is None
        if slow:
            missing.append(("moodle_slow", GRADES))
        calls = 4 * len(self._courses) + (2 * len(people) if slow else 0)
        return Checked(
            str(site["release"]).split(" ")[0],
            tuple(activities),
            tuple(fields),
            len(people),
            tuple(missing),
            calls * _SECONDS_A_CALL,
        )

    def _look_into(
        self, course: int, missing: list[tuple[str, str]]
    ) -> tuple[list[tuple[str, str]], list[SourcePerson]]:
        """What can be followed in a course, and who is in it."""
        try:
            found = [(course_activity(course), self._service.title(course))]
            roster = self._people(course)
            self._service.signals(course, self._report)
            first = next(iter(roster), None)
            seen = {} if first is None else self._service.activity_states(course, first)
        except MoodleError as error:
            known = error.code in (*OF_A_COURSE, *NOT_GRANTED)
            missing.append((f"moodle_{error.code}" if known else "moodle_course", str(course)))
            return [], []
        found += [(activity, self._service.names.get(activity, "")) for activity in seen]
        if roster and not seen:
            missing.append(("moodle_no_activities", str(course)))
        return found, list(roster.values())

    def activities(self) -> list[tuple[str, str]]:
        """Every course and activity that can be seen."""
        return list(self.check().activities)

    def person_fields(self) -> list[str]:
        """The custom fields that were seen on at least one person."""
        return list(self.check().fields)

    # Polling ----------------------------------------------------------------------------

    def poll(
        self, state: Mapping[str, str], *, deep: bool, stop: threading.Event
    ) -> Iterator[SourcePage]:
        """Course by course: the roster, who changed, then those people."""
        self.client.stop = stop
        if not self._courses:
            raise WrongUse("moodle_no_course", name=self._connection.name)
        for course in self._courses:
            try:
                yield from self._poll_course(course, state, deep=deep, stop=stop)
            except MoodleError as error:
                if error.code not in OF_A_COURSE:
                    raise _ours(error, self._address) from error
                problem = _problem("course", f"moodle_{error.code}", str(course))
                yield SourcePage(problems=(problem,))

    def _poll_course(
        self, course: int, state: Mapping[str, str], *, deep: bool, stop: threading.Event
    ) -> Iterator[SourcePage]:
        self._service.title(course)
        roster = self._people(course)
        yield _roster_page(course, roster, state)
        signals = self._service.signals(course, self._report)
        for user, person in roster.items():
            if stop.is_set():
                return
            known = known_of(state.get(_name(course, user)))
            signal = None if signals is None else signals.get(user, "")
            if not deep and not known.is_due(signal):
                continue
            try:
                yield self._person(course, user, person, known, signal)
            except MoodleError as error:
                if error.code not in OF_A_PERSON:
                    raise
                problem = _problem("person", "moodle_person", person.key)
                yield SourcePage(problems=(problem,))

    def _person(
        self, course: int, user: int, person: SourcePerson, known: Known, signal: str | None
    ) -> SourcePage:
        """What one person did in one course, and what they are known to have done now."""
        whole, criteria = self._service.course_state(course, user)
        found = {**whole, **self._service.activity_states(course, user)}
        results = [
            self._result(person, activity, user, verdict, at)
            for activity, (verdict, at) in found.items()
            if verdict is not Verdict.OPEN
        ]
        doubts: list[Contradiction] = [
            *known.doubts(user, found),
            *failed_within(course_activity(course), user, found, criteria),
        ]
        return SourcePage(
            tuple(results),
            contradictions=tuple(doubts),
            state={_name(course, user): known.now(found, signal).as_text()},
        )

    def _result(
        self, person: SourcePerson, activity: str, user: int, verdict: Verdict, at: int
    ) -> NewResult:
        moment = datetime.fromtimestamp(at, UTC)
        read = {"activity": activity, "state": verdict.value, "timecompleted": at}
        return NewResult(
            person.key,
            person.name,
            person.email,
            activity,
            self._service.names.get(activity, ""),
            moment.isoformat(),
            moment,
            amsterdam_day(moment),
            verdict,
            "",
            event_key(activity, user, at, verdict),
            json.dumps(read),
            person.fields,
        )

    def _people(self, course: int) -> dict[int, SourcePerson]:
        return {
            i: self._roster_person(each) for i, each in self._service.roster(course).items()
        }

    def _roster_person(self, each: Mapping[str, Any]) -> SourcePerson:
        """A person with their custom fields, as text; an empty one is not there."""
        fields = {
            str(one["shortname"]): str(one["value"])
            for one in each.get("customfields", ())
            if one.get("shortname") and one.get("value") not in (None, "")
        }
        key = f"{self._connection.source}:{int(each['id'])}"
        name, email = str(each.get("fullname", "")), str(each.get("email", ""))
        return SourcePerson(key, name, email, fields)


def _roster_page(
    course: int, roster: Mapping[int, SourcePerson], state: Mapping[str, str]
) -> SourcePage:
    """Everyone's fields; and who is there no more, with what that makes doubtful."""
    prefix = _name(course, "")
    doubts: list[Contradiction] = []
    changes: dict[str, str | None] = {}
    for name, value in state.items():
        if not name.startswith(prefix):
            continue
        user, known = int(name.removeprefix(prefix)), known_of(value)
        if user not in roster and not known.is_gone:
            changes[name] = known.gone().as_text()
            doubts += known.doubts_of_absence(user)
    return SourcePage(
        people=tuple(roster.values()), contradictions=tuple(doubts), state=changes
    )


def _problem(column: str, code: str, of: str) -> RowProblem:
    """A problem of a course or a person, by Moodle's own id."""
    return RowProblem(0, column, code, of, record=of)


def _name(course: int, user: int | str) -> str:
    return f"person:{course}:{user}"


def _whole(text: str, what: str) -> int:
    if not text.strip().isdigit():
        raise WrongUse("option_not_a_number", option=what, value=text)
    return int(text)


def _ours(error: MoodleError, address: str) -> Problem:
    """An error of the whole site, as ours."""
    if error.code in NOT_GRANTED:
        return LoginRefused("moodle_access", address=address)
    return Unreachable("moodle_error", address=address, error=error.code)
