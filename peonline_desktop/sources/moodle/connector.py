"""Polls Moodle: who changed comes first, then those people are asked one by one."""

import json
import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

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
from peonline_desktop.sources.fence import Fence
from peonline_desktop.sources.foreign import Unread, Value
from peonline_desktop.sources.http import PoliteClient
from peonline_desktop.sources.moodle.answers import LARGEST_ID, course_activity, person_of
from peonline_desktop.sources.moodle.known import Known, event_key, failed_within, known_of
from peonline_desktop.sources.moodle.service import (
    GRADES,
    NEEDED,
    NOT_GRANTED,
    OF_A_COURSE,
    OF_A_PERSON,
    MoodleError,
    MoodleService,
    Roster,
    States,
)
from peonline_desktop.sources.waiting import Clock

_SECONDS_A_CALL = 0.25
_MOST_UNHEARD = 5  # people in a row whose error is not known: then it is not theirs


class Moodle:
    """One Moodle site; the courses are those of the option *course* (ids), and who changed is
    told by grades or, with the option *report*, by a shared report.
    """

    def __init__(self, connection: Connection, token: str, clock: Clock) -> None:
        """Raises WrongUse when an option is no number."""
        self._connection = connection
        self.secrets = (token,)
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
        granted = site.functions
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
        release, _, _ = site.release.partition(" ")
        calls = 4 * len(self._courses) + (2 * len(people) if slow else 0)
        return Checked(
            release,
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
        fence = Fence()
        try:
            found = [(course_activity(course), self._service.title(course))]
            _, people = self._people(course, fence)
            self._service.signals(course, self._report, fence)
            first = next(iter(people), None)
            seen = {} if first is None else self._service.activity_states(course, first, fence)
        except (MoodleError, Unread) as error:
            code = error.code if isinstance(error, MoodleError) else ""
            known = code in (*OF_A_COURSE, *NOT_GRANTED)
            missing.append((f"moodle_{code}" if known else "moodle_course", str(course)))
            return [], []
        found += [(activity, self._service.names.get(activity, "")) for activity in seen]
        if people and not seen:
            missing.append(("moodle_no_activities", str(course)))
        return found, list(people.values())

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
            fence = Fence(MoodleError)
            try:
                with fence.around(str(course)):
                    yield from self._poll_course(course, state, deep=deep, stop=stop)
            except MoodleError as error:
                if error.code not in OF_A_COURSE:
                    raise _ours(error, self._address) from error
                fence.problems.append(_problem("course", f"moodle_{error.code}", str(course)))
            if fence.problems:
                yield SourcePage(problems=tuple(fence.problems))

    def _poll_course(
        self, course: int, state: Mapping[str, str], *, deep: bool, stop: threading.Event
    ) -> Iterator[SourcePage]:
        fence, unheard = Fence(MoodleError), 0
        with fence.around(str(course)):
            self._service.title(course)
        roster, people = self._people(course, fence)
        signals = self._service.signals(course, self._report, fence)
        yield _roster_page(course, roster, people, state, fence)
        for user, person in people.items():
            if stop.is_set():
                return
            known = known_of(state.get(_name(course, user)))
            signal = None if signals is None else signals.get(user, "")
            if not deep and not known.is_due(signal):
                continue
            try:
                yield self._asked(course, user, person, known, signal)
                unheard = 0
            except MoodleError as error:
                unheard += 1
                if error.code in NOT_GRANTED or unheard == _MOST_UNHEARD:
                    raise
                problem = _problem("person", "moodle_unknown", person.key, error.code)
                yield SourcePage(problems=(problem,))

    def _asked(
        self, course: int, user: int, person: SourcePerson, known: Known, signal: str | None
    ) -> SourcePage:
        """What one person did in one course; or that nothing can be told of them, until there
        is another signal. Raises MoodleError for one that is not known to be of a person.
        """
        fence, page = Fence(MoodleError), None
        try:
            with fence.around(person.key):
                page = self._person(course, user, person, known, signal, fence)
        except MoodleError as error:
            if error.code not in OF_A_PERSON:
                raise
            fence.problems.append(_problem("person", "moodle_person", person.key))
        if page is None:
            page = SourcePage(state={_name(course, user): known.not_told(signal).as_text()})
        return replace(page, problems=tuple(fence.problems))

    def _person(
        self,
        course: int,
        user: int,
        person: SourcePerson,
        known: Known,
        signal: str | None,
        fence: Fence,
    ) -> SourcePage:
        """What one person did in one course, and what they are known to have done now."""
        activity = course_activity(course)
        whole = self._service.course_state(course, user, fence)
        found: States = {} if whole is None else {activity: (whole.verdict, whole.at)}
        found |= self._service.activity_states(course, user, fence)
        results = [
            self._result(person, activity, user, verdict, at)
            for activity, (verdict, at) in found.items()
            if verdict is not Verdict.OPEN
        ]
        hangs_on = frozenset() if whole is None else whole.hangs_on
        doubts: list[Contradiction] = [
            *known.doubts(user, found),
            *failed_within(activity, user, found, hangs_on),
        ]
        unread = known.states if fence.problems else {}
        now = known.now({**unread, **found}, signal)
        return SourcePage(
            tuple(results),
            contradictions=tuple(doubts),
            state={_name(course, user): now.as_text()},
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

    def _people(self, course: int, fence: Fence) -> tuple[Roster, dict[int, SourcePerson]]:
        """Who is in a course, and those of them who can be read."""
        roster = self._service.roster(course, fence)
        source = self._connection.source
        people = {
            user: fence.read(f"{course}:{user}", each, lambda one: person_of(one, source))
            for user, each in roster.people.items()
        }
        return roster, {user: person for user, person in people.items() if person is not None}


def _roster_page(
    course: int,
    roster: Roster,
    people: Mapping[int, SourcePerson],
    state: Mapping[str, str],
    fence: Fence,
) -> SourcePage:
    """Everyone's fields; and who is there no more, with what that makes doubtful."""
    prefix = _name(course, "")
    doubts: list[Contradiction] = []
    changes: dict[str, str | None] = {}
    for name, value in state.items() if not roster.nameless else ():
        if not name.startswith(prefix):
            continue
        user, known = int(name.removeprefix(prefix)), known_of(value)
        if user not in roster.people and not known.is_gone:
            changes[name] = known.gone().as_text()
            doubts += known.doubts_of_absence(user)
    return SourcePage((), tuple(people.values()), tuple(doubts), tuple(fence.problems), changes)


def _problem(column: str, code: str, of: str, detail: str = "") -> RowProblem:
    """A problem of a course or a person, by Moodle's own id."""
    return RowProblem(0, column, code, of, record=of, detail=detail, mark=f"{code} {detail}")


def _name(course: int, user: int | str) -> str:
    return f"person:{course}:{user}"


def _whole(text: str, what: str) -> int:
    try:
        return Value(text.strip()).whole(0, LARGEST_ID)
    except Unread as error:
        raise WrongUse("option_not_a_number", option=what, value=text) from error


def _ours(error: MoodleError, address: str) -> Problem:
    """An error of the whole site, as ours."""
    if error.code in NOT_GRANTED:
        return LoginRefused("moodle_access", address=address)
    return Unreachable("moodle_error", address=address, error=error.code)
