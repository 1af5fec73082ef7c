"""Narrow windows: no field lies over another, and the window is never larger than its screen."""

from itertools import combinations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit

from peonline_desktop.ui.context import ACCREDITATIONS, GROUPS, PAGES, RESULTS

OPERATED = (QAbstractButton, QLineEdit, QComboBox)


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
@pytest.mark.parametrize("name", [RESULTS, ACCREDITATIONS, GROUPS])
def test_no_field_lies_over_another(filled, open_window, qtbot, name, language):
    """At 940 pixels, in every language."""
    with filled() as app:
        app.provider()
        app.program.settings.set_setting("language", language)
    window = open_window().window
    window.tabs.setCurrentIndex(PAGES.index(name))
    window.resize(940, 640)
    qtbot.wait(30)
    page = window.page(name)
    shown = [
        each
        for each in page.findChildren(OPERATED[0]) + page.findChildren(OPERATED[1])
        if each.isVisible() and each.parentWidget() is page
    ] + [each for each in page.findChildren(OPERATED[2]) if each.parentWidget() is page]
    assert shown
    for one, other in combinations(shown, 2):
        assert not one.geometry().intersects(other.geometry()), (one, other)
    assert all(each.geometry().right() < page.width() for each in shown)


def test_the_window_opens_within_the_screen(open_window):
    """With its frame, however large it is meant to be."""
    window = open_window().window
    room = QApplication.primaryScreen().availableSize()
    assert window.width() <= room.width()
    assert window.height() <= room.height()
