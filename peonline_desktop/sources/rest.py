"""A learning system with a token and JSON, described rather than programmed.

The description is a TOML file: where the items are, which path gives which field, how the next
page is asked for. One that is known well enough ships; the others are examples, untested.
"""

import json
import threading
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from peonline_desktop.domain.clock_times import ZoneUnknown
from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.errors import LoginRefused, Unreachable, WrongUse
from peonline_desktop.domain.incoming import NewResult, RowProblem
from peonline_desktop.domain.moments import read_moment
from peonline_desktop.domain.sources import Checked, Connection, SourcePage
from peonline_desktop.domain.verdicts import Verdict, VerdictWords, canonical_word
from peonline_desktop.sources.http import PoliteClient
from peonline_desktop.sources.waiting import Clock

_MOST_PAGES = 10_000
_OVERLAP = timedelta(days=1)
_SINCE = "since"
_NEEDED = ("person", "activity", "finished", "verdict")


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
        self._how = _description(connection, presets)
        self._verdicts = verdicts
        self.client = PoliteClient(connection.url, clock)
        self._token: str | None = None

    def check(self) -> Checked:
        """Whether it answers, and what the first page shows."""
        items, _ = self._page(self._first(None))
        found = [self._read(place, each) for place, each in enumerate(items, start=1)]
        results = [each for each in found if isinstance(each, NewResult)]
        missing = [] if results else [("rest_no_results", "")]
        bad = [each.code for each in found if isinstance(each, RowProblem)]
        missing += [("rest_unreadable", code) for code in bad[:1]]
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
        since = None if deep else state.get(_SINCE)
        ask: tuple[str, dict[str, str]] | None = self._first(since)
        newest, seen = _when(state.get(_SINCE, "")), set[str]()
        for number in range(1, _MOST_PAGES + 1):
            if ask is None or stop.is_set():
                break
            seen.add(json.dumps(ask))
            items, answer = self._page(ask)
            read = [self._read(place, each) for place, each in enumerate(items, start=1)]
            times = [_when(_text(_at(each, self._how.get("updated", "")))) for each in items]
            newest = max([at for at in (newest, *times) if at], default=None)
            yield SourcePage(
                tuple(each for each in read if isinstance(each, NewResult)),
                problems=tuple(each for each in read if isinstance(each, RowProblem)),
            )
            ask = self._next(answer, number, len(items))
            if ask is not None and json.dumps(ask) in seen:
                break
        if newest is not None and not stop.is_set():
            yield SourcePage(state={_SINCE: newest.isoformat()})

    # Pages ------------------------------------------------------------------------------

    def _first(self, since: str | None) -> tuple[str, dict[str, str]]:
        params = {name: str(value) for name, value in self._how.get("params", {}).items()}
        name = self._how.get("since_param")
        if name and since:
            at = datetime.fromisoformat(since) - _OVERLAP
            params[name] = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return self._connection.url, params

    def _next(
        self, answer: tuple[Any, Mapping[str, str]], number: int, count: int
    ) -> tuple[str, dict[str, str]] | None:
        """Where the next page is: by link header, by a field that is sent alone or along, or by
        number. Never at another origin.
        """
        body, headers = answer
        how = self._how.get("next", {})
        if how.get("link"):
            further = _link_next(headers.get("Link", ""))
            return self._checked(further) if further else None
        if path := how.get("field"):
            return self._by_field(how, _at(body, path))
        if param := how.get("page_param"):
            return self._by_number(how, param, number, count)
        return None

    def _by_field(
        self, how: Mapping[str, Any], value: Any
    ) -> tuple[str, dict[str, str]] | None:
        if not value:
            return None
        if how.get("is_address"):
            return self._checked(urljoin(self._connection.url, str(value)))
        along = {} if how.get("alone") else self._first(None)[1]
        return self._connection.url, {**along, how.get("param", "more"): str(value)}

    def _by_number(
        self, how: Mapping[str, Any], param: str, number: int, count: int
    ) -> tuple[str, dict[str, str]] | None:
        size = int(how.get("page_size", 0))
        if count == 0 or (size and count < size):
            return None
        page = number + int(how.get("first_page", 1))
        return self._connection.url, {**self._first(None)[1], param: str(page)}

    def _checked(self, address: str) -> tuple[str, dict[str, str]]:
        if not self.client.same_origin(address):
            raise Unreachable("source_elsewhere", address=self._connection.url)
        return address, {}

    def _page(
        self, ask: tuple[str, dict[str, str]]
    ) -> tuple[list[Any], tuple[Any, Mapping[str, str]]]:
        address, params = ask
        answer = self.client.ask("GET", address, headers=self._headers(), params=params)
        items = _at(answer[0], self._how["items"]) if self._how["items"] else answer[0]
        if not isinstance(items, list):
            raise Unreachable("source_no_json", address=self._connection.url, status=200)
        return items, answer

    def _headers(self) -> dict[str, str]:
        """The secret in a header, or a token that it gets (OAuth2 client credentials)."""
        login = self._how.get("login", {})
        if login.get("kind") == "oauth2":
            return {"Authorization": f"Bearer {self._bearer(login)}"}
        value = str(login.get("value", "Bearer {secret}")).replace("{secret}", self._secret)
        return {str(login.get("header", "Authorization")): value}

    def _bearer(self, login: Mapping[str, Any]) -> str:
        if self._token is None:
            form = {
                "grant_type": "client_credentials",
                "client_id": self._connection.option("client_id"),
                "client_secret": self._secret,
                **{name: str(value) for name, value in login.get("form", {}).items()},
            }
            address = urljoin(self._connection.url, str(login["token_url"]))
            if not self.client.same_origin(address):
                raise Unreachable("source_elsewhere", address=self._connection.url)
            answer, _ = self.client.ask("POST", address, form=form)
            self._token = str(answer.get("access_token", ""))
            if not self._token:
                raise LoginRefused("source_login_refused", address=address, status=200)
        return self._token

    # Items ------------------------------------------------------------------------------

    def _read(self, place: int, item: Any) -> NewResult | RowProblem:
        """The result in one item, or what is wrong with it."""
        fields = self._how["fields"]
        said = {name: _text(_at(item, path)) for name, path in fields.items()}
        person, activity = said["person"].strip(), said["activity"].strip()
        text = said["verdict"]
        verdict = self._verdicts.read(text, self._how["verdicts"])
        own = said.get("result_id") or f"#{place}"

        def problem(field: str, code: str, value: str) -> RowProblem:
            return RowProblem(0, fields[field], code, value, record=own)

        for field, missing in (("person", not person), ("activity", not activity)):
            if missing:
                return problem(field, f"{field}_missing", "")
        if verdict is None:
            return problem("verdict", "verdict_unknown", text)
        try:
            at = read_moment(said["finished"], None) if said["finished"] else None
        except ZoneUnknown:
            return problem("finished", "zone_unknown", said["finished"])
        except (ValueError, OverflowError):
            return problem("finished", "date_unreadable", said["finished"])
        if at is None and verdict in (Verdict.PASSED, Verdict.COMPLETED):
            return problem("finished", "date_missing", "")
        attempt = said.get("result_id") or (at.isoformat() if at else "")
        return NewResult(
            person,
            said.get("name", ""),
            said.get("email", ""),
            activity,
            said.get("title", ""),
            said["finished"],
            at,
            amsterdam_day(at) if at else None,
            verdict,
            said.get("score", ""),
            json.dumps([person, activity, attempt, verdict.value], ensure_ascii=False),
            json.dumps(item, ensure_ascii=False),
            self._custom(item),
        )

    def _custom(self, item: Any) -> dict[str, str]:
        paths = self._how.get("custom", {})
        told = {name: _text(_at(item, path)) for name, path in paths.items()}
        return {name: value for name, value in told.items() if value}


