"""Words: what a reason, a state or a problem means, in the user's language.

The words are data (texts/*.toml). Must not know who shows them.
"""

import re
from collections.abc import Mapping
from typing import Any

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.incoming import Note, RowProblem
from peonline_desktop.domain.judged_anew import JudgedAnew
from peonline_desktop.domain.number_fields import Doubt
from peonline_desktop.domain.reasons import Actor, Reason, ReasonBook
from peonline_desktop.domain.restored import Restored
from peonline_desktop.services.phrasing import Phrasing

LANGUAGES = ("nl", "en", "fr")
_NUMBERS = re.compile(r"\d+", re.ASCII)
_OF_A_DAY = 3  # numbers: day, month, year
_COMPACT_DAY = 8  # digits of a day in one piece
_NO_NAME = re.compile(r"[\d@]")


class _Blank(dict[str, object]):
    """Values of which some are not known."""

    def __missing__(self, _: str) -> str:
        return "…"


class Words:
    """All texts in one language; a text missing in it is a bug, and raises KeyError."""

    def __init__(self, texts: Mapping[str, Mapping[str, Any]], language: str) -> None:
        """*texts* are the contents of texts/*.toml by file name."""
        self._texts = texts
        self._phrasing = Phrasing(language)
        self.language = language

    def title(self, reason: str) -> str:
        """A reason in a few words."""
        return self._reason(reason, "title")

    def explanation(self, reason: str) -> str:
        """What a reason means and how it comes about."""
        return self._reason(reason, "text")

    def next_step(self, reason: str) -> str:
        """What to do about a reason."""
        return self._reason(reason, "do")

    def actor(self, actor: Actor) -> str:
        """Who must act."""
        return str(self._texts["states"]["actors"][actor.value][self.language])

    def state(self, state: str, mode: str | None = None) -> str:
        """The label of a state; an acceptance in test mode has its own."""
        key = "accepted_test" if (state, mode) == ("accepted", "test") else state
        return str(self._texts["states"]["labels"][key][self.language])

    def problem(self, problem: Problem) -> str:
        """What is the matter, and what to do."""
        return self.error(problem.code, **problem.values)

    def error(self, code: str, **values: object) -> str:
        """The sentence of an error code."""
        return self._said("errors", code, values)

    def problem_named(self, code: str, **values: object) -> str:
        """The sentence of a code that was kept without its values; what is not known of them
        is left out.
        """
        return self._said("errors", code, _Blank(values))

    def row_problem(self, problem: RowProblem) -> str:
        """What is wrong with a row of a file or a record of a source, and what to do."""
        if problem.code == "cell_invalid" and problem.detail:  # two columns with one header
            return self.say("column_twice", detail=problem.detail)
        code = better_code(problem) if problem.bug is None else "record_broke"
        values = {"value": problem.value, "detail": problem.detail}
        return self._said("rows", code, values)

    def note(self, note: Note) -> str:
        """What is worth saying of a file that is no problem."""
        key = f"{note.code}_{note.why}" if note.why else note.code
        text = note.text.replace(" | ", ", ")  # cells beside each other
        return self._said("notes", key, {"text": text, "count": note.count})

    def count(self, reason: str, count: int) -> str:
        """Why so many results wait, have no attendance or are a problem, in a few words behind
        the *count*.
        """
        return self._said("counts", reason, {"count": count})

    def mark(self, code: str, **values: object) -> str:
        """What is the matter with a cell of a file, in a few words beside it."""
        return self._said("marks", code, values)

    def say(self, key: str, **values: object) -> str:
        """A phrase of the command or the window."""
        return self._said("phrases", key, values)

    def missing(self, code: str, value: str) -> str:
        """What a test of a connection did not find, with the likely cause."""
        return self._said("missing", code, {"value": value})

    def template(self, key: str) -> str:
        """A phrase with places in braces that somebody else fills in."""
        return str(self._texts["phrases"][key][self.language])

    def help(self, key: str) -> str:
        """The help of a command ("provider add") or an option ("--user-id")."""
        return str(self._texts["help"][key][self.language])

    def has_help(self, key: str) -> bool:
        """Whether there is help under this key."""
        return key in self._texts["help"]

    def _said(self, kind: str, key: str, values: Mapping[str, object]) -> str:
        text = str(self._texts[kind][key][self.language])
        return self._phrasing.vformat(text, (), values)

    def _reason(self, reason: str, part: str) -> str:
        return str(self._texts["reasons"][reason][self.language][part])


def better_code(problem: RowProblem) -> str:
    """What is the matter with a row, where its value tells more than its code: a day that is in
    no calendar, and two numbers at a key that is no name.
    """
    if problem.code == "date_unreadable" and _is_like_a_day(problem.value):
        return "day_not_there"
    if problem.code == "person_two_numbers" and _NO_NAME.search(problem.value):
        return "key_two_numbers"
    return problem.code


def _is_like_a_day(text: str) -> bool:
    """Whether a text is written as a day."""
    numbers = _NUMBERS.findall(text)
    return len(numbers) >= _OF_A_DAY or any(len(each) == _COMPACT_DAY for each in numbers)


def restored_text(restored: Restored, words: Words) -> str:
    """After a restore: what was set aside, what was restored, and what to check."""
    lines = [words.say("restored", path=restored.source, aside=restored.aside)]
    if restored.held:
        lines.append(words.say("restored_held", held=restored.held))
    if restored.imports is None:
        lines.append(words.say("restored_unreadable"))
    elif restored.imports:
        lines.append(words.say("restored_imports", names=", ".join(restored.imports)))
    if restored.calls:
        lines.append(words.say("restored_calls", calls=restored.calls))
    lines.append(words.say("restored_check"))
    return "\n".join(lines)


def doubt_text(field: str, value: str, doubt: Doubt, words: Words) -> str:
    """What would happen to a number that was typed in a field."""
    return words.say(
        "number_would_wait",
        value=value.strip(),
        field=field,
        group=doubt.group.name or doubt.group.org_id,
        title=words.title(doubt.reason),
        text=words.next_step(doubt.reason),
    )


def judged_anew_text(anew: JudgedAnew, words: Words) -> str:
    """After an upgrade: which rows that stood ready wait now, and for what."""
    lines = []
    if anew.waiting:
        counted = [f"{count} × {words.title(reason)}" for reason, count in anew.waiting.items()]
        lines.append(words.say("judged_anew", waiting=", ".join(counted)))
    if anew.gone:
        lines.append(words.say("judged_anew_gone", count=anew.gone))
    return "\n".join(lines)


def reason_book(data: Mapping[str, Mapping[str, Any]]) -> ReasonBook:
    """The reasons as the rules need them, from the content of texts/reasons.toml."""
    return {
        code: Reason(
            code,
            Actor(each["actor"]),
            frozenset(each.get("goes_again_on", ())),
            each.get("heals", False),
            each.get("whole_course", False),
            each.get("about_day", False),
        )
        for code, each in data.items()
    }
