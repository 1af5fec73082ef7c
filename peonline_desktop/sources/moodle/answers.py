"""What Moodle's answers say of one person: pure reading, each raises Unread.

"Not done" is null in one function and 0 in another; a failed or open activity has a time too,
so that a time proves nothing.
"""

import hashlib
import re
from typing import NamedTuple

from peonline_desktop.domain.sources import SourcePerson
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.sources.foreign import Value

LARGEST_ID = 10**15
LATEST = 253_370_764_800  # seconds from 1970 to the year 9999
_STATES = (
    Verdict.OPEN,
    Verdict.COMPLETED,
    Verdict.PASSED,
    Verdict.FAILED,
    Verdict.FAILED,  # with a grade that the learner may not see
)
_ALL_CRITERIA = 1
_ACTIVITY = re.compile(r"/mod/\w+/view\.php\?id=([0-9]{1,15})(?![0-9])")
_PROFILE = re.compile(r"user/profile\.php\?id=([0-9]{1,15})(?![0-9])")


class CourseState(NamedTuple):
    """A course as a whole: the verdict, when (seconds since 1970), and the activities that it
    *hangs_on*.
    """

    verdict: Verdict
    at: int
    hangs_on: frozenset[str]


class ActivityState(NamedTuple):
    """What somebody did in one *activity*, of which *kind* is Moodle's word."""

    activity: str
    kind: str
    verdict: Verdict
    at: int


def id_in(held: Value, name: str = "id") -> int:
    """One of Moodle's ids."""
    return held.at(name).whole(1, LARGEST_ID)


def course_state(found: Value) -> CourseState:
    """A course as a whole. Its own time is not given: with all criteria needed it is the latest
    of them, with any the earliest.
    """
    hangs_on, times = set[str](), []
    for each in found.at("completions").items():
        cmids = _ACTIVITY.findall(each.at("details.criteria").text(""))
        hangs_on |= {cm_activity(int(cmid)) for cmid in cmids}
        times.append(each.at("timecompleted").whole(0, LATEST, 0))
    done = [at for at in times if at]
    if not found.at("completed").flag(default=False) or not done:
        return CourseState(Verdict.OPEN, 0, frozenset(hangs_on))
    needs_all = found.at("aggregation").whole(0, 9, _ALL_CRITERIA) == _ALL_CRITERIA
    at = max(done) if needs_all else min(done)
    return CourseState(Verdict.COMPLETED, at, frozenset(hangs_on))


def activity_state(found: Value) -> ActivityState:
    """An activity; a state that is not known cannot be read."""
    verdict = _STATES[found.at("state").whole(0, len(_STATES) - 1, 0)]
    at = found.at("timecompleted").whole(0, LATEST, 0)
    activity, kind = cm_activity(id_in(found, "cmid")), found.at("modname").text("")
    if verdict is Verdict.OPEN or not at:
        return ActivityState(activity, kind, Verdict.OPEN, 0)
    return ActivityState(activity, kind, verdict, at)


def person_of(found: Value, source: str) -> SourcePerson:
    """Somebody of a roster of *source*, with their custom fields as text; an empty field is not
    there.
    """
    fields = {
        each.at("shortname").text(""): each.at("value").written("")
        for each in found.at("customfields").items()
    }
    return SourcePerson(
        f"{source}:{id_in(found)}",
        found.at("fullname").text(""),
        found.at("email").text(""),
        {name: value for name, value in fields.items() if name and value},
    )


def has_graded_activity(user: Value) -> bool:
    """Whether a grade report has an activity for somebody, and not only the course."""
    items = user.at("gradeitems").items()
    return any(item.at("itemtype").text("") == "mod" for item in items)


def activity_names(user: Value) -> dict[str, str]:
    """What activities are called, by a grade report."""
    return {
        cm_activity(cmid): item.at("itemname").text("")
        for item in user.at("gradeitems").items()
        if (cmid := item.at("cmid").whole(0, LARGEST_ID, 0))
    }


def grades_signal(user: Value) -> str:
    """A short text that is another when a grade is; empty while there is none."""
    told, any_grade = [], False
    for item in user.at("gradeitems").items():
        grade = item.at("graderaw")
        any_grade = any_grade or bool(grade)
        parts = (item.at("id"), grade, item.at("gradedategraded"))
        told.append(f"[{', '.join(each.written('null') for each in parts)}]")
    return short(f"[{', '.join(told)}]") if any_grade else ""


def whose_line(columns: str) -> int | None:
    """Whom a line of a report is about: the column with the name and a link says so."""
    user = _PROFILE.search(columns)
    return None if user is None else int(user.group(1))


def course_activity(course: int) -> str:
    """The activity that a course as a whole is."""
    return f"moodle-course-{course}"


def cm_activity(cmid: int) -> str:
    """The activity that a course module is."""
    return f"moodle-activity-{cmid}"


def short(text: str) -> str:
    """A text of sixteen characters that stands for a long one."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
