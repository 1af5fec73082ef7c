"""Fuzzed layouts: presets of lists and descriptions of learning systems, as TOML files that an
administrator made or got, and what is read by them.
"""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from folder import folder
from fuzz_sources import connection
from offline import CLOCK, answered, polled

from peonline_desktop import shipped
from peonline_desktop.domain.incoming import Shown
from peonline_desktop.domain.reading import Answers, HowToRead
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.sources.files.opening import open_here
from peonline_desktop.sources.files.results import Files
from peonline_desktop.sources.rest import Rest

_NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
_LIST = """UserId;Naam;MED;MED - Completion date;Timestamp;Cijfer
ann;Ann Ot;Completed;1 March 2026;02-03-2026 14:05;8,5
bob;Bob Aa;;;03/04/2026;45%
"""
_PAGE = b"""{"data": {"results": [{"learner": {"id": "ann", "name": "Ann", "mail": ["a@x.nl"],
"number": 610001}, "course": "MED", "title": "Medicatie", "done": "2026-03-01T10:00:00Z",
"updated": "2026-03-02T10:00:00Z", "outcome": "OK", "score": 8.5, "attempt": 7}, {}]},
"more": "2", "next": "/api?page=2"}"""


def preset(data: bytes) -> None:
    """A preset of the administrator's own; a list of results is read while it is there."""
    (_presets() / "eigen.toml").write_bytes(data)
    for _ in _files().results(_list(), HowToRead({}), _NOW, Shown()).rows:
        pass


def description(data: bytes) -> None:
    """A description of a learning system; its pages are read by it."""
    path = folder() / "beschreven.toml"
    path.write_bytes(data)
    described = connection("rest", {"config": (str(path),)})
    words, known = _verdicts(), shipped.path("sources")
    source = Rest(described, "geheimtoken", CLOCK, known, words)
    with answered(_PAGE):
        polled(source)


TARGETS = {"preset": preset, "description": description}


@cache
def _presets() -> Path:
    made = folder() / "presets"
    made.mkdir()
    return made


@cache
def _list() -> Path:
    made = folder() / "resultaten.csv"
    made.write_text(_LIST)
    return made


@cache
def _verdicts() -> VerdictWords:
    return VerdictWords(shipped.toml("verdicts.toml"))


@cache
def _files() -> Files:
    """The reader with no presets but the one that is tried."""
    return Files(
        folder() / "none",
        _presets(),
        shipped.toml("headers.toml"),
        _verdicts(),
        lambda _: Answers(),
        tuple,
        open_here,
    )