def _description(connection: Connection, presets: Path) -> dict[str, Any]:
    """The description that the options name; raises WrongUse when it is none."""
    name, config = connection.option("preset"), connection.option("config")
    path = Path(config) if config else presets / f"{name}.toml"
    try:
        how = tomllib.loads(path.read_text(encoding="utf-8"))
        missing = [each for each in _NEEDED if each not in how["fields"]]
        if missing or "items" not in how:
            raise KeyError(missing)
        own = how.get("verdicts", {})
        how["verdicts"] = {canonical_word(word): Verdict(own[word]) for word in own}
    except (OSError, ValueError, KeyError, TypeError) as error:
        known = ", ".join(sorted(each.stem for each in presets.glob("*.toml")))
        raise WrongUse("rest_description", path=str(path), known=known) from error
    return how


def _at(item: Any, path: str) -> Any:
    """What stands at a path like "learner.id" or "scores.0.value"; None when nothing does."""
    for part in path.split(".") if path else ():
        if isinstance(item, list) and part.isdigit() and int(part) < len(item):
            item = item[int(part)]
        elif isinstance(item, dict):
            item = item.get(part)
        else:
            return None
    return item


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else json.dumps(value)


def _link_next(header: str) -> str:
    """The address of rel="next" in a Link header."""
    for part in header.split(","):
        address, _, parameters = part.partition(";")
        if 'rel="next"' in parameters or "rel=next" in parameters:
            return address.strip().strip("<>")
    return ""


def _when(text: str) -> datetime | None:
    """An aware instant; None for what is none."""
    try:
        return read_moment(text, None)
    except (ValueError, OverflowError):
        return None
