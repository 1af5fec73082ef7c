"""Tests a login without writing anything (protocol.md, "Testing a login").

One attendance of a course and a person that cannot exist: nothing can be credited by it.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from peonline_desktop.domain.attendance import Sent, State
from peonline_desktop.domain.calls import Answer, Call, Login, Row, Verdict, WholeRefusal
from peonline_desktop.domain.course_standing import CourseKey
from peonline_desktop.domain.days import amsterdam_day, end_date_text
from peonline_desktop.domain.errors import Abandoned, WrongUse
from peonline_desktop.domain.reference import LARGEST_ID, Kind, Reference
from peonline_desktop.domain.settings import Course, CourseType, Group, Provider
from peonline_desktop.services.asking import ask
from peonline_desktop.services.delivery_ports import DeliveryStore
from peonline_desktop.services.ports import Register, Secrets
from peonline_desktop.services.who import Actor

_NO_COURSE = Reference(Kind.ID, str(LARGEST_ID))
_NOBODY = "AANMELDTEST"
_ORG_WITHOUT_GROUPS = 19


class LoginState(StrEnum):
    """What a login check found."""

    WORKS = "works"
    REFUSED = "refused"
    NOT_KNOWN = "not_known"


class LoginCheck:
    """Asks PE-Online whether a provider's login works."""

    def __init__(
        self, register: Register, secrets: Secrets, store: DeliveryStore, actor: Actor
    ) -> None:
        """The request and its answer are kept, the key masked."""
        self._register = register
        self._secrets = secrets
        self._store = store
        self._actor = actor

    def login(self, provider: Provider) -> Login:
        """The provider's login; raises WrongUse when UserID or Userkey is missing."""
        key = self._secrets.load(str(provider.id))
        if key is None:
            raise WrongUse("userkey_missing", name=provider.name)
        if not provider.user_id:
            raise WrongUse("user_id_missing", name=provider.name)
        return Login(provider.user_id, key)

    def run(self, provider: Provider, groups: Mapping[int, Group]) -> LoginState:
        """Whether the login works; raises NotConnected when PE-Online is not reached, Abandoned
        when the program must stop.
        """
        login = self.login(provider)
        org_id = next((g.org_id for g in groups.values() if g.active), _ORG_WITHOUT_GROUPS)
        today = amsterdam_day(self._actor.clock.now())
        call = Call(provider, org_id, (_impossible_row(provider, org_id, today),))
        request = self._register.request_to_keep(call, login)
        body = None
        try:
            asked = ask(self._register, call, login)
            body = asked.body
        finally:
            self._store.add_check(provider, org_id, request, body, self._actor.clock.now())
        if isinstance(asked.problem, Abandoned):
            raise asked.problem
        if asked.answer is None:
            return LoginState.NOT_KNOWN
        return _state(asked.answer)


def _state(answer: Answer) -> LoginState:
    if answer.refusal is WholeRefusal.LOGIN:
        return LoginState.REFUSED
    judged = [outcome.verdict for outcome in answer.outcomes]
    return LoginState.WORKS if judged == [Verdict.REJECTED] else LoginState.NOT_KNOWN


def _impossible_row(provider: Provider, org_id: int, today: date) -> Row:
    course = Course(CourseType.E_LEARNING, _NO_COURSE)
    sent = Sent(_NOBODY, course, today, end_date_text(today))
    key = CourseKey(provider.register_id, org_id, _NO_COURSE)
    return Row(0, 0, org_id, State.READY, sent, key)
