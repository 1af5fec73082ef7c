"""Presets: known layouts of result files, one TOML file each, recognised by headers or shape.

A header may be given in several languages: then any of them is meant.
"""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.reading import Answers
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.domain.verdicts import Verdict, canonical_word
from peonline_desktop.sources.files.meetings import Meeting
from peonline_desktop.sources.files.wide import Pairs, Style, pairs_by_shape

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
        if self.nameless_first and (not headers or headers[0]):
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
    lines = [f"recognise = {_toml(sorted(each[0] for each in preset.recognise))}"]
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
    lines += [f"{field} = {_toml(names[0])}" for field, names in preset.columns.items()]
    if answers.verdicts:
        lines += ["", "[verdicts]"]
        lines += [f"{_toml(w)} = {_toml(v.value)}" for w, v in answers.verdicts.items()]
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    except OSError as error:
        raise WrongUse("file_not_written", path=str(path)) from error
    return path


def _toml(value: object) -> str:
    """A text, truth value or list as TOML writes it too."""
    return json.dumps(value, ensure_ascii=False)


def _preset_of(path: Path) -> Preset:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return Preset(
            path.stem,
            tuple(_any_of(each) for each in data["recognise"]),
            {str(name): _any_of(each) for name, each in data["columns"].items()},
            bool(data.get("all_passed", False)),
            _answers(data),
            bool(data.get("nameless_first", False)),
            _pairs(data.get("pairs")),
            _meeting(data.get("meeting")),
            data.get("refused"),
        )
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise Refused("preset_damaged", path=str(path)) from error


def _any_of(each: str | Sequence[str]) -> AnyOf:
    return (each,) if isinstance(each, str) else tuple(map(str, each))


def _answers(data: Mapping[str, Any]) -> Answers:
    words = data.get("verdicts", {})
    return Answers(
        data.get("date_order"),
        data.get("pass_mark"),
        {canonical_word(str(word)): Verdict(verdict) for word, verdict in words.items()},
        data.get("zeros"),
        data.get("encoding"),
    )


def _pairs(data: Mapping[str, Any] | None) -> Pairs | None:
    if data is None:
        return None
    without = frozenset(str(each).casefold() for each in data.get("without", ()))
    return Pairs(Style(data["style"]), without)


def _meeting(data: Mapping[str, Any] | None) -> Meeting | None:
    if data is None:
        return None
    return Meeting(frozenset(map(activity_form, data["title"])), bool(data.get("below", False)))
