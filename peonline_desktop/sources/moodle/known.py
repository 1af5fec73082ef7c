"""What was last read of one person in one course, and what another reading means.

A result is stored by ids and its time, so that it survives another name, and a yearly repeat
is a new one. Must not know how Moodle is asked.
"""

import json
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime

from peonline_desktop.domain.sources import Contradiction
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.sources.foreign import Unread, Value
from peonline_desktop.sources.json_text import read_json
from peonline_desktop.sources.moodle.answers import LATEST
from peonline_desktop.sources.moodle.service import States

_NEW, _GONE = "new", "gone"
_ROUNDS = 10  # in which somebody is asked again whose grade is ahead of the completion
_OPEN = (Verdict.OPEN, 0)


@dataclass(frozen=True)
class Known:
    """*states* by activity, the *signal* they were read under, and for how many rounds one
    still *waits* for Moodle to catch up with a signal.
    """

    states: Mapping[str, tuple[Verdict, int]]
    signal: str | None
    waits: int

    def is_due(self, signal: str | None) -> bool:
        """Whether this person must be asked: their signal changed, Moodle has not caught up
        with it, or there are no signals and something is open.
        """
        if self.signal in (_NEW, _GONE) or self.waits:
            return True
        if signal is None:
            return any(verdict is Verdict.OPEN for verdict, _ in self.states.values())
        return signal != self.signal

    def now(self, found: States, signal: str | None) -> "Known":
        """What is known now. When a signal changed and nothing else did, completion lags
        behind: the next rounds ask again.
        """
        waits = 0
        if signal and self.signal != _NEW and found == self.states:
            waits = _ROUNDS if signal != self.signal else max(0, self.waits - 1)
        return Known(found, signal, waits)

    def not_told(self, signal: str | None) -> "Known":
        """This person, of whom Moodle says nothing under this signal: another one, or a round
        that looks at everything, asks again.
        """
        return Known(self.states, signal, 0)

    @property
    def is_gone(self) -> bool:
        """Whether it was seen before that this person is in the course no more."""
        return self.signal == _GONE

    def gone(self) -> "Known":
        """This person, who is in the course no more."""
        return Known(self.states, _GONE, 0)

    def as_text(self) -> str:
        """To be kept."""
        return json.dumps([self.states, self.signal, self.waits], ensure_ascii=False)

    def doubts_of_absence(self, user: int) -> Iterator[Contradiction]:
        """Absence never retracts; a row that was never sent is looked at first."""
        for activity, (verdict, at) in self.states.items():
            key = event_key(activity, user, at, verdict)
            yield Contradiction("source_gone", key, _told(verdict, at), "", unsent_only=True)

    def doubts(self, user: int, found: States) -> Iterator[Contradiction]:
        """What was read before and is said otherwise now: open again (a teacher reset the
        course), or of another day. A fail after a pass is a result, and tells of itself.
        """
        for activity, (verdict, at) in found.items():
            was, then = self.states.get(activity, _OPEN)
            if was in (Verdict.OPEN, Verdict.FAILED) or (was, then) == (verdict, at):
                continue
            old, told = (
                event_key(activity, user, then, was),
                (_told(was, then), _told(verdict, at)),
            )
            if verdict is Verdict.OPEN:
                yield Contradiction("source_reset", old, *told)
            elif verdict is not Verdict.FAILED and then != at:
                yield Contradiction("source_moved", old, *told)
                yield Contradiction(
                    "source_moved", event_key(activity, user, at, verdict), *told
                )


def known_of(text: str | None) -> Known:
    """As it was kept; of a new person, or when what was kept makes no sense, nothing."""
    if text is None:
        return Known({}, _NEW, 0)
    try:
        kept = Value(read_json(text.encode()))
        states = {
            activity: (Verdict(state.at("0").text()), state.at("1").whole(0, LATEST))
            for activity, state in kept.at("0").fields().items()
        }
        signal = kept.at("1")
        return Known(states, signal.text() if signal else None, kept.at("2").whole(0, _ROUNDS))
    except (Unread, ValueError):
        return Known({}, _NEW, 0)


def failed_within(
    activity: str, user: int, found: States, criteria: AbstractSet[str]
) -> Iterator[Contradiction]:
    """A course stays completed, with its old time, when an activity it hangs on was failed
    later (seen).
    """
    verdict, at = found.get(activity, _OPEN)
    for each in sorted(criteria & found.keys()) if verdict is Verdict.COMPLETED else ():
        other, when = found[each]
        if other is Verdict.FAILED and when > at:
            key = event_key(activity, user, at, verdict)
            told = f"{each}: {_told(other, when)}"
            yield Contradiction("source_contradicts", key, _told(verdict, at), told)


def event_key(activity: str, user: int, at: int, verdict: Verdict) -> str:
    """What makes a result the same one, however its course and its person are called."""
    return json.dumps([activity, user, at, verdict.value])


def _told(verdict: Verdict, at: int) -> str:
    """A state for people: what and when."""
    when = f" {datetime.fromtimestamp(at, UTC):%Y-%m-%dT%H:%M:%SZ}" if at else ""
    return f"{verdict.value}{when}"
