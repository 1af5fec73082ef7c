"""Evidence on paper: what was sent when and by whom, what PE-Online answered, in which mode.

For a person, a course or a period. It says what the history says, with the newest hash of
its chain, so that a database can be held against the paper later (doctor --against).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from peonline_desktop.domain.days import dutch_day
from peonline_desktop.domain.document import Document, Facts, Section, Table
from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.services.care import Doctor
from peonline_desktop.services.explain import Words
from peonline_desktop.services.log_ports import LogStore
from peonline_desktop.services.ports import DocumentWriter, Excerpts
from peonline_desktop.services.story import Stories, Story, moment_in_words
from peonline_desktop.services.who import Actor


@dataclass(frozen=True)
class About:
    """What evidence is asked for: nothing named means all; both days are included."""

    persons: tuple[str, ...] = ()
    courses: tuple[str, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True)
class Printed:
    """What was printed: how many attendances, and the check code after event *event*."""

    rows: int
    event: int
    link: str


class Evidence:
    """Prints what the history says."""

    def __init__(
        self,
        log: LogStore,
        stories: Stories,
        doctor: Doctor,
        excerpts: Excerpts,
        writer: DocumentWriter,
        actor: Actor,
        database_id: str,
    ) -> None:
        """*database_id* tells which database it was printed from."""
        self._log = log
        self._stories = stories
        self._doctor = doctor
        self._excerpts = excerpts
        self._writer = writer
        self._actor = actor
        self._database_id = database_id

    def print(self, path: Path, about: About, words: Words) -> Printed:
        """Write the evidence to *path* in the language of *words*.

        Raises WrongUse when nothing is named, Refused when there is no such attendance.
        """
        if about == About():
            raise WrongUse("evidence_of_what")
        period = ((about.starts_on or date.min), (about.ends_on or date.max))
        ids = self._log.chosen(
            about.persons, about.courses, (period[0].isoformat(), period[1].isoformat())
        )
        if not ids:
            raise Refused("evidence_empty")
        stories = [self._stories.of(each, words) for each in ids]
        event, link = self._doctor.newest()
        printed = Printed(len(ids), event, link)
        document = Document(
            title=words.say("evidence_title"),
            language=words.language,
            page=words.say("evidence_page", page="{page}", pages="{pages}"),
            footer=words.say("evidence_footer", link=link[:16], event=event),
            sections=(
                self._about(about, printed, words),
                _overview(stories, words),
                *(self._one(story, words) for story in stories),
            ),
        )
        self._writer.write(path, document)
        return printed

    def _about(self, about: About, printed: Printed, words: Words) -> Section:
        now = f"{self._actor.clock.now():%Y-%m-%dT%H:%M:%SZ}"
        wrong = "; ".join(
            f"{words.say(f'check_{check.code}')}: {check.found}"
            for check in self._doctor.history()
            if check.found
        )
        facts = [
            ("evidence_made", f"{moment_in_words(now)} ({self._actor.who})"),
            *_asked(about),
            ("evidence_rows", str(printed.rows)),
            ("evidence_database", self._database_id),
            ("evidence_code", words.say("evidence_code_of", **_code(printed))),
            ("evidence_checked", wrong or words.say("evidence_whole")),
        ]
        return Section(
            "",
            _worded(facts, words),
            (words.say("evidence_what"), words.say("evidence_how"), words.say("evidence_not")),
        )

    def _one(self, story: Story, words: Words) -> Section:
        history = Table(
            tuple(words.say(key) for key in ("head_time", "head_event", "head_who")),
            tuple((each.time, each.what, each.who) for each in story.happenings),
            (20, 58, 22),
        )
        return Section(
            story.title,
            story.facts,
            (story.explanation,),
            history,
            tuple(self._exchanges(story, words)),
        )

    def _exchanges(self, story: Story, words: Words) -> Iterator[tuple[str, str]]:
        """What each call sent of this row, and what PE-Online answered about it."""
        said = {
            each["call_id"]: each["why"] for each in story.events if each["what"] == "outcome"
        }
        for call in self._log.calls_of(story.row["id"]):
            caption = words.say(
                "evidence_call",
                call=call["id"],
                mode=words.say(f"mode_{call['mode']}"),
                address=call["address"],
                sent=moment_in_words(call["handed_over_at"]),
                answered=moment_in_words(call["answered_at"]) if call["answered_at"] else "-",
            )
            sent = self._excerpts.sent(call["request"], call["position"])
            yield caption, f"{sent}\n{self._answered(call, story, said, words)}"

    def _answered(
        self, call: Mapping[str, Any], story: Story, said: Mapping[int, str], words: Words
    ) -> str:
        if call["answer"] is None:
            return words.say("evidence_no_answer")
        number = next(
            event["registration_number"]
            for event in story.events
            if event["call_id"] == call["id"]
        )
        lines = self._excerpts.accepted(call["answer"], number)
        if message := said.get(call["id"]):
            lines.append(f'PE-Online: "{message}"')
        return "\n".join(lines) or words.say("evidence_unclear")


def _asked(about: About) -> Iterator[tuple[str, str]]:
    if about.persons:
        yield "evidence_persons", ", ".join(about.persons)
    if about.courses:
        yield "evidence_courses", ", ".join(about.courses)
    if about.starts_on or about.ends_on:
        days = (about.starts_on, about.ends_on)
        yield "evidence_period", " - ".join(dutch_day(day) if day else "…" for day in days)


def _code(printed: Printed) -> dict[str, Any]:
    spaced = " ".join(printed.link[at : at + 8] for at in range(0, len(printed.link), 8))
    return {"event": printed.event, "link": spaced}


def _worded(facts: Sequence[tuple[str, str]], words: Words) -> Facts:
    return tuple((words.say(key), value) for key, value in facts)


def _overview(stories: Sequence[Story], words: Words) -> Section:
    """All attendances in a table, before each is told."""
    keys = ("head_id", "head_person", "head_number", "head_org", "head_course", "head_day")
    rows = tuple(
        (
            str(story.row["id"]),
            story.row["name"] or story.row["person"],
            story.row["registration_number"],
            str(story.row["org_id"]),
            story.row["course"],
            dutch_day(date.fromisoformat(story.row["end_date"])),
            words.state(story.row["state"], story.row["mode"]),
        )
        for story in stories
    )
    header = tuple(words.say(key) for key in (*keys, "head_state"))
    return Section(
        words.say("evidence_overview"), table=Table(header, rows, (6, 23, 19, 8, 11, 14, 19))
    )
