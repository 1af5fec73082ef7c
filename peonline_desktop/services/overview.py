"""Where everything stands: counts, what needs attention, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from peonline_desktop.domain.number_requests import OpenRequests
from peonline_desktop.domain.reasons import Actor, ReasonBook
from peonline_desktop.services.lease import Lease
from peonline_desktop.services.log_ports import LogStore
from peonline_desktop.services.store_ports import (
    MOST_DOUBLES,
    NumberRequestStore,
    PeopleStore,
    SettingsStore,
)

_COUNTED = (
    "waiting",
    "ready",
    "sending",
    "accepted_live",
    "accepted_test",
    "rejected",
    "unknown",
    "manual",
    "withdrawn",
)
_ACTS_HERE = (Actor.ADMINISTRATOR, Actor.EMPLOYEE)


@dataclass(frozen=True)
class Line:
    """How many attendances stand in one state for one reason; *attention* of them need
    somebody.
    """

    state: str
    mode: str | None
    reason: str | None
    rows: int
    attention: int


@dataclass(frozen=True)
class Status:
    """Counts as contract.md's `status` gives them, and the lines they are made of."""

    counts: dict[str, Any]
    lines: tuple[Line, ...]
    courses: tuple[Mapping[str, Any], ...]
    numbers: OpenRequests

    @property
    def needs_attention(self) -> bool:
        """Whether somebody must act, here or at PE-Online."""
        waiting = any(line.attention for line in self.lines)
        return bool(waiting or self.counts["review"] or self.counts["paused"])


class Overview:
    """Counts the attendances."""

    def __init__(
        self,
        log: LogStore,
        settings: SettingsStore,
        people: PeopleStore,
        requests: NumberRequestStore,
        lease: Lease,
        reasons: ReasonBook,
    ) -> None:
        """Reads only."""
        self._log = log
        self._lease = lease
        self._settings = settings
        self._people = people
        self._requests = requests
        self._reasons = reasons

    def status(self) -> Status:
        """Where everything stands now."""
        total, unmatched = self._log.results()
        courses, numbers = self.courses(), self._requests.open_requests()
        attendances = dict.fromkeys(_COUNTED, 0)
        lines = []
        for row in self._log.states():
            key = row["state"]
            if key == "accepted":
                key = f"accepted_{row['mode']}"
            attendances[key] += row["rows"]
            attention = row["attention"] if self._needs(row["state"], row["reason"]) else 0
            lines.append(Line(row["state"], row["mode"], row["reason"], row["rows"], attention))
        return Status(
            {
                "results": {"total": total, "unmatched": unmatched},
                "attendances": attendances,
                "review": self._log.reviews(),
                "paused": [p.name for p in self._settings.providers() if p.paused],
                "courses": courses,
                "submitting": self._submitting(),
                "numbers": _numbers(numbers),
            },
            tuple(lines),
            tuple(courses),
            numbers,
        )

    def doubles(self) -> int:
        """How many pairs of keys may be one person."""
        return len(self._people.doubles(MOST_DOUBLES))

    def abandoned(self) -> int:
        """How many rows the last run left unknown because the program had to stop in a call."""
        run = next(iter(self._log.runs(1)), None)
        stopped = run is not None and run["ended"] == "abandoned"
        return int(run["unknown"]) if run is not None and stopped else 0

    def courses(self) -> list[Mapping[str, Any]]:
        """Courses that are refused as a whole: provider, org_id, course, reason, PE-Online's
        words, how many rows wait, and the day from which one asks again.
        """
        return self._log.courses(self.whole_course)

    @property
    def whole_course(self) -> list[str]:
        """The reasons that concern a course as a whole."""
        return [reason.code for reason in self._reasons.values() if reason.whole_course]

    def _submitting(self) -> dict[str, str] | None:
        holder = self._lease.holder()
        if holder is None:
            return None
        return {"who": holder.who, "since": f"{holder.since:%Y-%m-%dT%H:%M:%SZ}"}

    def _needs(self, state: str, reason: str | None) -> bool:
        """Waiting rows need somebody when one of us can act; refused courses heal."""
        if state in ("rejected", "unknown"):
            return True
        return state == "waiting" and self._reasons[reason or "other"].actor in _ACTS_HERE


def _numbers(numbers: OpenRequests) -> dict[str, Any]:
    oldest = f"{numbers.oldest:%Y-%m-%dT%H:%M:%SZ}" if numbers.oldest else None
    return {"open": numbers.open, "oldest": oldest, "unasked": numbers.unasked}
