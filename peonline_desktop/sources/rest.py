"""A learning system with a token and JSON, described rather than programmed.

One description that is known well enough ships; the others are examples, untested.
"""

import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from peonline_desktop.domain.clock_times import ZoneUnknown
from peonline_desktop.domain.days import amsterdam_day, latest_completion
from peonline_desktop.domain.errors import LoginRefused
from peonline_desktop.domain.incoming import NewResult
from peonline_desktop.domain.moments import read_moment
from peonline_desktop.domain.sources import Checked, Connection, SourcePage
from peonline_desktop.domain.verdicts import PASSES, Verdict, VerdictWords
from peonline_desktop.sources.descriptions import Login, description_of
from peonline_desktop.sources.fence import Fence, id_of
from peonline_desktop.sources.foreign import Unread, Value
from peonline_desktop.sources.http import PoliteClient
from peonline_desktop.sources.waiting import Clock

MOST_PAGES = 10_000  # in a round
_OVERLAP = timedelta(days=1)
_SINCE = "since"
_LINK = "Link"

Ask = tuple[str, Mapping[str, str]]
"""What is asked for a page: an address, and parameters."""


class Rest:
    """One system, by its description: *preset* names one that ships, *config* is a file."""

    def __init__(
        self,
        connection: Connection,
        secret: str,
        clock: Clock,
        presets: Path,
        verdicts: VerdictWords,
    ) -> None:
        """*presets* is the folder of descriptions that ship, *verdicts* are the words that are
        known everywhere; raises WrongUse.
        """
        self._connection = connection
        self._secret = secret
        self._clock = clock
        self._how = description_of(connection, presets)
        self._verdicts = verdicts
        self.client = PoliteClient(connection.url, clock)
        self._token: str | None = None

    @property
    def secrets(self) -> tuple[str, ...]:
        """The secret, and the token that was got with it."""
        return (self._secret, self._token or "")

    def check(self) -> Checked:
        """Whether it answers, and what the first page shows."""
        fence = Fence()
        items, _, _ = self._page(self._first(None))
        results = self._read(items, fence)
        missing = [] if results else [("rest_no_results", "")]
        missing += [("rest_unreadable", bad.code) for bad in fence.problems[:1]]
        fields = sorted({name for each in results for name in each.fields})
        seen = {each.activity: each.title for each in results}
        people = len({each.person for each in results})
        return Checked("", tuple(seen.items()), tuple(fields), people, tuple(missing), 1.0)

    def activities(self) -> list[tuple[str, str]]:
        """The activities of the first page."""
        return list(self.check().activities)

    def person_fields(self) -> list[str]:
        """The custom fields of the first page."""
        return list(self.check().fields)

    def poll(
        self, state: Mapping[str, str], *, deep: bool, stop: threading.Event
    ) -> Iterator[SourcePage]:
        """All pages changed since the cursor, less a day; *deep*: all there are."""
        self.client.stop = stop
        newest = self._instant(Value(state.get(_SINCE)))
        ask = self._first(None if deep else newest)
        seen = set[str]()
        for number in self.client.pages(MOST_PAGES):
            seen.add(json.dumps(ask))
            items, answer, headers = self._page(ask)
            times = [self._updated(each) for each in items]
            newest = max([at for at in (newest, *times) if at], default=None)
            fence = Fence()
            results = self._read(items, fence)
            yield SourcePage(tuple(results), problems=tuple(fence.problems))
            following = self._next(answer, headers, number + 1, len(items))
            if following is None or json.dumps(following) in seen or stop.is_set():
                break
            ask = following
        if newest is not None and not stop.is_set():
            yield SourcePage(state={_SINCE: newest.isoformat()})

    # Pages ------------------------------------------------------------------------------

    def _first(self, since: datetime | None) -> Ask:
        params, name = dict(self._how.params), self._how.since_param
        if name and since:
            at = (since - _OVERLAP).astimezone(UTC)
            params[name] = at.strftime("%Y-%m-%dT%H:%M:%SZ")
        return self._connection.url, params

    def _next(
        self, answer: Value, headers: Mapping[str, str], number: int, count: int
    ) -> Ask | None:
        """Where the next page is: by link header, by a field that is sent alone or along, or by
        number. Never at another origin.
        """
        how = self._how.following
        if how.link:
            further = _link_next(headers.get(_LINK, ""))
            return (self.client.further(further), {}) if further else None
        along = {} if how.alone else self._how.params
        if how.path:
            value = answer.at(how.path).written("")
            if value and how.is_address:
                return self.client.further(value), {}
            return (self._connection.url, {**along, how.param: value}) if value else None
        if not how.page_param or count == 0 or count < how.page_size:
            return None
        page = str(number + how.first_page)
        return self._connection.url, {**self._how.params, how.page_param: page}

    def _page(self, ask: Ask) -> tuple[Sequence[Value], Value, Mapping[str, str]]:
        address, params = ask
        held, headers = self.client.ask("GET", address, headers=self._headers(), params=params)
        answer = Value(held)
        return answer.at(self._how.items).records(), answer, headers

    def _headers(self) -> dict[str, str]:
        """The secret in a header, or a token that it gets."""
        login = self._how.login
        if login.token_url is not None:
            return {"Authorization": f"Bearer {self._bearer(login, login.token_url)}"}
        return {login.header: login.value.replace("{secret}", self._secret)}

    def _bearer(self, login: Login, token_url: str) -> str:
        if self._token is None:
            form = {
                "grant_type": "client_credentials",
                "client_id": self._connection.option("client_id"),
                "client_secret": self._secret,
                **login.form,
            }
            address = self.client.further(token_url)
            held, _ = self.client.ask("POST", address, form=form)
            token = Value(held).at("access_token").text("")
            if not (token.isascii() and token.isprintable() and token):
                raise LoginRefused("source_login_refused", address=address, status=200)
            self._token = token
        return self._token

    # Items ------------------------------------------------------------------------------

    def _updated(self, item: Value) -> datetime | None:
        """When an item changed, as far as can be told."""
        try:
            return self._instant(item.at(self._how.updated))
        except Unread:
            return None

    def _instant(self, held: Value) -> datetime | None:
        """An instant that has been; None for what cannot be: a cursor in the year 9999 would
        hide all that comes.
        """
        try:
            at = read_moment(held.written(), None)
        except (Unread, ValueError, OverflowError):
            return None
        return at if at <= latest_completion(self._clock.now()) else None

    def _read(self, items: Sequence[Value], fence: Fence) -> list[NewResult]:
        """The results in the items that can be read; the fence has the problems of others."""
        read = [
            fence.read(id_of(each, self._how.paths.result_id, place), each, self._result)
            for place, each in enumerate(items, start=1)
        ]
        return [each for each in read if each is not None]

    def _result(self, item: Value) -> NewResult:
        """The result in one item; raises Unread."""
        paths = self._how.paths
        person = _needed(item.at(paths.person), "person_missing")
        activity = _needed(item.at(paths.activity), "activity_missing")
        verdict = self._verdict(item.at(paths.verdict))
        finished = item.at(paths.finished)
        at = _moment(finished)
        if at is None and verdict in PASSES:
            raise finished.unread("date_missing")
        attempt = _optional(item, paths.result_id) or (at.isoformat() if at else "")
        return NewResult(
            person,
            _optional(item, paths.name),
            _optional(item, paths.email),
            activity,
            _optional(item, paths.title),
            finished.written(""),
            at,
            amsterdam_day(at) if at else None,
            verdict,
            _optional(item, paths.score),
            json.dumps([person, activity, attempt, verdict.value], ensure_ascii=False),
            item.kept(),
            self._custom(item),
        )

    def _verdict(self, held: Value) -> Verdict:
        verdict = self._verdicts.read(held.written(""), self._how.verdicts)
        if verdict is None:
            raise held.unread("verdict_unknown")
        return verdict

    def _custom(self, item: Value) -> dict[str, str]:
        told = {name: _optional(item, path) for name, path in self._how.custom.items()}
        return {name: value for name, value in told.items() if value}


def _needed(held: Value, code: str) -> str:
    text = held.written("").strip()
    if not text:
        raise held.unread(code)
    return text


def _optional(item: Value, path: str) -> str:
    return item.at(path).written("") if path else ""


def _moment(held: Value) -> datetime | None:
    """The moment that stands there, if any."""
    text = held.written("")
    try:
        return read_moment(text, None) if text else None
    except ZoneUnknown as error:
        raise held.unread("zone_unknown") from error
    except (ValueError, OverflowError) as error:
        raise held.unread("date_unreadable") from error


def _link_next(header: str) -> str:
    """The address of rel="next" in a Link header."""
    for part in header.split(","):
        address, _, parameters = part.partition(";")
        if 'rel="next"' in parameters or "rel=next" in parameters:
            return address.strip().strip("<>")
    return ""
