"""What derivation sees and makes: the settings, one person, and which rows they have."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from peonline_desktop.domain.attendance import Attendance, Result, State
from peonline_desktop.domain.course_standing import NEW_COURSE, CourseKey, CourseStanding
from peonline_desktop.domain.number_text import shape_of
from peonline_desktop.domain.number_words import NumberWords
from peonline_desktop.domain.numbers import Number
from peonline_desktop.domain.reasons import RESULT_REASONS, ReasonBook
from peonline_desktop.domain.settings import Accreditation, Group, Provider
from peonline_desktop.domain.spelling import activity_keys
from peonline_desktop.domain.verdicts import Verdict


@dataclass(frozen=True)
class World:
    """Everything a derivation needs that is the same for all people.

    *proved_shapes* are shapes of numbers that proved themselves, per register and orgID;
    *released_shapes* those that the administrator lets go, per orgID.
    """

    providers: Mapping[int, Provider]
    groups: Mapping[int, Group]
    accreditations: Mapping[int, Accreditation]
    courses: Mapping[CourseKey, CourseStanding]
    reasons: ReasonBook
    number_words: NumberWords
    proved_shapes: Mapping[tuple[int, int], frozenset[str]] = field(default_factory=dict)
    released_shapes: Mapping[int, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def by_activity(self) -> Mapping[str, set[int]]:
        """Which accreditations an e-learning counts for, by its key: their ids."""
        found: dict[str, set[int]] = {}
        for accreditation in self.accreditations.values():
            for activity in accreditation.activities:
                for key in activity_keys(activity):
                    found.setdefault(key, set()).add(accreditation.id)
        return found

    def is_of(self, result: Result, accreditation: Accreditation) -> bool:
        """Whether *accreditation* names the e-learning of a result."""
        return accreditation.id in self.by_activity.get(result.activity, ())

    def course_key(self, accreditation: Accreditation) -> CourseKey:
        """The course of *accreditation*, at the register its provider sends to."""
        register_id = self.providers[accreditation.provider_id].register_id
        return CourseKey(register_id, accreditation.org_id, accreditation.course.course)

    def standing(self, accreditation: Accreditation) -> CourseStanding:
        """What is known of the course of *accreditation*."""
        return self.courses.get(self.course_key(accreditation), NEW_COURSE)

    def lets_go(self, accreditation: Accreditation, misfit: str) -> bool:
        """Whether a number that does not fit its group's form goes all the same: its shape
        proved itself at this register, or was released for the group.
        """
        register_id = self.providers[accreditation.provider_id].register_id
        proved = self.proved_shapes.get((register_id, accreditation.org_id), frozenset())
        released = self.released_shapes.get(accreditation.org_id, frozenset())
        return bool(proved or released) and shape_of(misfit) in proved | released


@dataclass(frozen=True)
class Person:
    """One person with everything of theirs that derivation looks at: under all their keys,
    *id* being that of the leading one.
    """

    id: int
    fields: dict[str, str]
    results: tuple[Result, ...]
    rows: tuple[Attendance, ...]


@dataclass(frozen=True, slots=True)
class Skip:
    """An accreditation that a result touches without having a row in it, and why."""

    accreditation_id: int
    org_id: int
    reason: str


@dataclass
class Placed:
    """Which rows a person has: kept and new ones (id 0), rows that go, and skips."""

    person: Person
    rows: list[Attendance] = field(default_factory=list)
    gone: list[Attendance] = field(default_factory=list)
    skips: dict[int, list[Skip]] = field(default_factory=dict)
    numbers: dict[int, Number | None] = field(default_factory=dict)

    @cached_property
    def having_rows(self) -> frozenset[int]:
        """The ids of the results that have a row, once it is decided which."""
        return frozenset(row.result_id for row in self.rows)

    def held_numbers(self, world: World) -> set[tuple[int, str]]:
        """The (orgID, number) pairs of the groups in which the person has a row."""
        orgs = {
            world.accreditations[row.accreditation_id].org_id
            for row in self.rows
            if row.state is not State.WITHDRAWN
        }
        return {
            (org, number.text)
            for org in orgs
            if (number := self.numbers.get(org)) and number.text
        }

    def reason(self, result: Result) -> str | None:
        """Why *result* has no attendance; None when it has one."""
        if result.id in self.having_rows:
            return None
        reasons = {skip.reason for skip in self.skips.get(result.id, ())}
        if result.verdict in (Verdict.FAILED, Verdict.OPEN):
            reasons.add("not_passed")
        return min(reasons or {"no_accreditation"}, key=RESULT_REASONS.index)
