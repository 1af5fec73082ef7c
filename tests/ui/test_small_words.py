"""Small things that a newcomer stumbled over: an & in a name, a box of Qt that was half English,
practice that was wiped by a key.
"""

from hands import Hands
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QPushButton

from peonline_desktop.domain.incoming import Note, RowProblem
from peonline_desktop.ui.dialogs.files import last_folder
from peonline_desktop.ui.dialogs.problems import ProblemsDialog
from peonline_desktop.ui.parts.links import state_link


def test_an_ampersand_in_a_name_is_shown(intake_desk):
    """It is no mark of a key."""
    link = state_link(intake_desk.window._context.look, "info", "V & V", lambda: None)
    assert "V && V" == link.findChild(QAbstractButton).text()


def test_the_file_dialog_speaks_the_language(intake_desk):
    """Also where Qt's own translation is silent."""
    assert "&Zoeken in:" == QCoreApplication.translate("QFileDialog", "&Look in:")
    assert "Bestanden van" in QCoreApplication.translate("QFileDialog", "Files of &type:")


def test_a_file_is_looked_for_where_the_last_one_was(intake_desk, tmp_path, monkeypatch):
    """And first among the user's documents, never in the folder of the program."""
    from PySide6.QtWidgets import QFileDialog

    from peonline_desktop.ui.dialogs.files import ask_open

    QCoreApplication.instance().setProperty("last_folder", None)
    asked = []
    chosen = str(tmp_path / "map" / "lijst.csv")

    def answer(parent, title, folder, kinds):
        asked.append(folder)
        return chosen, ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    for _ in range(2):
        ask_open(intake_desk.window, "Kies")
    assert [str(tmp_path / "map")] == asked[1:]
    assert asked[0] and asked[0] != "."
    assert str(tmp_path / "map") == last_folder()
    QCoreApplication.instance().setProperty("last_folder", None)


def test_skipped_lines_are_to_be_saved(intake_desk):
    """That is the primary button: closing is not what helps."""
    window, session = intake_desk.window, intake_desk.window._session
    dialog = ProblemsDialog(
        window, session, [(RowProblem(2, "Dag", "date_missing", ""), "x")], ["Dag"]
    )
    (primary,) = [b for b in dialog.findChildren(QPushButton) if b.isDefault()]
    assert "Opslaan om te verbeteren…" == primary.text().replace("&", "")
    dialog.deleteLater()


def test_why_a_sheet_is_not_read_is_said(intake_desk):
    """One reason, not three."""
    words = intake_desk.window._session.words
    said = [
        words.note(Note(1, "Uitleg", "sheet_not_read", count=1, why=why))
        for why in ("hidden", "chosen", "headers")
    ]
    assert "(1 rij): het is verborgen." in said[0]
    assert "er is een ander werkblad gekozen." in said[1]
    assert "de koppen zijn er anders." in said[2]
    totals = words.note(Note(9, "Totaal | 120", "totals"))
    assert "Geen resultaat, maar een totaal: Totaal, 120" == totals


def test_two_numbers_are_told_by_what_the_key_is(intake_desk):
    """A name may be of two people; a personnel number is not."""
    words = intake_desk.window._session.words

    def said(key: str) -> str:
        return words.row_problem(RowProblem(2, "Wie", "person_two_numbers", key, detail="1, 2"))

    assert "geef elk een eigen sleutel" in said("Anna de Boer")
    for key in ("30117", "anna@example.org"):
        assert "eigen sleutel" not in said(key)
        assert "Laat alleen het goede nummer staan" in said(key)


def test_beginning_practice_again_asks(intake_desk, monkeypatch):
    """A key that is pressed by mistake wipes nothing."""
    window, wiped = intake_desk.window, []
    window.practice_restarted.disconnect()
    window.practice_restarted.connect(lambda: wiped.append(True))

    def stay(box: Hands) -> None:
        assert box.sees("verdwijnt")
        box.press("Annuleren")

    with intake_desk.meeting(stay):
        window._on_practice_anew()
    assert [] == wiped
    with intake_desk.meeting(lambda box: box.press("Opnieuw beginnen")):
        window._on_practice_anew()
    assert [True] == wiped
