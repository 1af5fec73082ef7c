"""Number requests: for rows that wait for a number, a text per employee or one list.

Nothing is sent from here: the texts are for the administrator's own mail or printer. Answers
are read in number_answers.py.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.number_requests import (
    Lacking,
    Letter,
    filled_in,
    unknown_places,
)
from peonline_desktop.domain.own_columns import OURS
from peonline_desktop.domain.settings import Group
from peonline_desktop.services.explain import Words
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.ports import TableWriter, TextWriter
from peonline_desktop.services.store_ports import NumberRequestStore, SettingsStore
from peonline_desktop.services.who import Actor

PLACES = ("naam", "nummers", "cursussen", "afzender")
_TEMPLATE = "number_request_template"
_UNSAFE = re.compile(r"[^\w.-]+")


class NumberRequests:
    """Asks employees for their numbers."""

    def __init__(
        self,
        requests: NumberRequestStore,
        settings: SettingsStore,
        groups: Groups,
        tables: TableWriter,
        texts: TextWriter,
        actor: Actor,
    ) -> None:
        """What is asked is written with *tables* and *texts*."""
        self._requests = requests
        self._settings = settings
        self._groups = groups
        self._tables = tables
        self._texts = texts
        self._actor = actor

    def lacking(self) -> list[Lacking]:
        """Who lacks a number, per group, by key."""
        return self._requests.lacking()

    def template(self, words: Words) -> str:
        """The administrator's own text, or the shipped one; its first line is the subject."""
        return self._settings.setting(_TEMPLATE) or words.template("number_request_template")

    def save_template(self, text: str | None) -> None:
        """Keep a text of one's own; None takes it back. Raises WrongUse when it has a place
        that nobody knows, or does not ask for the numbers.
        """
        if text is not None:
            if unknown := unknown_places(text, PLACES.__contains__):
                known = ", ".join(f"{{{name}}}" for name in PLACES)
                raise WrongUse("template_place_unknown", place=f"{{{unknown[0]}}}", known=known)
            if "{nummers}" not in text:
                raise WrongUse("template_without_numbers")
        self._settings.set_setting(_TEMPLATE, text)

    def letters(self, lacking: Iterable[Lacking], words: Words) -> list[Letter]:
        """A text per person; each names the numbers that are asked and what for."""
        template = self.template(words)
        return [
            self._letter(template, list(several), words)
            for _, several in groupby(lacking, key=lambda each: each.person_id)
        ]

    def write_letters(
        self, folder: Path, lacking: Sequence[Lacking], words: Words
    ) -> list[Path]:
        """Write a text per person in *folder*, and note that they were asked."""
        if not lacking:
            raise Refused("nobody_to_ask")
        written, taken = [], set()
        for letter in self.letters(lacking, words):
            name, count = _file_name(letter), 2
            while name.casefold() in taken:
                name, count = f"{_file_name(letter)}-{count}", count + 1
            taken.add(name.casefold())
            path = folder / f"{name}.txt"
            self._texts.write(path, letter_text(letter, words))
            written.append(path)
        self.note_asked(lacking)
        return written

    def write_list(self, path: Path, lacking: Sequence[Lacking], words: Words) -> int:
        """Write one list, in which the numbers can be filled in and that can be read back, and
        note that they were asked; returns how many people are on it.
        """
        if not lacking:
            raise Refused("nobody_to_ask")
        groups = self._groups.all()
        fields = list(dict.fromkeys(_field(groups[each.org_id]) for each in lacking))
        heads = [words.say(key) for key in ("head_person", "head_name", "head_email")]
        asked = OURS + words.say("head_asked")
        rows = []
        for _, several in groupby(lacking, key=lambda each: each.person_id):
            of_person = list(several)
            first, empty = of_person[0], [""] * len(fields)
            said = [_asked(each, groups[each.org_id], words) for each in of_person]
            rows.append([first.key, first.name, first.email, *empty, "; ".join(said)])
        self._tables.write(path, [*heads, *fields, asked], rows)
        self.note_asked(lacking)
        return len(rows)

    def note_asked(self, lacking: Iterable[Lacking]) -> None:
        """Note that these were asked, now, by whoever runs the program."""
        pairs = [(each.person_id, each.org_id) for each in lacking]
        with self._requests.transaction():
            self._requests.asked(pairs, self._actor.clock.now(), self._actor.who)

    def _letter(self, template: str, lacking: list[Lacking], words: Words) -> Letter:
        groups, first = self._groups.all(), lacking[0]
        asked = [f"- {_asked(each, groups[each.org_id], words)}" for each in lacking]
        courses = dict.fromkeys(name for each in lacking for name in each.activities)
        text = filled_in(
            template,
            {
                "naam": first.name or first.key,
                "nummers": "\n".join(asked),
                "cursussen": "\n".join(f"- {name}" for name in courses),
                "afzender": self._actor.who.split("@")[0],
            },
        )
        subject, _, body = text.strip().partition("\n")
        return Letter(first.key, first.name, first.email, subject.strip(), body.strip())


def letter_text(letter: Letter, words: Words) -> str:
    """A letter as one text: to whom, about what, and what it says."""
    to = f"{letter.name or letter.key} <{letter.email}>" if letter.email else letter.name
    heads = f"{words.say('letter_to')}: {to or letter.key}\n"
    return f"{heads}{words.say('letter_subject')}: {letter.subject}\n\n{letter.text}\n"


def _asked(each: Lacking, group: Group, words: Words) -> str:
    """What is asked of one person for one group."""
    form = group.registration_number.split(";")[0] or words.say("registration_number")
    name = group.name or str(group.org_id)
    if each.number:
        return words.say("number_asked_again", group=name, form=form, number=each.number)
    return words.say("number_asked", group=name, form=form)


def _field(group: Group) -> str:
    return group.fields[0]


def _file_name(letter: Letter) -> str:
    return _UNSAFE.sub("-", f"{letter.name} {letter.key}".strip()).strip("-.")[:80] or "-"
