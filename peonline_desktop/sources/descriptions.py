"""Descriptions of learning systems (TOML): where the items are, which path gives which field,
how one logs in, and how the next page is asked for.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.sources import Connection
from peonline_desktop.domain.verdicts import Verdict, canonical_word
from peonline_desktop.sources.foreign import Unread, Value

_LARGEST_PAGE = 1_000_000
_WRONG = (OSError, ValueError, RecursionError, Unread)  # of a file that is no description


@dataclass(frozen=True)
class Login:
    """The secret in a *header*, or with a *token_url* a token that it gets (OAuth2 client
    credentials), for which a *form* is sent too.
    """

    header: str
    value: str
    token_url: str | None
    form: Mapping[str, str]


@dataclass(frozen=True)
class Following:
    """How the next page is told: by a Link header, by what stands at *path* (an address of its
    own, or the value of *param*, sent *alone* or along), or by a number in *page_param*.
    """

    link: bool
    path: str
    is_address: bool
    param: str
    alone: bool
    page_param: str
    page_size: int
    first_page: int


@dataclass(frozen=True)
class Paths:
    """Where in an item a result stands; an empty path is nowhere."""

    person: str
    activity: str
    finished: str
    verdict: str
    name: str
    email: str
    title: str
    score: str
    result_id: str


@dataclass(frozen=True)
class Description:
    """One learning system: where its *items* are, *updated* in an item tells when it changed,
    *since_param* asks for what changed since, *verdicts* are its own words (canonical).
    """

    items: str
    updated: str
    since_param: str
    params: Mapping[str, str]
    login: Login
    following: Following
    paths: Paths
    custom: Mapping[str, str]
    verdicts: Mapping[str, Verdict]


def description_of(connection: Connection, folder: Path) -> Description:
    """The description that the options name: *preset* one of *folder*, *config* a file; raises
    WrongUse when it is none.
    """
    name, config = connection.option("preset"), connection.option("config")
    path = Path(config) if config else folder / f"{name}.toml"
    try:
        return read_description(path.read_text(encoding="utf-8"))
    except _WRONG as error:
        known = ", ".join(sorted(each.stem for each in folder.glob("*.toml")))
        raise WrongUse("rest_description", path=str(path), known=known) from error


def read_description(text: str) -> Description:
    """The description in *text*; raises Unread or ValueError when it is none."""
    how = Value(tomllib.loads(text))
    verdicts = how.at("verdicts").fields().items()
    return Description(
        how.at("items").text(),
        how.at("updated").text(""),
        how.at("since_param").text(""),
        _written(how.at("params")),
        _login(how.at("login")),
        _following(how.at("next")),
        _paths(how.at("fields")),
        _texts(how.at("custom")),
        {canonical_word(word): Verdict(each.text()) for word, each in verdicts},
    )


def _login(how: Value) -> Login:
    is_oauth = how.at("kind").text("") == "oauth2"
    return Login(
        how.at("header").text("Authorization"),
        how.at("value").text("Bearer {secret}"),
        how.at("token_url").text() if is_oauth else None,
        _written(how.at("form")),
    )


def _following(how: Value) -> Following:
    return Following(
        how.at("link").flag(default=False),
        how.at("field").text(""),
        how.at("is_address").flag(default=False),
        how.at("param").text("more"),
        how.at("alone").flag(default=False),
        how.at("page_param").text(""),
        how.at("page_size").whole(0, _LARGEST_PAGE, 0),
        how.at("first_page").whole(0, _LARGEST_PAGE, 1),
    )


def _paths(fields: Value) -> Paths:
    return Paths(
        fields.at("person").text(),
        fields.at("activity").text(),
        fields.at("finished").text(),
        fields.at("verdict").text(),
        fields.at("name").text(""),
        fields.at("email").text(""),
        fields.at("title").text(""),
        fields.at("score").text(""),
        fields.at("result_id").text(""),
    )


def _texts(held: Value) -> dict[str, str]:
    return {name: each.text() for name, each in held.fields().items()}


def _written(held: Value) -> dict[str, str]:
    return {name: each.written() for name, each in held.fields().items()}
