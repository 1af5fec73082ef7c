"""Why a row is where it is: codes, who must act, and which change sets it going again.

The words of each reason stand in texts/reasons.toml; this is what the rules need of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Actor(StrEnum):
    """Who must act before a row with this reason can go on."""

    ADMINISTRATOR = "administrator"
    EMPLOYEE = "employee"
    PROVIDER = "provider"
    REGISTER = "register"
    SUPPLIER = "supplier"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason.

    *goes_again_on* names the parts of a row ("number", "course", "module", "edition",
    "meeting", "date") of which a change makes a rejected row go again; *heals* says
    whether it can come right at PE-Online without a change here; *whole_course* whether
    it holds for every row of the course; *about_day* whether it frees the row's place.
    """

    code: str
    actor: Actor
    goes_again_on: frozenset[str] = frozenset()
    heals: bool = False
    whole_course: bool = False
    about_day: bool = False


ReasonBook = Mapping[str, Reason]

# Of several reasons for a result without attendance the first one is told (design.md).
RESULT_REASONS = (
    "not_passed",
    "no_accreditation",
    "posted_elsewhere",
    "counted_before",
    "group_inactive",
    "outside_period",
    "no_number_in_group",
)
