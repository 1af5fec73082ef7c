"""What an upgrade that judges everything anew held back."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class JudgedAnew:
    """Of the rows that stood ready before an upgrade: how many wait since, by reason, and how
    many are *gone*: of people without a number for a group, who count in another.
    """

    waiting: Mapping[str, int] = field(default_factory=dict)
    gone: int = 0
