"""The administrator's word on rows: retry, withdraw, by hand, repair, reviewed.

Each is one event in the history; a row that cannot take it is refused with the reason,
and then none of the rows asked for is changed.
"""

from collections.abc import Callable, Sequence
from datetime import date

from peonline_desktop.domain.attendance import Attendance, State
from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.number_text import shape_of
from peonline_desktop.domain.numbers import MISFIT, read_number, with_repair
from peonline_desktop.domain.people import Signature
from peonline_desktop.domain.reviews import RESTORED
from peonline_desktop.domain.settings import Group, Mode
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.retrying import Retrying
from peonline_desktop.services.store_ports import (
    AttendanceStore,
    DerivationStore,
    PeopleStore,
    SettingsStore,
    ShapeStore,
)
from peonline_desktop.services.who import Actor

HOLD = "restored_hold"
_NOT_YET_TAKEN = (State.WAITING, State.READY, State.REJECTED)


class Decisions:
    """What the administrator decides about single rows."""

    def __init__(
        self,
        rows: AttendanceStore,
        people: PeopleStore,
        settings: SettingsStore,
        derivation: DerivationStore,
        shapes: ShapeStore,
        deriver: Deriver,
        retrying: Retrying,
        actor: Actor,
    ) -> None:
        """Rows are derived anew after each decision."""
        self._rows = rows
        self._people = people
        self._settings = settings
        self._derivation = derivation
        self._shapes = shapes
        self._deriver = deriver
        self._retrying = retrying
        self._actor = actor

    def retry(self, ids: Sequence[int]) -> None:
        """Send rows again: a damaged or odd number as it is, a refused course at once."""
        self._each(ids, self._retrying.retry)

    def withdraw(self, ids: Sequence[int], reason: str, removed_on: date | None) -> None:
        """Decide against rows; with a day: removed by hand in PE-Online on that day."""
        word = _required(reason)
        if removed_on and removed_on > amsterdam_day(self._actor.clock.now()):
            raise WrongUse("removed_in_future", day=f"{removed_on:%d-%m-%Y}")

        def one(row: Attendance) -> None:
            if removed_on is None:
                test = row.state is State.ACCEPTED and row.mode is Mode.TEST
                if row.state not in _NOT_YET_TAKEN and not test:
                    raise Refused("withdraw_sent", id=row.id)
            elif row.state not in (State.ACCEPTED, State.UNKNOWN, State.MANUAL):
                raise Refused("removed_not_accepted", id=row.id)
            self._decide(
                row,
                ("withdraw", word),
                state=State.WITHDRAWN.value,
                reason=None,
                removed_on=removed_on.isoformat() if removed_on else None,
            )

        self._each(ids, one)

    def manual(self, ids: Sequence[int]) -> None:
        """Note that rows were entered by hand in PE-Online's own screen."""

        def one(row: Attendance) -> None:
            if row.state not in (*_NOT_YET_TAKEN, State.UNKNOWN):
                raise Refused("manual_not_possible", id=row.id)
            if not row.sent.registration_number:
                raise Refused("manual_without_number", id=row.id)
            self._decide(row, ("manual", ""), state=State.MANUAL.value, reason=None)

        self._each(ids, one)

    def accept_repair(self, ids: Sequence[int], number: str | None = None) -> None:
        """Take the proposed number, or the *number* that is chosen of those that the row
        offers: it becomes a correction by hand of the field.
        """

        def one(row: Attendance) -> None:
            taken = _offered(row, number)
            self._repair(row, taken)
            self._decide(row, ("accept_repair", taken))

        self._each(ids, one)

    def release(self, ids: Sequence[int]) -> int:
        """Let all numbers go that have the form of those that these rows wait for, now and
        later; returns how many rows waited for it.
        """
        freed: set[int] = set()

        def one(row: Attendance) -> None:
            if row.state is not State.WAITING or row.reason != MISFIT:
                raise Refused("release_not_possible", id=row.id)
            shape = shape_of(row.sent.registration_number)
            org_id, now = self._group_of(row).org_id, self._actor.clock.now()
            freed.update(self._shapes.waiting(org_id, shape))
            self._shapes.release(org_id, shape, now, self._actor.who)
            self._decide(row, ("release", shape))

        self._each(ids, one)
        return len(freed)

    def clear_review(self, ids: Sequence[int], reason: str) -> None:
        """Note that a human looked; the first word after a restore lets sending go on."""
        word = _required(reason)

        def one(row: Attendance) -> None:
            if not row.reviews:
                raise Refused("no_review", id=row.id)
            now = self._actor.clock.now()
            self._rows.clear_reviews(row.id, row.reviews, word, now)
            self._decide(row, ("clear_review", word))
            if any(cause == RESTORED for cause, _ in row.reviews):
                self._settings.set_setting(HOLD, None)

        self._each(ids, one)

    def _repair(self, row: Attendance, taken: str) -> None:
        """Correct the field in which the number stands that *taken* is offered for."""
        group, words = self._group_of(row), self._deriver.world().number_words
        person = self._derivation.people([row.person_id])[0]
        for field in group.fields:
            text = person.fields.get(field, "")
            number = read_number(text, group, words)
            if number is not None and taken in (number.proposal, *number.choices):
                repaired = with_repair(text, group, taken)
                signed = Signature(self._actor.clock.now(), self._actor.who, "repair")
                values = [(person.id, field, repaired)]
                self._people.save_fields(values, signed, by_hand=True)
                return
        raise Refused("no_proposal", id=row.id)

    def _group_of(self, row: Attendance) -> Group:
        world = self._deriver.world()
        return world.groups[world.accreditations[row.accreditation_id].org_id]

    def _row(self, row_id: int) -> Attendance:
        row = self._rows.attendance(row_id)
        if row is None:
            raise WrongUse("attendance_unknown", id=row_id)
        return row

    def _each(self, ids: Sequence[int], decide: Callable[[Attendance], None]) -> None:
        with self._rows.transaction():
            for row_id in dict.fromkeys(ids):
                decide(self._row(row_id))
        self._deriver.run()

    def _decide(self, row: Attendance, event: tuple[str, str], **values: object) -> None:
        self._rows.decide(row.id, values, event, self._actor.clock.now(), self._actor.who)


def _offered(row: Attendance, number: str | None) -> str:
    """The number to take of those that *row* offers; raises Refused when it does not."""
    offers = [each for each in (row.proposal, *row.choices) if each is not None]
    if not offers or row.state not in _NOT_YET_TAKEN:
        raise Refused("no_proposal", id=row.id)
    if number is not None and number not in offers:
        raise Refused("number_not_offered", id=row.id, number=number, offers=", ".join(offers))
    if number is None and row.choices:
        raise Refused("choice_needed", id=row.id, choices=", ".join(row.choices))
    return number or offers[0]


def _required(reason: str) -> str:
    reason = reason.strip()
    if not reason:
        raise WrongUse("reason_missing")
    return reason
