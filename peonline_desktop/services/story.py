"""The whole story of one attendance: what it is, what became of it, and why.

For whoever was not there: each event in words, with PE-Online's own words, who did it and
when. The log shows it on screen, the evidence on paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from peonline_desktop.domain.days import AMSTERDAM, dutch_day
from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.number_text import shape_of
from peonline_desktop.domain.numbers import MISFIT
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.services.explain import Words
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.log_ports import LogStore
from peonline_desktop.services.store_ports import ShapeStore


@dataclass(frozen=True)
class Happening:
    """One event in words: the Amsterdam *time* (dd-mm-yyyy hh:mm:ss), what, and who."""

    time: str
    what: str
    who: str


@dataclass(frozen=True)
class Story:
    """An attendance with what it says of itself.

    *row* is as `log` gives it; *facts* are pairs of label and value; *explanation* and
    *next_step* are empty when nothing needs explaining. *same_form* is how many rows wait
    because their numbers have the same form as this one's, itself included.
    """

    row: Mapping[str, Any]
    title: str
    facts: tuple[tuple[str, str], ...]
    explanation: str
    next_step: str
    events: tuple[Mapping[str, Any], ...]
    same_form: int
    happenings: tuple[Happening, ...]


class Stories:
    """Tells stories of attendances."""

    def __init__(
        self, log: LogStore, shapes: ShapeStore, groups: Groups, reasons: ReasonBook
    ) -> None:
        """Reads only."""
        self._log = log
        self._shapes = shapes
        self._groups = groups
        self._reasons = reasons

    def of(self, attendance_id: int, words: Words) -> Story:
        """The story of one attendance in the language of *words*; raises WrongUse when
        there is none with this id.
        """
        row = self._log.attendance(attendance_id)
        if row is None:
            raise WrongUse("attendance_unknown", id=attendance_id)
        events = tuple(self._log.history(attendance_id))
        return Story(
            row,
            words.say(
                "story_title", id=row["id"], state=words.state(row["state"], row["mode"])
            ),
            tuple(self._facts(row, words)),
            self._explanation(row, words),
            words.next_step(row["reason"]) if row["reason"] else "",
            events,
            self._same_form(row),
            tuple(_happening(event, words) for event in events),
        )

    def _same_form(self, row: Mapping[str, Any]) -> int:
        if row["state"] != "waiting" or row["reason"] != MISFIT:
            return 0
        return len(self._shapes.waiting(row["org_id"], shape_of(row["registration_number"])))

    def _facts(self, row: Mapping[str, Any], words: Words) -> list[tuple[str, str]]:
        parts = ("course", "module", "edition", "meeting")
        course = ", ".join(
            words.say(f"named_{part}_{row[f'{part}_kind']}", value=row[part])
            for part in parts
            if row[part]
        )
        person = f"{row['name']} ({row['person']})" if row["name"] else row["person"]
        pairs = [
            ("head_person", person),
            ("head_number", row["registration_number"] or words.say("no_number")),
            ("head_group", f"{row['org_id']} {self._groups.get(row['org_id']).name}"),
            ("head_course", course),
            ("head_day", dutch_day(date.fromisoformat(row["end_date"]))),
            ("head_activity", row["activity"]),
            ("head_provider", row["provider"]),
            ("head_attempts", str(row["attempts"])),
        ]
        if row["found"] is not None:
            pairs.append(("head_found", " ".join(row["found"].split()) or row["found"]))
        if row["proposal"] is not None:
            pairs.append(("head_proposal", row["proposal"]))
        if row["choices"]:
            pairs.append(("head_choices", ", ".join(row["choices"])))
        if row["message"]:
            pairs.append(("head_message", row["message"]))
        return [(words.say(key), str(value)) for key, value in pairs]

    def _explanation(self, row: Mapping[str, Any], words: Words) -> str:
        reason = row["reason"]
        if reason is None:
            key = f"means_{row['state']}"
            return words.say("means_accepted_test" if _is_test(row) else key)
        actor = words.actor(self._reasons[reason].actor)
        title, text = words.title(reason), words.explanation(reason)
        return words.say("story_reason", title=title, explanation=text, actor=actor)


def _is_test(row: Mapping[str, Any]) -> bool:
    return (row["state"], row["mode"]) == ("accepted", "test")


def moment_in_words(text: str) -> str:
    """An instant as it is kept, as a person in Amsterdam reads it: 01-03-2026 13:05:09."""
    return f"{datetime.fromisoformat(text).astimezone(AMSTERDAM):%d-%m-%Y %H:%M:%S}"


def _happening(event: Mapping[str, Any], words: Words) -> Happening:
    what = str(event["what"]).replace(":", "_")
    state = words.state(event["state"], event["mode"])
    if event["reason"]:
        state = f"{state}, {words.title(event['reason'])}"
    said = words.say(
        f"event_{what}",
        state=state,
        mode=words.say(f"mode_{event['mode'] or 'none'}"),
        call=event["call_id"],
        number=event["registration_number"],
        course=event["course"],
        day=dutch_day(date.fromisoformat(event["day"])),
    )
    if event["why"]:
        said = words.say("event_why", said=said, why=event["why"])
    return Happening(moment_in_words(event["at"]), said, event["who"])
