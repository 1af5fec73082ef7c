"""Hand-written stand-ins for ports: a clock that is told the time, secrets in memory, and a
PE-Online that answers what a test says.
"""

import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta

from peonline_desktop.domain.calls import (
    UNKNOWN,
    Answer,
    Call,
    Login,
    Outcome,
    Verdict,
    WholeRefusal,
)
from peonline_desktop.domain.errors import NotConnected, Unreachable

ACCEPTED = Outcome(Verdict.ACCEPTED)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def rejected(reason: str, message: str = "PE-Online's own words") -> Outcome:
    """A row refused for *reason*."""
    return Outcome(Verdict.REJECTED, reason, message)


class FakeClock:
    """Time that stands still until it is moved; waits are noted, and pass at once."""

    def __init__(self) -> None:
        self.instant = NOON
        self.seconds = 0.0
        self.waits: list[float] = []

    def now(self) -> datetime:
        return self.instant

    def monotonic(self) -> float:
        return self.seconds

    def wait(self, seconds: float, until: threading.Event | None = None) -> bool:
        if seconds == 10.0 and until is not None:
            return until.wait()  # the heartbeat: it beats only when a test wants it
        self.waits.append(seconds)
        self.seconds += seconds
        return bool(until and until.is_set())

    def pass_days(self, days: float) -> None:
        self.instant += timedelta(days=days)


class FakeSecrets:
    """Secrets in memory, which can be locked."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def load(self, owner: str) -> str | None:
        return self.kept.get(owner)

    def save(self, owner: str, secret: str) -> None:
        self.kept[owner] = secret

    def forget(self, owner: str) -> None:
        self.kept.pop(owner, None)


Judge = Callable[[Call], Answer | Exception]


class FakePEOnline:
    """Answers each call by the next of *answers*; after those by *always*.

    An answer is a function of the call, an Answer, or an exception to raise.
    """

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.answers: list[object] = []
        self.always: object = accept_all
        self._read: dict[bytes, Answer] = {}

    def request_to_keep(self, call: Call, login: Login) -> str:
        return f"<Entry rows='{len(call.rows)}' key='********'/>"

    def send(self, call: Call, login: Login) -> bytes:
        self.calls.append(call)
        answer = self.answers.pop(0) if self.answers else self.always
        if callable(answer):
            answer = answer(call)
        if isinstance(answer, Exception):
            raise answer
        body = f"answer {len(self.calls)}".encode()
        self._read[body] = answer
        return body

    def read(self, call: Call, body: bytes) -> Answer:
        answer = self._read[body]
        if answer is UNREADABLE:
            raise Unreachable("answer_unreadable", address="fake", found="no_xml")
        return answer

    @property
    def sizes(self) -> list[int]:
        """How many rows each call held."""
        return [len(call.rows) for call in self.calls]

    @property
    def numbers(self) -> list[list[str]]:
        """The registration numbers of each call."""
        return [[row.sent.registration_number for row in call.rows] for call in self.calls]


UNREADABLE = Answer(None, "unreadable", ())


def accept_all(call: Call) -> Answer:
    """Every row is accepted."""
    return Answer(None, None, tuple(ACCEPTED for _ in call.rows))


def reject_all(reason: str) -> Judge:
    """Every row is refused for the same reason."""
    return lambda call: Answer(None, None, tuple(rejected(reason) for _ in call.rows))


def by_number(outcomes: dict[str, Outcome], other: Outcome = ACCEPTED) -> Judge:
    """Rows by their number, the others as *other*."""
    return lambda call: Answer(
        None,
        None,
        tuple(outcomes.get(row.sent.registration_number, other) for row in call.rows),
    )


def unknown_all(call: Call) -> Answer:
    """An answer that was read, but says nothing of any row."""
    return Answer(None, None, tuple(UNKNOWN for _ in call.rows))


def refuse(refusal: WholeRefusal) -> Answer:
    """The call as a whole is refused: nothing was processed."""
    return Answer(refusal, "PE-Online's own words", ())


def no_answer() -> Unreachable:
    """The request may have been processed; no answer came."""
    return Unreachable("no_answer", address="fake")


def no_connection() -> NotConnected:
    """Nothing was sent."""
    return NotConnected("not_connected", address="fake")


def numbers(count: int, start: int = 0) -> Iterable[str]:
    """Invented V&VN numbers."""
    return [f"{610000 + start + number}" for number in range(1, count + 1)]
