"""Presets: known layouts of result files, one TOML file each, recognised by headers."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.sources.files.wide import Pairs


@dataclass(frozen=True)
class Preset:
    """A known layout: *recognise* are headers that must all be there, *columns* maps our
    fields to headers; *all_passed*, *date_order* and *pass_mark* say what such a file does not.

    *nameless_first*: its first column has no name. *pairs*: it has a pair of columns per
    activity. *refused*: the code that says why such a file cannot be imported.
    """

    name: str
    recognise: frozenset[str]
    columns: dict[str, str]
    all_passed: bool
    date_order: str | None
    nameless_first: bool = False
    pairs: Pairs | None = None
    refused: str | None = None
    pass_mark: str | None = None

    def fits(self, headers: Sequence[str]) -> bool:
        """Whether these are the headers of such a file."""
        present = {header.casefold() for header in headers}
        nameless = bool(headers) and not headers[0]
        return self.recognise <= present and (nameless or not self.nameless_first)

    def answered(self, answers: Mapping[str, str]) -> "Preset":
        """This preset, with what the administrator answered about its files."""
        return replace(
            self,
            date_order=answers.get("date_order", self.date_order),
            pass_mark=answers.get("pass_mark", self.pass_mark),
        )


def load_presets(*folders: Path) -> list[Preset]:
    """The presets in *folders*, the one that recognises most headers first; of two that
    recognise as many, the one of the first folder.

    Raises Refused for a file that is no preset: it is named, so that it can be taken away.
    """
    paths = [path for folder in folders for path in sorted(folder.glob("*.toml"))]
    return sorted(map(_preset_of, paths), key=lambda preset: -len(preset.recognise))


def save_preset(folder: Path, name: str, preset: Preset) -> Path:
    """Write a preset of the administrator's own; returns its file, which can be shared.

    Raises WrongUse when the name cannot be a file's, or it cannot be written.
    """
    name = name.strip()
    if not name or name.startswith(".") or set(name) & set('/\\:*?"<>|'):
        raise WrongUse("preset_name_wrong", name=name)
    path = folder / f"{name}.toml"
    lines = [f"recognise = {json.dumps(sorted(preset.recognise), ensure_ascii=False)}"]
    if preset.all_passed:
        lines.append("all_passed = true")
    for key, value in (("date_order", preset.date_order), ("pass_mark", preset.pass_mark)):
        if value:
            lines.append(f"{key} = {json.dumps(value, ensure_ascii=False)}")
    lines += ["", "[columns]"]
    lines += [f"{k} = {json.dumps(v, ensure_ascii=False)}" for k, v in preset.columns.items()]
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    except OSError as error:
        raise WrongUse("file_not_written", path=str(path)) from error
    return path


def _preset_of(path: Path) -> Preset:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return Preset(
            path.stem,
            frozenset(str(header).casefold() for header in data["recognise"]),
            {str(field): str(header) for field, header in data["columns"].items()},
            bool(data.get("all_passed", False)),
            data.get("date_order"),
            bool(data.get("nameless_first", False)),
            _pairs(data.get("pairs")),
            data.get("refused"),
            data.get("pass_mark"),
        )
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise Refused("preset_damaged", path=str(path)) from error


def recognised(presets: Sequence[Preset], headers: Sequence[str]) -> Preset | None:
    """The preset whose headers are all among *headers*, if any."""
    return next((preset for preset in presets if preset.fits(headers)), None)


def _pairs(data: Mapping[str, Any] | None) -> Pairs | None:
    if data is None:
        return None
    return Pairs(data.get("date_suffix"), frozenset(data.get("without", ())))
