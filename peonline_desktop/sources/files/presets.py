"""Presets: known layouts of result files, one TOML file each, recognised by headers or shape.

A header may be given in several languages: then any of them is meant.
"""

import json
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from peonline_desktop.disk.writing import private_folder, replacing
from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.moments import DateOrder
from peonline_desktop.domain.reading import ENCODINGS, Answers
from peonline_desktop.domain.scores import read_pass_mark
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.domain.verdicts import Verdict, canonical_word
from peonline_desktop.sources.files.meetings import Meeting
from peonline_desktop.sources.files.wide import Pairs, Style, pairs_by_shape
from peonline_desktop.sources.foreign import Unread, Value

_REFUSALS = ("no_completion_date",)  # codes of why a file that is known cannot be imported

AnyOf = tuple[str, ...]
"""What a header is called, in one language or another."""


@dataclass(frozen=True)
class Preset:
    """A known layout: *recognise* are headers that must all be there, *columns* maps our
    fields to headers; *all_passed* and *answers* say what such a file does not.

    *nameless_first*: its first column has no name. *pairs*: it has a pair of columns per
    e-learning. *meeting*: rows of one person are summed, and the title stands elsewhere.
    *refused*: the code that says why such a file cannot be imported.
    """

    name: str
    recognise: tuple[AnyOf, ...]
    columns: Mapping[str, AnyOf]
    all_passed: bool = False
    answers: Answers = field(default_factory=Answers)
    nameless_first: bool = False
    pairs: Pairs | None = None
    meeting: Meeting | None = None
    refused: str | None = None

    def fits(self, headers: Sequence[str]) -> bool:
        """Whether these are the headers of such a file."""
        present = {activity_form(header) for header in headers}
        if not all(
            any(activity_form(name) in present for name in each) for each in self.recognise
        ):
            return False
        if self.nameless_first and next(iter(headers), "?"):
            return False
        return self.pairs is None or bool(pairs_by_shape(headers, self.pairs.style))

    def answered(self, answers: Answers) -> "Preset":
        """This preset, with what the administrator answered about its files."""
        return replace(self, answers=answers.over(self.answers))

    def header_of(self, name: str, headers: Sequence[str]) -> int | None:
        """The place of the header of a field; None when it is not there."""
        forms = [activity_form(header) for header in headers]
        wanted = (activity_form(each) for each in self.columns.get(name, ()))
        return next((forms.index(each) for each in wanted if each in forms), None)


def load_presets(*folders: Path) -> list[Preset]:
    """The presets in *folders*, the one that recognises most headers first; of two that
    recognise as many, the one of the first folder.

    Raises Refused for a file that is no preset: it is named, so that it can be taken away.
    """
    paths = [path for folder in folders for path in sorted(folder.glob("*.toml"))]
    return sorted(map(_preset_of, paths), key=lambda preset: -len(preset.recognise))


def recognised(presets: Sequence[Preset], headers: Sequence[str]) -> Preset | None:
    """The preset that fits these *headers*, if any."""
    return next((preset for preset in presets if preset.fits(headers)), None)


def save_preset(folder: Path, name: str, preset: Preset) -> Path:
    """Write a preset of the administrator's own; returns its file, which can be shared.

    Raises WrongUse when the name cannot be a file's, or it cannot be written.
    """
    name = name.strip()
    if not name or name.startswith(".") or set(name) & set('/\\:*?"<>|'):
        raise WrongUse("preset_name_wrong", name=name)
    path = folder / f"{name}.toml"
    answers = preset.answers
    first = sorted(next(iter(each), "") for each in preset.recognise)
    lines = [f"recognise = {_toml(first)}"]
    if preset.all_passed:
        lines.append("all_passed = true")
    for key, value in (
        ("date_order", answers.date_order),
        ("pass_mark", answers.pass_mark),
        ("encoding", answers.encoding),
    ):
        if value:
            lines.append(f"{key} = {_toml(value)}")
    if answers.zeros is not None:
        lines.append(f"zeros = {_toml(answers.zeros)}")
    lines += ["", "[columns]"]
    lines += [
        f"{field} = {_toml(name)}"
        for field, names in preset.columns.items()
        for name in names[:1]
    ]
    if answers.verdicts:
        lines += ["", "[verdicts]"]
        lines += [f"{_toml(w)} = {_toml(v.value)}" for w, v in answers.verdicts.items()]
    try:
        private_folder(folder)
        with replacing(path, private=True) as file:
            file.write("\n".join([*lines, ""]).encode())
    except OSError as error:
        raise WrongUse("file_not_written", path=str(path)) from error
    return path


def _toml(value: object) -> str:
    """A text, truth value or list as TOML writes it too."""
    return json.dumps(value, ensure_ascii=False)


def _preset_of(path: Path) -> Preset:
    try:
        return read_preset(path.stem, path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError, Unread) as error:
        raise Refused("preset_damaged", path=str(path)) from error


def read_preset(name: str, text: str) -> Preset:
    """The preset in *text*; raises Unread or ValueError when it is none."""
    data = Value(tomllib.loads(text))
    columns = data.at("columns")
    if not columns:
        raise columns.unread()
    return Preset(
        name,
        tuple(_any_of(each) for each in data.at("recognise").records()),
        {field: _any_of(each) for field, each in columns.fields().items()},
        data.at("all_passed").flag(default=False),
        _answers(data),
        data.at("nameless_first").flag(default=False),
        _pairs(data.at("pairs")),
        _meeting(data.at("meeting")),
        _one_of(_REFUSALS, data.at("refused")),
    )


def _any_of(each: Value) -> AnyOf:
    names = (each,) if each.is_text else each.records()
    return tuple(name.text() for name in names)


def _one_of(known: Collection[str], held: Value) -> str | None:
    """One of the words that are *known*, or none."""
    if held and held.text() not in known:
        raise held.unread()
    return held.text() if held else None


def _answers(data: Value) -> Answers:
    words, zeros = data.at("verdicts").fields().items(), data.at("zeros")
    mark = data.at("pass_mark").text("") or None
    if mark is not None:
        read_pass_mark(mark)
    return Answers(
        _one_of(list(DateOrder), data.at("date_order")),
        mark,
        {canonical_word(word): Verdict(verdict.text()) for word, verdict in words},
        zeros.flag() if zeros else None,
        _one_of(ENCODINGS, data.at("encoding")),
    )


def _pairs(data: Value) -> Pairs | None:
    if not data:
        return None
    without = frozenset(each.text().casefold() for each in data.at("without").items())
    return Pairs(Style(data.at("style").text()), without)


def _meeting(data: Value) -> Meeting | None:
    if not data:
        return None
    title = frozenset(activity_form(each.text()) for each in data.at("title").records())
    return Meeting(title, data.at("below").flag(default=False))
