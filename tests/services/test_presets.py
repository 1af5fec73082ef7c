"""Presets of the administrator's own: saved, recognised, shared, and damaged."""

import pytest

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.reading import HowToRead

LIST = "Wie;Welke e-learning;Wanneer\np1;MED;03/04/2026\n"
HOW = HowToRead(
    {"person": "Wie", "activity": "Welke e-learning", "finished": "Wanneer"},
    all_passed=True,
    date_order="mdy",
)


def lijst(app, name="lijst.csv"):
    """A list that no shipped preset knows."""
    path = app.program.folder / name
    path.write_text(LIST)
    return path


def test_what_was_asked_once_is_not_asked_again(app):
    """Columns, who passed and the order of dates are kept with the preset."""
    path = lijst(app)
    kept = app.program.previewer.save_preset(" Lijst van Anna ", path, HOW)
    assert app.program.folder / "presets" / "Lijst van Anna.toml" == kept
    shape = app.program.previewer.look(path, HowToRead({})).shape
    assert ("Lijst van Anna", True) == (shape.preset, shape.says_verdict)
    report = app.program.importer.run(path, HowToRead({}), dry_run=False)
    assert (1, []) == (report.new, report.problems)
    assert "2026-03-04" == app.sql("SELECT day FROM result")[0][0]


def test_a_preset_of_a_colleague_works_when_it_is_dropped_in(app, tmp_path):
    """A file in the folder is enough, without a restart."""
    path = lijst(app)
    kept = app.program.previewer.save_preset("Anna", path, HOW)
    text = kept.read_text(encoding="utf-8")
    kept.unlink()
    assert app.program.previewer.look(path, HowToRead({})).shape.preset is None
    (kept.parent / "Van Bas.toml").write_text(text, encoding="utf-8")
    assert "Van Bas" == app.program.previewer.look(path, HowToRead({})).shape.preset


@pytest.mark.parametrize("name", ["", "..", "a/b", "a\\b", "x:y"])
def test_a_name_that_cannot_be_a_file_is_refused(app, name):
    """Nothing is written outside the folder."""
    with pytest.raises(WrongUse, match="preset_name_wrong"):
        app.program.previewer.save_preset(name, lijst(app), HOW)


@pytest.mark.parametrize(
    "text",
    [
        "rubbish",
        "recognise = 7",
        "[columns]",
        "recognise = ['a']\ncolumns = 3",
        "recognise = " + "[" * 5000,
        "recognise = ['a']\nall_passed = 'ja'\n[columns]\nperson = 'a'",
        "recognise = ['a']\n[columns]\nperson = 7",
        "recognise = ['a']\n[columns]\nperson = 'a'\n[verdicts]\nx = 'y'",
    ],
)
def test_a_damaged_preset_is_named(app, text):
    """So that it can be taken away; nothing is imported by a guess."""
    folder = app.program.folder / "presets"
    folder.mkdir()
    (folder / "kapot.toml").write_text(text)
    with pytest.raises(Refused, match="preset_damaged") as refused:
        app.program.previewer.look(lijst(app), HowToRead({}))
    assert "kapot.toml" in refused.value.values["path"]
