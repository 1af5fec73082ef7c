"""Moodle's REST functions, as facts: who is in a course, what they did, who changed.

Errors come as HTTP 200 and are told by their code, never by their message, which is localised
and may name people. Must not know what was known before.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from peonline_desktop.domain.errors import LoginRefused, Unreachable
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.sources.http import PoliteClient

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
_STATES = {1: Verdict.COMPLETED, 2: Verdict.PASSED, 3: Verdict.FAILED}
_A_PAGE = 1000
_PROFILE = re.compile(r"user/profile\.php\?id=(\d+)")
_ACTIVITY = re.compile(r"/mod/\w+/view\.php\?id=(\d+)")


class MoodleError(Exception):
    """An error that Moodle answered, by its *code*."""

    def __init__(self, code: str) -> None:
        """The message is not kept."""
        super().__init__(code)
        self.code = code


class MoodleService:
    """One Moodle site with a token. *names* are the titles of activities that were seen."""

    def __init__(self, address: str, token: str, client: PoliteClient) -> None:
        """*address* is that of server.php."""
        self.names: dict[str, str] = {}
        self._address = address
        self._token = token
        self._client = client

    def site(self) -> Mapping[str, Any]:
        """Release and granted functions. The answer holds a private key: it is never kept."""
        info = self._call("core_webservice_get_site_info")
        return {
            "release": str(info.get("release", "")),
            "functions": {each.get("name") for each in info.get("functions", ())},
        }

    def title(self, course: int) -> str:
        """What a course is called; raises MoodleError when there is none."""
        found = self._call("core_course_get_courses_by_field", field="id", value=str(course))
        if not found.get("courses"):
            raise MoodleError("invalidrecord")
        title = str(found["courses"][0].get("fullname", ""))
        self.names[course_activity(course)] = title
        return title

    def roster(self, course: int) -> dict[int, Mapping[str, Any]]:
        """Everyone in a course, by id."""
        found: dict[int, Mapping[str, Any]] = {}
        while True:
            options = {
                "userfields": "id,fullname,email,customfields",
                "limitfrom": str(len(found)),
                "limitnumber": str(_A_PAGE),
                "sortby": "id",
            }
            page = self._call(
                "core_enrol_get_enrolled_users", courseid=str(course), options=options
            )
            before = len(found)
            found.update((int(each["id"]), each) for each in page)
            if len(page) < _A_PAGE or len(found) == before:
                return found

    def signals(self, course: int, report: int | None) -> dict[int, str] | None:
        """Per person what their grades, or their lines in a *report*, look like; None: neither
        can be had, and everyone who is open must be asked.
        """
        if report is not None:
            return self._report_signals(report)
        try:
            found = self._call(GRADES, courseid=str(course), userid="0")
        except MoodleError as error:
            if error.code in (*NOT_GRANTED, *OF_A_COURSE):
                return None
            raise
        graded = [each for each in found.get("usergrades", ()) if _has_graded_activity(each)]
        if not graded:
            return None
        for item in graded[0]["gradeitems"]:
            if item.get("cmid"):
                name = str(item.get("itemname") or "")
                self.names[cm_activity(int(item["cmid"]))] = name
        return {int(each["userid"]): _grades(each) for each in graded}

    def _report_signals(self, report: int) -> dict[int, str]:
        """Neither the order of a report's lines nor its localised dates are relied on."""
        lines: dict[int, list[str]] = {}
        page, read, total = 0, 0, 1
        while read < total:
            data = self._call(
                REPORT, reportid=str(report), page=str(page), perpage=str(_A_PAGE)
            ).get("data", {})
            rows, total = data.get("rows", ()), int(data.get("totalrowcount", 0))
            for each in rows:
                text = json.dumps(each.get("columns", ()), ensure_ascii=False)
                if user := _PROFILE.search(text):
                    lines.setdefault(int(user[1]), []).append(text)
            page, read = page + 1, read + len(rows)
            if not rows:
                break
        return {user: _short("\n".join(sorted(each))) for user, each in lines.items()}

    def course_state(self, course: int, user: int) -> tuple[States, set[str]]:
        """The course as a whole, and the activities that it hangs on. Its own time is not
        given: with all criteria needed it is the latest of them, with any the earliest.
        """
        try:
            found = self._call(
                "core_completion_get_course_completion_status",
                courseid=str(course),
                userid=str(user),
            )["completionstatus"]
        except MoodleError as error:
            if error.code in ("nocriteriaset", "cannotviewreport"):
                return {}, set()
            raise
        criteria = found.get("completions", ())
        text = " ".join(str(each.get("details", {}).get("criteria", "")) for each in criteria)
        hangs_on = {cm_activity(int(cmid)) for cmid in _ACTIVITY.findall(text)}
        done = [at for each in criteria if (at := int(each.get("timecompleted") or 0))]
        if not found.get("completed") or not done:
            return {course_activity(course): (Verdict.OPEN, 0)}, hangs_on
        at = max(done) if int(found.get("aggregation", 1)) == 1 else min(done)
        return {course_activity(course): (Verdict.COMPLETED, at)}, hangs_on

    def activity_states(self, course: int, user: int) -> States:
        """Each activity; a failed or open one has a time too, so the time proves nothing."""
        answer = self._call(
            "core_completion_get_activities_completion_status",
            courseid=str(course),
            userid=str(user),
        )
        found: States = {}
        for each in answer.get("statuses", ()):
            verdict = _STATES.get(int(each.get("state") or 0), Verdict.OPEN)
            at = int(each.get("timecompleted") or 0)
            is_open = verdict is Verdict.OPEN or not at
            activity = cm_activity(int(each["cmid"]))
            found[activity] = (Verdict.OPEN, 0) if is_open else (verdict, at)
            self.names.setdefault(activity, str(each.get("modname", "")))
        return found

    def _call(
        self, function: str, *, options: Mapping[str, str] | None = None, **arguments: str
    ) -> Any:
        form = {
            "wstoken": self._token,
            "wsfunction": function,
            "moodlewsrestformat": "json",
            **arguments,
        }
        for place, (name, value) in enumerate((options or {}).items()):
            form[f"options[{place}][name]"] = name
            form[f"options[{place}][value]"] = value
        answer, _ = self._client.ask("POST", self._address, form=form)
        if isinstance(answer, dict) and "exception" in answer:
            code = str(answer.get("errorcode") or answer["exception"])
            if code in _FOR_THE_MOMENT:
                raise Unreachable("source_no_json", address=self._address, status=200)
            if code == "invalidtoken":
                raise LoginRefused("source_login_refused", address=self._address, status=200)
            raise MoodleError(code)
        return answer


def course_activity(course: int) -> str:
    """The activity that a course as a whole is."""
    return f"moodle-course-{course}"


def cm_activity(cmid: int) -> str:
    """The activity that a course module is."""
    return f"moodle-activity-{cmid}"


def _has_graded_activity(user: Mapping[str, Any]) -> bool:
    return any(item.get("itemtype") == "mod" for item in user.get("gradeitems", ()))


def _grades(user: Mapping[str, Any]) -> str:
    grades = [
        (item.get("id"), item.get("graderaw"), item.get("gradedategraded"))
        for item in user.get("gradeitems", ())
    ]
    return _short(json.dumps(grades)) if any(grade[1] is not None for grade in grades) else ""


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
