"""The window is closed while PE-Online holds a call."""

import pytest
from asking import PATIENT, hostile
from conftest import opened
from hands import Hands
from screens import PATIENCE, shown
from test_window import ready_rows

from peonline_desktop import bootstrap
from peonline_desktop.pe_online.client import PEOnline


@pytest.fixture(scope="module")
def server():
    """One for all tests of this file."""
    with hostile() as made:
        yield made


def test_closing_abandons_a_call_and_says_so_next_time(qtbot, tmp_path, clock, keyring, server):
    """The window is gone within two seconds, the rows are unknown, and the next window tells."""
    folder = tmp_path / "data"
    with opened(folder, clock, PEOnline(PATIENT), keyring) as app:
        ready_rows(app)
        app.provider(mode=None, endpoint=server.address("silent_before_answer", "soap"))

    def opener():
        return bootstrap.program(folder, clock=clock, secrets=keyring)

    with shown(qtbot, folder, opener) as shell:
        desk = Hands(qtbot, shell.window)
        with desk.meeting(lambda dialog: dialog.press("3 presenties indienen")):
            desk.press("Nu indienen…")
        qtbot.waitUntil(lambda: bool(server.requests()), timeout=PATIENCE)
        desk.window.close()
        qtbot.waitUntil(lambda: shell.window is None, timeout=2000)
    with opened(folder, clock, PEOnline(PATIENT), keyring) as app:
        assert ["ready", "ready", "unknown"] == sorted(app.states())
        assert "abandoned" == app.program.log.runs(1)[0]["ended"]
    with shown(qtbot, folder, opener) as shell:
        desk = Hands(qtbot, shell.window)
        desk.wait_for("De vorige keer moest het programma stoppen tijdens een aanroep")
