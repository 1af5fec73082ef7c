"""xAPI and cmi5: one connector for every learning record store.

Servers differ from the standard and from each other, so nothing is relied on: every statement
is judged here again, order means nothing, a page may repeat. No filter by verb is asked for:
one store was seen to answer it with nothing, ever.
"""

import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import Unreachable
from peonline_desktop.domain.incoming import NewResult, RowProblem
from peonline_desktop.domain.sources import Checked, Connection, Contradiction, SourcePage
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.sources.http import PoliteClient
from peonline_desktop.sources.waiting import Clock

_ADL = "http://adlnet.gov/expapi/verbs/"
_VERDICTS = {
    f"{_ADL}passed": Verdict.PASSED,
    f"{_ADL}failed": Verdict.FAILED,
    f"{_ADL}completed": Verdict.COMPLETED,
}
_VOIDED = f"{_ADL}voided"
_VERSION = {"X-Experience-API-Version": "1.0.3"}
_CONSISTENT = "X-Experience-API-Consistent-Through"
_A_PAGE = "500"
_MOST_PAGES = 20_000
_OVERLAP = timedelta(days=1)
_BEHIND = timedelta(minutes=5)  # the newest stored, where a server does not say more
_SINCE, _VOID = "since", "voided:"


class XAPI:
    """One learning record store; the secret is "user:password" for Basic authentication."""

    def __init__(self, connection: Connection, secret: str, clock: Clock) -> None:
        """The URL is the store's endpoint, above `statements`."""
        self._connection = connection
        self._statements = urljoin(connection.url.rstrip("/") + "/", "statements")
        user, _, password = secret.partition(":")
        self._auth = (user, password)
        self._bare_account = connection.option("account") == "name"
        self._follow = frozenset(connection.options.get("activity", ()))
        self.client = PoliteClient(self._statements, clock)

    def check(self) -> Checked:
        """Whether it answers, and which activities the first pages name."""
        about = urljoin(self._statements, "about")
        version, missing = "", []
        try:
            answer, _ = self.client.ask("GET", about, headers=_VERSION)
            version = ", ".join(map(str, answer.get("version", ())))
        except Unreachable:
            missing.append(("xapi_no_about", about))
        seen: dict[str, str] = {}
        people: set[str] = set()
        statements, _, _ = self._page(self._statements, {"limit": _A_PAGE})
        for statement in statements:
            found = self._result(statement)
            if isinstance(found, NewResult):
                seen[found.activity] = found.title
                people.add(found.person)
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
        since = None if deep else state.get(_SINCE)
        params = {"ascending": "true", "limit": _A_PAGE}
        if since is not None:
            params["since"] = _zulu(datetime.fromisoformat(since) - _OVERLAP)
        void = {name.removeprefix(_VOID) for name in state if name.startswith(_VOID)}
        address, seen, newest = self._statements, set[str](), _newest(state.get(_SINCE))
        through: datetime | None = None
        for _ in range(_MOST_PAGES):
            statements, more, said = self._page(address, params)
            through = said if through is None or (said and said < through) else through
            stored = [at for each in statements if (at := _moment(each.get("stored")))]
            newest = max([*stored, *([newest] if newest else [])], default=None)
            yield self._as_page(statements, void)
            seen.add(address if not params else "")
            if not more or more in seen or stop.is_set():
                break
            address, params = more, {}
        if not stop.is_set() and (cursor := _cursor(through, newest)):
            yield SourcePage(state={_SINCE: cursor.isoformat()})

    def _as_page(self, statements: Sequence[Mapping[str, Any]], void: set[str]) -> SourcePage:
        """Results, what was voided, and what contradicts itself."""
        results: list[NewResult] = []
        doubts: list[Contradiction] = []
        problems: list[RowProblem] = []
        state: dict[str, str | None] = {}
        for statement in statements:
            if _verb(statement) == _VOIDED:
                target = str(statement.get("object", {}).get("id", ""))
                void.add(target)
                state[_VOID + target] = str(statement.get("stored", ""))
                told = f"voided {statement.get('stored', '')}"
                doubts.append(Contradiction("source_voided", target, "", told))
        for place, statement in enumerate(statements, start=1):
            found = self._result(statement)
            if isinstance(found, str):
                own = str(statement.get("id", ""))
                problems.append(RowProblem(0, "", found, own, record=own or f"#{place}"))
            elif found is not None and found.event_key not in void:
                results.append(found)
                success = statement.get("result", {}).get("success")
                if found.verdict is Verdict.PASSED and success is False:
                    key = found.event_key
                    now = "passed, success: false"
                    doubts.append(Contradiction("source_contradicts", key, "passed", now))
        return SourcePage(tuple(results), (), tuple(doubts), tuple(problems), state)

    def _result(self, statement: Mapping[str, Any]) -> NewResult | str | None:
        """What one statement says; a code when it cannot be read, None when it is no result."""
        verdict = _VERDICTS.get(_verb(statement))
        target = statement.get("object", {})
        activity = str(target.get("id", ""))
        if verdict is None or target.get("objectType", "Activity") != "Activity":
            return None
        if self._follow and activity not in self._follow:
            return None
        person, name, email = self._actor(statement.get("actor", {}))
        at = _moment(statement.get("timestamp")) or _moment(statement.get("stored"))
        if not person:
            return "person_missing"
        if not activity:
            return "activity_missing"
        if at is None:
            return "date_unreadable"
        score = statement.get("result", {}).get("score", {})
        return NewResult(
            person,
            name,
            email,
            activity,
            _title(target.get("definition", {}).get("name", {})),
            str(statement.get("timestamp") or statement.get("stored")),
            at,
            amsterdam_day(at),
            verdict,
            str(score.get("raw", score.get("scaled", ""))),
            str(statement.get("id", "")),
            json.dumps(statement, ensure_ascii=False),
            {},
        )

    def _actor(self, actor: Mapping[str, Any]) -> tuple[str, str, str]:
        """Who it is: the key that a table of people can have, the name and the e-mail."""
        name = str(actor.get("name", ""))
        if mbox := str(actor.get("mbox", "")):
            email = mbox.removeprefix("mailto:")
            return email.lower(), name, email
        account = actor.get("account") or {}
        if account.get("name"):
            own = str(account["name"])
            host = urlsplit(str(account.get("homePage", ""))).netloc
            return own if self._bare_account or not host else f"{own}@{host}", name, ""
        return str(actor.get("mbox_sha1sum") or actor.get("openid") or ""), name, ""

    def _page(
        self, address: str, params: Mapping[str, str]
    ) -> tuple[list[Mapping[str, Any]], str, datetime | None]:
        """One page: its statements, where the next one is, and through when it is complete."""
        answer, headers = self.client.ask(
            "GET", address, headers=_VERSION, params=params, auth=self._auth
        )
        if not isinstance(answer, dict) or not isinstance(answer.get("statements"), list):
            raise Unreachable("source_no_json", address=self._statements, status=200)
        more = str(answer.get("more") or "")
        further = urljoin(self._statements, more) if more else ""
        if further and not self.client.same_origin(further):
            raise Unreachable("source_elsewhere", address=self._statements)
        return answer["statements"], further, _moment(headers.get(_CONSISTENT))


def _cursor(through: datetime | None, newest: datetime | None) -> datetime | None:
    """Up to when everything has been seen, by the server's own clock."""
    if newest is None:
        return None
    return min(through, newest) if through else newest - _BEHIND


def _newest(since: str | None) -> datetime | None:
    """The newest that was stored, going by the cursor: it never goes back."""
    return None if since is None else datetime.fromisoformat(since) + _BEHIND


def _verb(statement: Mapping[str, Any]) -> str:
    return str(statement.get("verb", {}).get("id", ""))


def _moment(text: object) -> datetime | None:
    """An aware instant; a time without a zone is nobody's."""
    try:
        at = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return at.astimezone(UTC) if at.tzinfo else None


def _zulu(at: datetime) -> str:
    """As every server reads it: one was seen to ignore an offset."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _title(names: Mapping[str, Any]) -> str:
    """An activity's name in the language that is nearest; it may have none."""
    for language in ("nl", "nl-NL", "nl-BE", "en", "en-US", "en-GB"):
        if language in names:
            return str(names[language])
    return str(next(iter(names.values()), ""))
