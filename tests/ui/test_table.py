"""The table over ids: Qt's own checks, only what one looks at is read, selection is kept."""

from array import array

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peonline_desktop.domain.listing import Order
from peonline_desktop.ui.parts.id_model import Column, IdTableModel
from peonline_desktop.ui.parts.table import RecordTable

COLUMNS = (
    Column("id", "Nr", lambda row: str(row["id"]), sorts="id"),
    Column("name", "Naam", lambda row: row["name"]),
)


class Source:
    """Rows by id, which come at once or when they are let go."""

    def __init__(self, *, late: bool = False) -> None:
        self.asked: list[list[int]] = []
        self.late = late
        self.waiting = []

    def fetch(self, ids, then) -> None:
        self.asked.append(list(ids))
        rows = {row_id: {"id": row_id, "name": f"naam {row_id}"} for row_id in ids}
        if self.late:
            self.waiting.append(lambda: then(rows))
        else:
            then(rows)


def test_the_model_is_sound(qtmodeltester, qtbot):
    """Qt's own rules for models."""
    model = IdTableModel(COLUMNS, Source().fetch)
    model.set_ids(array("q", range(250)))
    qtmodeltester.check(model, force_py=True)


def test_only_what_one_looks_at_is_read(qtbot):
    """Of a million rows a jump reads one page; a cell says that it is loading."""
    source = Source(late=True)
    model = IdTableModel(COLUMNS, source.fetch)
    model.set_ids(array("q", range(1_000_000)))
    cell = model.index(700_050, 1)
    assert "…" == cell.data()
    qtbot.waitUntil(lambda: bool(source.waiting))
    assert [700_000] == [ids[0] for ids in source.asked]
    source.waiting.pop()()
    assert "naam 700050" == cell.data()
    assert 1 == len(source.asked)


def test_what_comes_too_late_is_not_shown(qtbot):
    """Rows of the list before are forgotten when there is a new one."""
    source = Source(late=True)
    model = IdTableModel(COLUMNS, source.fetch)
    model.set_ids(array("q", [1]))
    model.index(0, 1).data()
    qtbot.waitUntil(lambda: bool(source.waiting))
    model.set_ids(array("q", [2]))
    source.waiting.pop(0)()
    assert "…" == model.index(0, 1).data()


def test_numbers_of_people_stay_text(qtbot):
    """A number that Qt's 32 bits cannot hold is shown whole."""
    column = Column("number", "Nummer", lambda row: row["number"])
    model = IdTableModel([column], lambda ids, then: then({1: {"number": "019000000001"}}))
    model.set_ids(array("q", [1]))
    model.index(0, 0).data()
    qtbot.waitUntil(lambda: model.index(0, 0).data() == "019000000001")


def table_of(qtbot, ids) -> RecordTable:
    """A shown table of these rows."""
    table = RecordTable("Rijen", COLUMNS, Source().fetch, Order("id"))
    qtbot.addWidget(table)
    table.show_ids(array("q", ids))
    table.show()
    return table


def test_the_selection_is_kept_when_the_list_is_read_anew(qtbot):
    """By id, wherever the rows are now."""
    table = table_of(qtbot, range(10))
    table.select_id(3)
    table.show_ids(array("q", [9, 8, 3, 1]))
    assert [3] == table.selected_ids()
    table.show_ids(array("q", [1]))
    assert [] == table.selected_ids()


def test_a_click_on_a_header_asks_for_another_order(qtbot):
    """Up, then down; a column that cannot be sorted asks nothing."""
    table = table_of(qtbot, range(3))
    asked = []
    table.order_changed.connect(asked.append)
    table.horizontalHeader().sectionClicked.emit(1)
    assert [] == asked
    table.horizontalHeader().sectionClicked.emit(0)
    table.horizontalHeader().sectionClicked.emit(0)
    assert [Order("id", descending=False), Order("id", descending=True)] == asked


def test_by_keyboard(qtbot):
    """Enter opens a row; copying takes the selected rows as a table."""
    table = table_of(qtbot, range(3))
    qtbot.waitUntil(lambda: table.records.row_at(0) is not None)
    opened = []
    table.opened.connect(opened.append)
    table.select_id(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [1] == opened
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert ["Nr\tNaam", "0\tnaam 0", "1\tnaam 1", "2\tnaam 2"] == lines
