"""Answers as text for people: what became of a file, where everything stands, a story."""

import textwrap
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from peonline_desktop.cli.session import table
from peonline_desktop.domain.days import amsterdam_day, dutch_day
from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.services.explain import Words
from peonline_desktop.services.overview import Line, Status
from peonline_desktop.services.story import Story, moment_in_words

_WIDTH = 96


def status_text(status: Status, words: Words, reasons: ReasonBook) -> str:
    """Counts per state and reason with who must act, then what each reason means."""
    results = status.counts["results"]
    parts = [words.say("status_results", **results)]
    if status.lines:
        parts.append(_states(status, words, reasons))
    if status.courses:
        parts.append(courses_text(status.courses, words))
    explained = [line.reason for line in status.lines if line.reason]
    parts += [_explained(reason, words) for reason in dict.fromkeys(explained)]
    if status.counts["review"]:
        parts.append(words.say("status_review", count=status.counts["review"]))
    parts += [words.error("provider_paused", name=name) for name in status.counts["paused"]]
    if status.numbers.open and status.numbers.oldest:
        day = dutch_day(amsterdam_day(status.numbers.oldest))
        parts.append(words.say("numbers_open", open=status.numbers.open, day=day))
    if status.numbers.unasked:
        parts.append(words.say("numbers_unasked", unasked=status.numbers.unasked))
    if submitting := status.counts["submitting"]:
        since = moment_in_words(submitting["since"])
        parts.append(words.say("status_submitting", who=submitting["who"], since=since))
    parts.append(words.say("status_attention" if status.needs_attention else "status_fine"))
    return "\n\n".join(parts)


def courses_text(courses: Iterable[Mapping[str, Any]], words: Words) -> str:
    """Each course that PE-Online does not admit on one line, however many rows it holds."""
    lines = [words.say("courses_refused")]
    for course in courses:
        if course["asked_for"]:
            when = words.say("course_asks_now")
        elif course["next_probe"] is None:
            when = words.say("course_asks_no_more")
        else:
            day = dutch_day(date.fromisoformat(course["next_probe"]))
            when = words.say("course_asks_on", day=day)
        lines.append(
            "- "
            + words.say(
                "course_line",
                course=course["course"],
                org=course["org_id"],
                provider=course["provider"],
                rows=course["rows"],
                reason=words.title(course["reason"]),
                message=" ".join((course["message"] or "").split()),
                when=when,
            )
        )
    return "\n".join(lines)


def story_text(story: Story, words: Words) -> str:
    """The whole story of an attendance."""
    width = max(len(label) for label, _ in story.facts)
    lines = [story.title, ""]
    lines += [f"  {label.ljust(width)}  {value}" for label, value in story.facts]
    lines += ["", _wrapped(story.explanation)]
    if story.next_step:
        lines.append(_wrapped(words.say("story_next", step=story.next_step)))
    lines += ["", words.say("story_history")]
    lines += [
        textwrap.fill(
            f"{each.time}  {each.what} [{each.who}]",
            _WIDTH,
            initial_indent="  ",
            subsequent_indent=" " * 23,
            break_on_hyphens=False,
        )
        for each in story.happenings
    ]
    return "\n".join(lines)


def _states(status: Status, words: Words, reasons: ReasonBook) -> str:
    headers = [
        words.say(key) for key in ("head_state", "head_reason", "head_rows", "head_actor")
    ]
    return table(headers, [_line(line, words, reasons) for line in status.lines])


def _line(line: Line, words: Words, reasons: ReasonBook) -> list[str]:
    reason = words.title(line.reason) if line.reason else ""
    actor = words.actor(reasons[line.reason].actor) if line.reason else ""
    return [words.state(line.state, line.mode), reason, str(line.rows), actor]


def _explained(reason: str, words: Words) -> str:
    body = f"{words.explanation(reason)} → {words.next_step(reason)}"
    return f"{words.title(reason)}:\n{_wrapped(body)}"


def _wrapped(text: str) -> str:
    return textwrap.fill(
        text, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
    )
