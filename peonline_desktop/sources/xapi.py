"""xAPI and cmi5: one connector for every learning record store.

Servers differ from the standard and from each other, so nothing is relied on: every statement
is judged here again, order means nothing, a page may repeat. No filter by verb is asked for:
one store was seen to answer it with nothing, ever.
"""

import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import urljoin

from peonline_desktop.domain.days import latest_completion
from peonline_desktop.domain.errors import Unreachable
from peonline_desktop.domain.incoming import NewResult
from peonline_desktop.domain.sources import (
    Checked,
    Connection,
    Contradiction,
    SourcePage,
    secret_parts,
)
from peonline_desktop.sources.fence import Fence, id_of
from peonline_desktop.sources.foreign import Unread, Value
from peonline_desktop.sources.http import PoliteClient
from peonline_desktop.sources.statements import Said, StatementReader, Voiding
from peonline_desktop.sources.waiting import Clock

_VERSION = {"X-Experience-API-Version": "1.0.3"}
_CONSISTENT = "X-Experience-API-Consistent-Through"
_A_PAGE = "500"
MOST_PAGES = 20_000  # in a round
_OVERLAP = timedelta(days=1)
_BEHIND = timedelta(minutes=5)  # the newest stored, where a server does not say more
_SINCE, _VOID = "since", "voided:"


class XAPI:
    """One learning record store; the secret is "user:password" for Basic authentication."""

    def __init__(self, connection: Connection, secret: str, clock: Clock) -> None:
        """The URL is the store's endpoint, above `statements`."""
        self._connection = connection
        self._statements = urljoin(connection.url.rstrip("/") + "/", "statements")
        self.secrets = secret_parts(connection.kind, secret)
        user, _, password = secret.partition(":")
        self._auth = (user, password)
        self._reader = StatementReader(
            frozenset(connection.options.get("activity", ())),
            bare_account=connection.option("account") == "name",
        )
        self._clock = clock
        self.client = PoliteClient(self._statements, clock)

    def check(self) -> Checked:
        """Whether it answers, and which activities the first pages name."""
        about = urljoin(self._statements, "about")
        version, missing = "", []
        try:
            answer, _ = self.client.ask("GET", about, headers=_VERSION)
            version = ", ".join(each.written() for each in Value(answer).at("version").items())
        except Unreachable:
            missing.append(("xapi_no_about", about))
        statements, _, _ = self._page(self._statements, {"limit": _A_PAGE})
        found = [each for each in self._read(statements, Fence()) if isinstance(each, Said)]
        seen = {each.result.activity: each.result.title for each in found}
        people = {each.result.person for each in found}
        if not seen:
            missing.append(("xapi_no_results", ""))
        advice = (("xapi_no_fields", ""),)
        followed, lacks = tuple(seen.items()), tuple(missing)
        return Checked(version, followed, (), len(people), lacks, 1.0, advice)

    def activities(self) -> list[tuple[str, str]]:
        """The activities that the first page names."""
        return list(self.check().activities)

    def person_fields(self) -> list[str]:
        """XAPI has none: numbers come from people that are imported."""
        return []

    def poll(
        self, state: Mapping[str, str], *, deep: bool, stop: threading.Event
    ) -> Iterator[SourcePage]:
        """Everything stored since the cursor, less a day; *deep*: everything there is."""
        self.client.stop = stop
        seen_until = self._cursor_of(state)
        params = {"ascending": "true", "limit": _A_PAGE}
        if seen_until is not None and not deep:
            params["since"] = _zulu(seen_until - _OVERLAP)
        void = {name.removeprefix(_VOID) for name in state if name.startswith(_VOID)}
        address, seen, any_read = self._statements, set[str](), False
        newest = None if seen_until is None else seen_until + _BEHIND
        through: datetime | None = None
        for _ in self.client.pages(MOST_PAGES):
            statements, further, said = self._page(address, params)
            through = said if through is None or (said and said < through) else through
            stored = [at for each in statements if (at := self._stored(each))]
            newest = max([*stored, *([newest] if newest else [])], default=None)
            yield self._as_page(statements, void)
            any_read = any_read or bool(statements)
            seen.add(address if not params else "")
            more = self._more(further)
            if not more or more in seen or stop.is_set():
                break
            address, params = more, {}
        cursor = _cursor(through, newest, any_read=any_read)
        if cursor is not None and not stop.is_set():
            until = max(cursor, seen_until or cursor)
            yield SourcePage(state={_SINCE: until.isoformat()})

    def _as_page(self, statements: Sequence[Value], void: set[str]) -> SourcePage:
        """Results, what was voided, and what contradicts itself."""
        fence = Fence()
        found = self._read(statements, fence)
        voided = [each for each in found if isinstance(each, Voiding)]
        void |= {each.statement for each in voided}
        doubts = [
            Contradiction("source_voided", each.statement, "", f"voided {each.stored}")
            for each in voided
        ]
        results: list[NewResult] = []
        for each in found:
            if isinstance(each, Said) and each.result.event_key not in void:
                results.append(each.result)
                if each.contradicts:
                    told = ("passed", "passed, success: false")
                    doubts.append(
                        Contradiction("source_contradicts", each.result.event_key, *told)
                    )
        state = {_VOID + each.statement: each.stored for each in voided}
        return SourcePage(tuple(results), (), tuple(doubts), tuple(fence.problems), state)

    def _read(self, statements: Sequence[Value], fence: Fence) -> list[Said | Voiding]:
        """What the statements say that can be read; the fence has the problems of others."""
        read: list[Said | Voiding] = []
        for place, each in enumerate(statements, start=1):
            own = id_of(each, "id", place)
            said = fence.read(own, each, self._reader.read)
            read += [] if said is None else [said]
        return read

    def _page(
        self, address: str, params: Mapping[str, str]
    ) -> tuple[list[Value], Value, datetime | None]:
        """One page: its statements, what it says of the next, through when it is complete."""
        answer, headers = self.client.ask(
            "GET", address, headers=_VERSION, params=params, auth=self._auth
        )
        page = Value(answer)
        through = self._instant(Value(headers.get(_CONSISTENT)))
        return page.at("statements").records(), page.at("more"), through

    def _more(self, told: Value) -> str:
        """Where the next page is, if anywhere; raises Unreachable when that is elsewhere."""
        more = told.text("")
        return self.client.further(more) if more else ""

    def _cursor_of(self, state: Mapping[str, str]) -> datetime | None:
        """Up to when everything was seen before."""
        return self._instant(Value(state.get(_SINCE)))

    def _stored(self, statement: Value) -> datetime | None:
        """When the store got a statement, as far as can be told."""
        try:
            return self._instant(statement.at("stored"))
        except Unread:
            return None

    def _instant(self, held: Value) -> datetime | None:
        """When the store says that something was; None for what cannot be: a cursor that a
        broken statement put in the year 9999 would hide all that comes.
        """
        try:
            at = held.moment()
        except Unread:
            return None
        return at if at <= latest_completion(self._clock.now()) else None


def _cursor(
    through: datetime | None, newest: datetime | None, *, any_read: bool
) -> datetime | None:
    """Up to when everything has been seen, by the server's own clock; where no statement tells
    when it was stored, what the server says of itself is all there is.
    """
    if newest is None:
        return through - _BEHIND if through and any_read else None
    return min(through, newest) if through else newest - _BEHIND


def _zulu(at: datetime) -> str:
    """As every server reads it: one was seen to ignore an offset."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
