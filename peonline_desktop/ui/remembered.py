"""How the window was left, as one setting keeps it."""

import json
from dataclasses import asdict, dataclass

from peonline_desktop.ui.context import OVERVIEW

KEPT = "window"  # the setting


@dataclass(frozen=True)
class Remembered:
    """How the window was left: its geometry, its tab, and the columns of each table."""

    geometry: str = ""
    tab: str = OVERVIEW
    columns: dict[str, str] | None = None

    @classmethod
    def from_text(cls, text: str | None) -> "Remembered":
        """What was kept; nothing when it cannot be read."""
        try:
            kept = json.loads(text or "{}")
        except ValueError:
            return cls()
        return cls(**{k: v for k, v in kept.items() if k in cls.__dataclass_fields__})

    def as_text(self) -> str:
        """As `from_text` reads it."""
        return json.dumps(asdict(self))
