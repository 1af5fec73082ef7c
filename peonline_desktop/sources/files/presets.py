"""Presets: known layouts of result files, one TOML file each, recognised by headers."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peonline_desktop.sources.files.wide import Pairs


@dataclass(frozen=True)
class Preset:
    """A known layout: *recognise* are headers that must all be there, *columns* maps our
    fields to headers; *all_passed* and *date_order* say what such a file does not.

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

    def fits(self, headers: Sequence[str]) -> bool:
        """Whether these are the headers of such a file."""
        present = {header.casefold() for header in headers}
        nameless = bool(headers) and not headers[0]
        return self.recognise <= present and (nameless or not self.nameless_first)


def load_presets(folder: Path) -> list[Preset]:
    """The presets in *folder*, the one that recognises most headers first."""
    presets = []
    for path in sorted(folder.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        presets.append(
            Preset(
                path.stem,
                frozenset(header.casefold() for header in data["recognise"]),
                data["columns"],
                data.get("all_passed", False),
                data.get("date_order"),
                data.get("nameless_first", False),
                _pairs(data.get("pairs")),
                data.get("refused"),
            )
        )
    return sorted(presets, key=lambda preset: -len(preset.recognise))


def recognised(presets: Sequence[Preset], headers: Sequence[str]) -> Preset | None:
    """The preset whose headers are all among *headers*, if any."""
    return next((preset for preset in presets if preset.fits(headers)), None)


def _pairs(data: Mapping[str, Any] | None) -> Pairs | None:
    if data is None:
        return None
    return Pairs(data.get("date_suffix"), frozenset(data.get("without", ())))
