"""The administrator's word on rows: retry, withdraw, by hand, repair, reviewed.

Each is one event in the history; a row that cannot take it is refused with the reason,
and then none of the rows asked for is changed.
"""

from collections.abc import Callable, Sequence
from datetime import date

from peonline_desktop.domain.attendance import Attendance, State
from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.numbers import read_number, with_repair
from peonline_desktop.domain.people import Signature
from peonline_desktop.domain.reviews import RESTORED
from peonline_desktop.domain.settings import Mode
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.retrying import Retrying
from peonline_desktop.services.store_ports import (
    AttendanceStore,
    DerivationStore,
    PeopleStore,
    SettingsStore,
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
        deriver: Deriver,
        retrying: Retrying,
        actor: Actor,
    ) -> None:
        """Rows are derived anew after each decision."""
        self._rows = rows
        self._people = people
        self._settings = settings
        self._derivation = derivation
        self._deriver = deriver
        self._retrying = retrying
        self._actor = actor

    def retry(self, ids: Sequence[int]) -> None:
        """Send rows again: a damaged number as it is, a refused course at once."""
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

    def accept_repair(self, ids: Sequence[int]) -> None:
        """Take the proposed number: it becomes a correction by hand of the field."""

        def one(row: Attendance) -> None:
            if row.proposal is None or row.state not in _NOT_YET_TAKEN:
                raise Refused("no_proposal", id=row.id)
            self._repair(row, row.proposal)
            self._decide(row, ("accept_repair", row.proposal))

        self._each(ids, one)

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

    def _repair(self, row: Attendance, proposal: str) -> None:
        """Correct the field that the row's number came from."""
        world = self._deriver.world()
        group = world.groups[world.accreditations[row.accreditation_id].org_id]
        person = self._derivation.people([row.person_id])[0]
        for field in group.fields:
            text = person.fields.get(field, "")
            number = read_number(text, group)
            if number is not None and number.proposal == proposal:
                repaired = with_repair(text, group, proposal)
                signed = Signature(self._actor.clock.now(), self._actor.who, "repair")
                values = [(person.id, field, repaired)]
                self._people.save_fields(values, signed, by_hand=True)
                return
        raise Refused("no_proposal", id=row.id)

    def _each(self, ids: Sequence[int], decide: Callable[[Attendance], None]) -> None:
        with self._rows.transaction():
            for row_id in dict.fromkeys(ids):
                row = self._rows.attendance(row_id)
                if row is None:
                    raise WrongUse("attendance_unknown", id=row_id)
                decide(row)
        self._deriver.run()

    def _decide(self, row: Attendance, event: tuple[str, str], **values: object) -> None:
        self._rows.decide(row.id, values, event, self._actor.clock.now(), self._actor.who)


def _required(reason: str) -> str:
    reason = reason.strip()
    if not reason:
        raise WrongUse("reason_missing")
    return reason
