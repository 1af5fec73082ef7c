"""Facts about libraries that the program leans on."""

from PySide6.QtCore import QObject


def test_qt_keeps_count_of_none():
    """PySide6 6.12.0 aborts Python 3.10 and 3.11 after some thousand calls; ours must not."""
    thing = QObject()
    for number in range(20_000):
        thing.setObjectName(str(number))
        assert thing.parent() is None
    assert "19999" == thing.objectName()
