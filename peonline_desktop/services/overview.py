"""Where everything stands: counts, what needs attention, and why."""

from dataclasses import dataclass
from typing import Any

from peonline_desktop.domain.reasons import Actor, ReasonBook
from peonline_desktop.services.store_ports import LogStore, SettingsStore

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

    @property
    def needs_attention(self) -> bool:
        """Whether somebody must act, here or at PE-Online."""
        waiting = any(line.attention for line in self.lines)
        return bool(waiting or self.counts["review"] or self.counts["paused"])


class Overview:
    """Counts the attendances."""

    def __init__(self, log: LogStore, settings: SettingsStore, reasons: ReasonBook) -> None:
        """Reads only."""
        self._log = log
        self._settings = settings
        self._reasons = reasons

    def status(self) -> Status:
        """Where everything stands now."""
        total, unmatched = self._log.results()
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
            },
            tuple(lines),
        )

    def _needs(self, state: str, reason: str | None) -> bool:
        """Waiting rows need somebody when one of us can act; refused courses heal."""
        if state in ("rejected", "unknown"):
            return True
        return state == "waiting" and self._reasons[reason or "other"].actor in _ACTS_HERE
