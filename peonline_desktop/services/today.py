"""What needs somebody today: the first page of the window, read in one go."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from peonline_desktop.domain.days import amsterdam_day, midnight
from peonline_desktop.domain.judged_anew import JudgedAnew
from peonline_desktop.domain.reasons import Actor as Who
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.domain.settings import Accreditation, Mode, Provider
from peonline_desktop.services.care_ports import Copies
from peonline_desktop.services.decisions import HOLD
from peonline_desktop.services.list_ports import ListStore
from peonline_desktop.services.log_ports import LogStore
from peonline_desktop.services.overview import Line, Overview, Status
from peonline_desktop.services.providers import Providers
from peonline_desktop.services.store_ports import SettingsStore
from peonline_desktop.services.upgrade import Upgrade
from peonline_desktop.services.who import Actor

ENDS_SOON = timedelta(days=60)
WEEKS = 12


@dataclass(frozen=True)
class Week:
    """Attendances last changed in the week of *monday*, by outcome."""

    monday: date
    accepted: int = 0
    accepted_test: int = 0
    rejected: int = 0
    unknown: int = 0
    waiting: int = 0


@dataclass(frozen=True)
class Today:
    """Where everything stands. *lines* are those that need somebody, by who must act."""

    status: Status
    lines: Mapping[Who, tuple[Line, ...]]
    unmatched: tuple[Mapping[str, Any], ...]
    ending: tuple[Accreditation, ...]
    last_run: Mapping[str, Any] | None
    last_copy: date | None
    held: str | None
    providers: tuple[Provider, ...]
    without_key: tuple[str, ...]
    active_groups: int
    accreditations: int
    weeks: tuple[Week, ...]
    by_itself: tuple[Mapping[str, Any], ...]
    judged_anew: JudgedAnew | None
    doubles: int

    @property
    def ready(self) -> int:
        """How many rows go with the next run."""
        attendances = self.status.counts["attendances"]
        return int(attendances["ready"] + attendances["unknown"])

    @property
    def in_test(self) -> tuple[str, ...]:
        """The providers whose supplier does not credit yet."""
        return tuple(p.name for p in self.providers if p.mode is Mode.TEST)


class Todays:
    """Reads what the first page shows."""

    def __init__(
        self,
        overview: Overview,
        lists: ListStore,
        log: LogStore,
        settings: SettingsStore,
        providers: Providers,
        copies: Copies,
        upgrade: Upgrade,
        reasons: ReasonBook,
        actor: Actor,
    ) -> None:
        """Reads only; the day is the Amsterdam day of the actor's clock."""
        self._overview = overview
        self._lists = lists
        self._log = log
        self._settings = settings
        self._providers = providers
        self._copies = copies
        self._upgrade = upgrade
        self._reasons = reasons
        self._actor = actor

    def look(self) -> Today:
        """Where everything stands now."""
        status = self._overview.status()
        today = amsterdam_day(self._actor.clock.now())
        accreditations = self._settings.accreditations()
        providers = tuple(self._settings.providers())
        groups = self._settings.group_changes().values()
        return Today(
            status,
            self._by_actor(status),
            tuple(self._lists.unmatched()),
            tuple(_ending(accreditations, today)),
            next(iter(self._log.runs(1)), None),
            self._copies.last_day(),
            self._settings.setting(HOLD),
            providers,
            tuple(p.name for p in providers if p.user_id and not self._providers.has_key(p)),
            sum(1 for group in groups if group["active"]),
            len(accreditations),
            self._weeks(today),
            tuple(self._log.sent_by_itself(midnight(today))),
            self._upgrade.note(),
            self._overview.doubles(),
        )

    def _by_actor(self, status: Status) -> dict[Who, tuple[Line, ...]]:
        """The lines that need somebody; refused courses are told once, as courses."""
        found: dict[Who, list[Line]] = {}
        whole = self._overview.whole_course
        for line in status.lines:
            held_back = line.reason == "course_refused" or line.reason in whole
            if not line.attention or (held_back and status.courses):
                continue
            actor = Who.NOBODY if line.reason is None else self._reasons[line.reason].actor
            found.setdefault(actor, []).append(line)
        return {who: tuple(found[who]) for who in Who if who in found}

    def _weeks(self, today: date) -> tuple[Week, ...]:
        first = today - timedelta(days=today.weekday(), weeks=WEEKS - 1)
        counts = [dict.fromkeys(Week.__dataclass_fields__, 0) for _ in range(WEEKS)]
        for day, state, mode, count in self._lists.changes_by_day(first.isoformat()):
            week = min((date.fromisoformat(day) - first).days // 7, WEEKS - 1)
            outcome = _outcome(state, mode)
            if outcome:
                counts[week][outcome] += count
        return tuple(
            Week(**{**each, "monday": first + timedelta(weeks=number)})  # type: ignore[arg-type]
            for number, each in enumerate(counts)
        )


def _outcome(state: str, mode: str | None) -> str | None:
    if state == "accepted":
        return "accepted_test" if mode == Mode.TEST.value else "accepted"
    return state if state in ("rejected", "unknown", "waiting") else None


def _ending(accreditations: list[Accreditation], today: date) -> list[Accreditation]:
    """Those that end within sixty days and that none follows: same group, same activity."""
    return sorted(
        (
            each
            for each in accreditations
            if today <= each.ends_on <= today + ENDS_SOON
            and not any(_follows(other, each) for other in accreditations)
        ),
        key=lambda each: (each.ends_on, each.id),
    )


def _follows(other: Accreditation, each: Accreditation) -> bool:
    return (
        other.org_id == each.org_id
        and other.ends_on > each.ends_on
        and other.starts_on <= each.ends_on + timedelta(days=1)
        and other.activities >= each.activities
    )
