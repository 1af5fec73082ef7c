"""What a run comes to, kept while it goes."""

from dataclasses import dataclass, field

from peonline_desktop.domain.bugs import Bug
from peonline_desktop.domain.calls import Verdict
from peonline_desktop.domain.errors import Problem


@dataclass
class Tally:
    """Requests made, the last outcome per row sent, and what kept providers back; *bugs* ended
    a provider's part, or kept rows out of every call.
    """

    calls: int = 0
    outcomes: dict[int, Verdict | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    bugs: list[Bug] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """The numbers as contract.md's `submit` gives them."""
        verdicts = list(self.outcomes.values())
        return {
            "calls": self.calls,
            "sent": len(verdicts),
            **{v.value: verdicts.count(v) for v in Verdict},
        }
