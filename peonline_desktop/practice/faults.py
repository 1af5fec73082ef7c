"""The ways in which the practice register can misbehave, on demand.

A fault is named in a control call: a fixed list, one per call to come, or random with a
seed. Each is how an answer goes wrong on a network or in a service (protocol.md).
"""

import random
from collections import deque
from dataclasses import dataclass, field
from typing import Any

BEFORE = frozenset({"lost_before", "html_500", "html_503", "html_200", "fault_before"})
AFTER = frozenset({"lost_after", "fault_after", "html_200_after", "html_500_after"})
SHAPES = frozenset({"truncated", "empty", "null", "escaped", "cdata"})
SLOWNESS = frozenset({"slow", "dripping"})
CONTENTS = frozenset(
    {
        "wrong_counts",
        "rows_missing",
        "rows_shuffled",
        "course_other_kind",
        "rows_from_0",
        "rows_from_1",
        "rows_from_2",
        "foreign_language",
        "unknown_texts",
        "errors_only",
    }
)
KINDS = BEFORE | AFTER | SHAPES | SLOWNESS | CONTENTS


@dataclass
class Fault:
    """One misbehaviour; *seconds* is how long a slow or dripping answer takes."""

    kind: str
    seconds: float = 5.0


@dataclass
class Faults:
    """The faults to come; `next` gives that of the next call, if any."""

    fixed: deque[Fault | None] = field(default_factory=deque)
    share: float = 0.0
    kinds: tuple[str, ...] = tuple(sorted(KINDS))
    chance: random.Random = field(default_factory=random.Random)

    def set(self, control: dict[str, Any]) -> None:
        """Take a control call: {"faults": [kind, null, …]} or {"random": {…}}.

        Raises ValueError for a kind that does not exist.
        """
        if "faults" in control:
            self.fixed = deque(_fault(each) for each in control["faults"])
        if "random" in control:
            wanted = control["random"]
            self.share = float(wanted.get("share", 0))
            self.kinds = tuple(wanted.get("kinds", sorted(KINDS)))
            for kind in self.kinds:
                _fault(kind)
            self.chance = random.Random(wanted.get("seed", 0))  # noqa: S311  # repeatable

    def next(self) -> Fault | None:
        """The fault of the next call."""
        if self.fixed:
            return self.fixed.popleft()
        if self.share and self.chance.random() < self.share:
            return Fault(self.chance.choice(self.kinds), seconds=0.05)
        return None


def _fault(each: Any) -> Fault | None:
    if each is None:
        return None
    fault = Fault(**each) if isinstance(each, dict) else Fault(each)
    if fault.kind not in KINDS:
        raise ValueError(fault.kind)
    return fault
