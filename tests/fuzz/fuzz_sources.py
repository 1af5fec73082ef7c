"""Fuzzed learning systems: the pages of each connector, from the bytes of an answer on.

The first byte of an input says how the connection is set up.
"""

from copy import copy
from functools import cache

from folder import folder
from offline import CLOCK, answered, checked, polled

from peonline_desktop import shipped
from peonline_desktop.domain.sources import Connection
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.sources.moodle.connector import Moodle
from peonline_desktop.sources.rest import Rest
from peonline_desktop.sources.xapi import XAPI

_URL = "https://leren.example.org/api"
_SECRET = "gebruiker:geheimtoken"
_COURSE = ("2",)
_MOODLES = ({"course": _COURSE}, {"course": _COURSE, "report": ("4",)})
_STORES = ({}, {"activity": ("https://lms.example.org/med",)}, {"account": ("name",)})
_DESCRIBED = ("scorm-cloud", "canvas", "studytube", "address")
_ADDRESS = """
items = "data.results"
updated = "updated"
next = {field = "next", is_address = true}
fields = {person = "learner.id", activity = "course", finished = "done", verdict = "outcome"}
custom = {Relatienummer = "learner.number"}
"""
_WAYS = 8  # of which the upper half only looks


def moodle(data: bytes) -> None:
    """The answers of Moodle's functions, in the order in which they are asked."""
    way, options = _said_by(data, _MOODLES)
    source = Moodle(connection("moodle", options), "geheimtoken", CLOCK)
    with answered(data[1:]):
        checked(source) if way else polled(source)


def xapi(data: bytes) -> None:
    """Pages of statements, each with what it says of the next."""
    way, options = _said_by(data, _STORES)
    source = XAPI(connection("xapi", options), _SECRET, CLOCK)
    with answered(data[1:]):
        checked(source) if way else polled(source)


def rest(data: bytes) -> None:
    """Pages of described systems, which follow each other in four ways."""
    way, name = _said_by(data, _DESCRIBED)
    source = copy(_described(name))  # a new one, without a token
    with answered(data[1:]):
        checked(source) if way else polled(source)


TARGETS = {"moodle": moodle, "xapi": xapi, "rest": rest}


def connection(kind: str, options: dict[str, tuple[str, ...]]) -> Connection:
    """A connection that is never made."""
    return Connection(1, "Bron", kind, _URL, options, paused=False, interval=3600)


def _said_by(data: bytes, ways: tuple) -> tuple[bool, object]:
    """Whether it is only looked at, and which of the *ways* to set it up is meant."""
    said = (data[:1] or b"\0")[0] % _WAYS
    return said >= _WAYS // 2, ways[said % (_WAYS // 2) % len(ways)]


@cache
def _described(name: str) -> Rest:
    """A system of which the description ships, or one whose pages tell the next address."""
    options = {"preset": (name,)}
    if name == "address":
        config = folder() / "bron.toml"
        config.write_text(_ADDRESS)
        options = {"config": (str(config),)}
    words = VerdictWords(shipped.toml("verdicts.toml"))
    return Rest(connection("rest", options), _SECRET, CLOCK, shipped.path("sources"), words)
