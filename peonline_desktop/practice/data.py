"""What the practice register knows: providers, people per group, courses with periods."""

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any


@dataclass
class Provider:
    """A customer of the register: its login, and whether its rows are credited."""

    user_id: str
    user_key: str
    test_mode: bool = False
    set_up: bool = True


@dataclass
class Period:
    """An accreditation: the course counts for a group from a day to a day, both included."""

    org_id: int
    starts_on: date
    ends_on: date


@dataclass
class Edition:
    """An edition of a classroom course, with its meetings."""

    id: str
    own: str
    meetings: list[dict[str, str]] = field(default_factory=list)


@dataclass
class Course:
    """A course: named by id and own code, of one of the four types."""

    id: str
    own: str
    type: int
    periods: list[Period]
    modules: list[dict[str, str]] = field(default_factory=list)
    editions: list[Edition] = field(default_factory=list)
    registration_open: bool = True
    by_provider: bool = True
    resellers_allowed: bool = True
    owner: str = ""


@dataclass
class Register:
    """Everything; *batch_limit* is the most rows a call may hold."""

    providers: dict[str, Provider]
    people: dict[int, set[str]]
    courses: list[Course]
    batch_limit: int = 100


def read_data(path: Path) -> Register:
    """The register's data from a JSON file."""
    return from_json(json.loads(path.read_text(encoding="utf-8")))


def from_json(data: dict[str, Any]) -> Register:
    """The register's data from what a JSON file holds."""
    return Register(
        {each["user_id"]: Provider(**each) for each in data["providers"]},
        {int(org): set(numbers) for org, numbers in data["people"].items()},
        [_course(each) for each in data["courses"]],
        data.get("batch_limit", 100),
    )


def _course(data: dict[str, Any]) -> Course:
    periods = [
        Period(int(p["org_id"]), date.fromisoformat(p["from"]), date.fromisoformat(p["to"]))
        for p in data["periods"]
    ]
    editions = [
        Edition(e.get("id", ""), e.get("own", ""), e.get("meetings", []))
        for e in data.get("editions", ())
    ]
    rest = {k: v for k, v in data.items() if k not in ("periods", "editions")}
    return Course(**{"own": "", **rest}, periods=periods, editions=editions)
