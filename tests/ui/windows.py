"""Fixtures: the window on a folder of its own, with fakes around it, and a person before it."""

from contextlib import contextmanager

import pytest
from fakes import FakePEOnline, FakeSecrets
from hands import Hands
from screens import shown

from peonline_desktop import bootstrap


@pytest.fixture
def answering() -> FakePEOnline:
    """A PE-Online that answers what a test says."""
    return FakePEOnline()


@pytest.fixture
def keyring() -> FakeSecrets:
    """A keyring in memory."""
    return FakeSecrets()


@pytest.fixture
def open_window(qtbot, tmp_path, clock, answering, keyring):
    """Opens the window with fakes around it; call it once the data is there."""
    folder = tmp_path / "data"
    opened = []

    def opener():
        return bootstrap.program(folder, clock=clock, secrets=keyring, register=answering)

    def start() -> Hands:
        context = shown(qtbot, folder, opener)
        shell = context.__enter__()
        opened.append(context)
        hands = Hands(qtbot, shell.window)
        hands.shell = shell
        return hands

    yield start
    for context in opened:
        context.__exit__(None, None, None)


@pytest.fixture
def filled(tmp_path, clock, answering, keyring):
    """Fills the data before the window opens: gives an App that is closed again."""
    from conftest import opened

    @contextmanager
    def fill():
        with opened(tmp_path / "data", clock, answering, keyring) as app:
            yield app

    return fill


@pytest.fixture
def intake_desk(filled, open_window) -> Hands:
    """The window at its results; V&VN is active, and MED is accredited."""
    from conftest import FIELD, VVN

    with filled() as app:
        app.provider()
        app.program.groups.activate(VVN, [FIELD])
        app.accredit()
    hands = open_window()
    hands.tab("Resultaten")
    return hands


@pytest.fixture
def drop(intake_desk, tmp_path):
    """Writes a list, lets it fall on the window, and does something in the step."""

    from step import import_it

    def dropping(text, act=import_it, name="lijst.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        with intake_desk.meeting(act):
            intake_desk.drop(path)

    return dropping
