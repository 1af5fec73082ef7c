"""Who acts, and when: what every event and run is signed with."""

from dataclasses import dataclass

from peonline_desktop.services.ports import Clock


@dataclass(frozen=True)
class Actor:
    """The operating-system user on this machine ("anna@balie-3"), with a clock."""

    who: str
    clock: Clock
