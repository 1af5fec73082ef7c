"""Moodle's REST functions, as facts: who is in a course, what they did, who changed.

Errors come as HTTP 200 and are told by their code, never by their message, which is localised
and may name people. Must not know what was known before.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from peonline_desktop.domain.errors import LoginRefused, Unreachable
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.sources.fence import Fence, id_of
from peonline_desktop.sources.foreign import Value
from peonline_desktop.sources.http import PoliteClient
from peonline_desktop.sources.moodle.answers import (
    CourseState,
    activity_names,
    activity_state,
    course_activity,
    course_state,
    grades_signal,
    has_graded_activity,
    id_in,
    short,
    whose_line,
)

States = dict[str, tuple[Verdict, int]]
"""By activity: the verdict and when, in seconds since 1970 (0: open)."""

NEEDED = (
    "core_webservice_get_site_info",
    "core_course_get_courses_by_field",
    "core_enrol_get_enrolled_users",
    "core_completion_get_course_completion_status",
    "core_completion_get_activities_completion_status",
)
GRADES = "gradereport_user_get_grade_items"
REPORT = "core_reportbuilder_retrieve_report"
OF_A_PERSON = (
    "usernotenroled",
    "wsaccessusersuspended",
    "invaliduser",
    "errorcoursecontextnotvalid",
)
OF_A_COURSE = ("invalidrecord", "nocriteriaset", "cannotviewreport", "requireloginerror")
NOT_GRANTED = ("accessexception", "invalidtoken")
_FOR_THE_MOMENT = ("sitemaintenance", "dbconnectionfailed")
_A_PAGE = 1000
_MOST_ROWS = 10**9
_LONGEST_CODE = 100  # characters
MOST_PAGES = 200  # of one roster or report: two hundred thousand people
MOST_BYTES = 200_000_000  # of all its pages, which are held together


class MoodleError(Exception):
    """An error that Moodle answered, by its *code*."""

    def __init__(self, code: str) -> None:
        """The message is not kept."""
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Site:
    """What a Moodle says of itself: its release, and the *functions* that the token has."""

    release: str
    functions: frozenset[str]


@dataclass
class Roster:
    """Who is in a course, by id; while there are *nameless* ones, whose id cannot be read,
    nobody can be said to be gone.
    """

    people: dict[int, Value] = field(default_factory=dict)
    nameless: int = 0


class MoodleService:
    """One Moodle site with a token. *names* are the titles of activities that were seen."""

    def __init__(self, address: str, token: str, client: PoliteClient) -> None:
        """*address* is that of server.php."""
        self.names: dict[str, str] = {}
        self._address = address
        self._token = token
        self._client = client

    def site(self) -> Site:
        """Release and granted functions. The answer holds a private key: it is never kept."""
        info = self._call("core_webservice_get_site_info")
        functions = info.at("functions").items()
        names = frozenset(each.at("name").text("") for each in functions)
        return Site(info.at("release").text(""), names)

    def title(self, course: int) -> str:
        """What a course is called; raises MoodleError when there is none."""
        found = self._call("core_course_get_courses_by_field", field="id", value=str(course))
        if not (first := found.at("courses.0")):
            raise MoodleError("invalidrecord")
        title = self.names[course_activity(course)] = first.at("fullname").written("")
        return title

    def roster(self, course: int, fence: Fence) -> Roster:
        """Everyone in a course."""
        found, read = Roster(), 0
        for _ in self._client.pages(MOST_PAGES, MOST_BYTES):
            options = {
                "userfields": "id,fullname,email,customfields",
                "limitfrom": str(read),
                "limitnumber": str(_A_PAGE),
                "sortby": "id",
            }
            page = self._call(
                "core_enrol_get_enrolled_users", courseid=str(course), options=options
            ).records()
            before = len(found.people) + found.nameless
            for place, each in enumerate(page, start=read + 1):
                user = fence.read(f"{course}#{place}", each, id_in)
                if user is None:
                    found.nameless += 1
                else:
                    found.people[user] = each
            read += len(page)
            if len(page) < _A_PAGE or len(found.people) + found.nameless == before:
                break
        return found

    def signals(
        self, course: int, report: int | None, fence: Fence
    ) -> Mapping[int, str | None] | None:
        """Per person what their grades, or their lines in a *report*, look like (None: that
        cannot be read); None: neither can be had, and everyone who is open must be asked.
        """
        if report is not None:
            return self._report_signals(report, fence)
        try:
            found = self._call(GRADES, courseid=str(course), userid="0")
        except MoodleError as error:
            if error.code in (*NOT_GRANTED, *OF_A_COURSE):
                return None
            raise
        graded = [
            (user, each)
            for place, each in enumerate(found.at("usergrades").records(), start=1)
            if (user := fence.read(f"{course}#{place}", each, _graded)) is not None
        ]
        for user, each in graded[:1]:
            self.names |= fence.read(f"{course}:{user}", each, activity_names) or {}
        return {
            user: fence.read(f"{course}:{user}", each, grades_signal) for user, each in graded
        } or None

    def _report_signals(self, report: int, fence: Fence) -> Mapping[int, str | None]:
        """Neither the order of a report's lines nor its localised dates are relied on; a line
        that names nobody tells of nobody.
        """
        lines: dict[int, list[str]] = {}
        read = 0
        for page in self._client.pages(MOST_PAGES, MOST_BYTES):
            data = self._call(
                REPORT, reportid=str(report), page=str(page), perpage=str(_A_PAGE)
            ).at("data")
            rows = data.at("rows").records()
            total = data.at("totalrowcount").whole(0, _MOST_ROWS, 0)
            for place, each in enumerate(rows, start=read + 1):
                of = f"report {report}#{place}"
                columns = fence.read(of, each, lambda row: row.at("columns").kept())
                if columns and (user := whose_line(columns)) is not None:
                    lines.setdefault(user, []).append(columns)
            read += len(rows)
            if not rows or read >= total:
                break
        return {user: short("\n".join(sorted(each))) for user, each in lines.items()}

    def course_state(self, course: int, user: int, fence: Fence) -> CourseState | None:
        """The course as a whole; None when it cannot be told."""
        try:
            answer = self._call(
                "core_completion_get_course_completion_status",
                courseid=str(course),
                userid=str(user),
            )
        except MoodleError as error:
            if error.code in ("nocriteriaset", "cannotviewreport"):
                return None
            raise
        of = f"{course}:{user}:{course_activity(course)}"
        return fence.read(of, answer.at("completionstatus"), course_state)

    def activity_states(self, course: int, user: int, fence: Fence) -> States:
        """Each activity that can be read."""
        answer = self._call(
            "core_completion_get_activities_completion_status",
            courseid=str(course),
            userid=str(user),
        )
        found: States = {}
        for place, each in enumerate(answer.at("statuses").records(), start=1):
            of = f"{course}:{user}:{id_of(each, 'cmid', place)}"
            if (state := fence.read(of, each, activity_state)) is not None:
                found[state.activity] = (state.verdict, state.at)
                self.names.setdefault(state.activity, state.kind)
        return found

    def _call(
        self, function: str, *, options: Mapping[str, str] | None = None, **arguments: str
    ) -> Value:
        form = {
            "wstoken": self._token,
            "wsfunction": function,
            "moodlewsrestformat": "json",
            **arguments,
        }
        for place, (name, value) in enumerate((options or {}).items()):
            form[f"options[{place}][name]"] = name
            form[f"options[{place}][value]"] = value
        held, _ = self._client.ask("POST", self._address, form=form)
        answer = Value(held)
        if not (answer.is_object or answer.is_list):
            raise answer.unread()
        if answer.is_list or not (exception := answer.at("exception")):
            return answer
        code = (answer.at("errorcode") or exception).text(longest=_LONGEST_CODE)
        if code in _FOR_THE_MOMENT:
            raise Unreachable("source_no_json", address=self._address, status=200)
        if code == "invalidtoken":
            raise LoginRefused("source_login_refused", address=self._address, status=200)
        raise MoodleError(code)


def _graded(found: Value) -> int | None:
    """Whose grades these are; None when there is no graded activity among them."""
    user = id_in(found, "userid")
    return user if has_graded_activity(found) else None
