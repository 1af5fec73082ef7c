"""The texts of the window: all of them in three languages, and what Qt reads is up to date."""

import ast
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from peonline_desktop import bootstrap

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    """Every message of a .ts file, by context and source."""
    found = {}
    for context in ET.parse(path).iter("context"):
        for message in context.iter("message"):
            found[context.findtext("name"), message.findtext("source")] = message
    return found


def texts_of(message: ET.Element) -> list[str]:
    """The translation of a message, or its forms for one and for several."""
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


@pytest.fixture(scope="module")
def in_the_code(tmp_path_factory) -> dict[tuple[str, str], ET.Element]:
    """Every text of the window, as the code has it now."""
    fresh = tmp_path_factory.mktemp("texts") / "fresh.ts"
    sources = sorted(str(path) for path in (ROOT / "peonline_desktop" / "ui").rglob("*.py"))
    command = [TOOLS / "pyside6-lupdate", *sources, "-ts", fresh, "-locations", "none"]
    subprocess.run(command, check=True, capture_output=True)
    return messages(fresh)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_text_of_the_window_is_translated(language, in_the_code):
    """No text is missing, unfinished, empty or left over; what is filled in stays the same."""
    translated = messages(TRANSLATIONS / f"peonline_{language}.ts")
    assert set(in_the_code) == set(translated)
    for (_, source), message in translated.items():
        assert message.find("translation").get("type") is None, source
        for text in texts_of(message):
            assert text.strip(), source
            fields = {
                part.split("}")[0] for part in source.split("{")[1:] if part[:1].isalpha()
            }
            theirs = {part.split("}")[0] for part in text.split("{")[1:] if part[:1].isalpha()}
            assert fields == theirs, source


def test_dutch_has_a_form_for_one_and_for_several(in_the_code):
    """The source says "presentie(s)"; nobody ever reads that."""
    counted = {key for key, message in in_the_code.items() if message.get("numerus")}
    dutch = messages(TRANSLATIONS / "peonline_nl.ts")
    assert counted == set(dutch)
    for message in dutch.values():
        forms = texts_of(message)
        assert len(forms) == 2
        assert all(form and "(" not in form for form in forms)


def test_mnemonics_are_kept(in_the_code):
    """A field or button that has a key in Dutch has one in every language."""
    for language in ("en", "fr"):
        for (_, source), message in messages(TRANSLATIONS / f"peonline_{language}.ts").items():
            if "&" in source:
                assert all("&" in text for text in texts_of(message)), source


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_what_qt_reads_is_made_of_these_texts(language, tmp_path):
    """The .qm file is what lrelease makes of the .ts file: `make translations` was run."""
    made = tmp_path / "made.qm"
    source = TRANSLATIONS / f"peonline_{language}.ts"
    subprocess.run(
        [TOOLS / "pyside6-lrelease", source, "-qm", made], check=True, capture_output=True
    )
    assert made.read_bytes() == source.with_suffix(".qm").read_bytes()


SHOWN_BY = {  # what shows a text -> the place of the text among its arguments
    **dict.fromkeys(["button", "label", "Field", "QCheckBox", "QRadioButton", "ask"], 0),
    **dict.fromkeys(["setText", "setWindowTitle", "setPlaceholderText", "setToolTip"], 0),
    **dict.fromkeys(
        ["setAccessibleName", "setTabText", "addMenu", "add_button", "set_empty"], 0
    ),
    **dict.fromkeys(["addItem", "say", "setPlainText"], 0),
    **dict.fromkeys(["Column", "_add"], 1),
}
NAMES = {
    "PE-Online Desktop",
    "orgID",
    "&orgID",
    "backed_up",
    "Nederlands",
    "English",
    "Français",
}


def bare_texts(path: Path) -> list[str]:
    """Texts that are shown as they stand in the code, without being translated."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        place = SHOWN_BY.get(name)
        if place is None or len(node.args) <= place:
            continue
        text = node.args[place]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            found.append(text.value)
    return found


@pytest.mark.parametrize(
    "path", sorted((ROOT / "peonline_desktop" / "ui").rglob("*.py")), ids=lambda path: path.name
)
def test_no_text_is_shown_untranslated(path):
    """Whatever is shown goes through tr(); phrases are asked for by their key."""
    keys = set(bootstrap.texts()["phrases"]) | NAMES | {""}
    assert [] == [text for text in bare_texts(path) if text not in keys]
