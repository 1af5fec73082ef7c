"""Sends rows again on the administrator's word, or because a course is due to be asked."""

from dataclasses import replace

from peonline_desktop.domain.attendance import Attendance, State
from peonline_desktop.domain.course_standing import CourseKey
from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.numbers import DAMAGED, MISFIT, SEVERAL
from peonline_desktop.domain.placing import may_go_again, place
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.services.delivery_ports import DeliveryStore
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.store_ports import AttendanceStore, DerivationStore
from peonline_desktop.services.who import Actor

_AS_IT_IS = (DAMAGED, MISFIT, "number_shared")


class Retrying:
    """Makes rows go again, each by what holds it back."""

    def __init__(
        self,
        rows: AttendanceStore,
        delivery: DeliveryStore,
        derivation: DerivationStore,
        deriver: Deriver,
        reasons: ReasonBook,
        actor: Actor,
    ) -> None:
        """Nothing is sent here: rows become ready, or ask first at the next run."""
        self._rows = rows
        self._delivery = delivery
        self._derivation = derivation
        self._deriver = deriver
        self._reasons = reasons
        self._actor = actor

    def retry(self, row: Attendance) -> None:
        """Let *row* go again; raises Refused with what stands in the way."""
        if row.state is State.WAITING and row.reason in _AS_IT_IS:
            self._decide(row, "retry", as_is=row.sent.registration_number)
        elif row.state is State.WAITING and row.reason == "course_refused":
            self._ask_at_once(row)
        elif row.state in (State.REJECTED, State.WITHDRAWN, State.MANUAL):
            self._again(row, "retry")
        elif row.state is State.WAITING and row.reason == SEVERAL:
            raise Refused("choice_needed", id=row.id, choices=", ".join(row.choices))
        else:
            raise Refused("retry_not_possible", id=row.id, state=row.state, reason=row.reason)

    def may_ask(self, provider_id: int, key: CourseKey) -> Attendance | None:
        """A row that was refused for its whole course and may ask for it again, if any."""
        codes = [reason.code for reason in self._reasons.values() if reason.whole_course]
        for row_id in self._delivery.refused_rows(provider_id, key, codes):
            row = self._rows.attendance(row_id)
            if row is not None and self._still_wanted(row) and self._has_its_place(row):
                return row
        return None

    def ask_again(self, row: Attendance) -> None:
        """Let a row that `may_ask` gave go first, for all of its course."""
        self._decide(row, "probe", state=State.READY.value, reason=None)
        self._deriver.run()

    def _still_wanted(self, row: Attendance) -> bool:
        """Whether its accreditation would make this row today: only then it asks by itself."""
        world = self._deriver.world()
        accreditation = world.accreditations[row.accreditation_id]
        return (
            not accreditation.removed
            and not accreditation.posted_elsewhere
            and world.groups[accreditation.org_id].active
            and accreditation.covers(row.sent.day)
        )

    def _again(self, row: Attendance, what: str) -> None:
        if not self._has_its_place(row):
            raise Refused("place_taken", id=row.id)
        state = State.READY if row.was_sent else State.WAITING
        if row.state is State.MANUAL and row.was_sent and not self._delivery.is_settled(row.id):
            state = State.UNKNOWN  # it may stand in PE-Online as it was sent
        whole = row.reason is not None and self._reasons[row.reason].whole_course
        self._decide(row, what, state=state.value, reason=None, removed_on=None)
        self._deriver.run()
        now = self._rows.attendance(row.id)
        if whole and now is not None and now.reason == "course_refused":
            self._ask_at_once(now)

    def _has_its_place(self, row: Attendance) -> bool:
        """Whether no other row of the person has this one's place or key."""
        world = self._deriver.world()
        person = self._derivation.people([row.person_id])[0]
        accreditation = world.accreditations[row.accreditation_id]
        others = [other for other in place(person, world).rows if other.id != row.id]
        return may_go_again(row, others, world, replace(row.sent, course=accreditation.course))

    def _ask_at_once(self, row: Attendance) -> None:
        accreditation = self._deriver.world().accreditations[row.accreditation_id]
        key = self._deriver.world().course_key(accreditation)
        standing = replace(self._delivery.course(key), asked_for=row.id)
        with self._delivery.transaction():
            self._delivery.save_course(key, standing)
            self._decide(row, "retry")

    def _decide(self, row: Attendance, what: str, **values: object) -> None:
        self._rows.decide(row.id, values, (what, ""), self._actor.clock.now(), self._actor.who)
