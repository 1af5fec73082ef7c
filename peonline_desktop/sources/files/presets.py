"""Presets: known layouts of result files, one TOML file each, recognised by headers."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Preset:
    """A known layout: *recognise* are headers that must all be there, *columns* maps our
    fields to headers; *all_passed* and *date_order* say what such a file does not.
    """

    name: str
    recognise: frozenset[str]
    columns: dict[str, str]
    all_passed: bool
    date_order: str | None


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
            )
        )
    return sorted(presets, key=lambda preset: -len(preset.recognise))


def recognised(presets: Sequence[Preset], headers: Sequence[str]) -> Preset | None:
    """The preset whose headers are all among *headers*, if any."""
    present = {header.casefold() for header in headers}
    return next((preset for preset in presets if preset.recognise <= present), None)
