"""Icons: shipped drawings in the colour of a role. A word always stands beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from peonline_desktop import shipped
from peonline_desktop.ui.parts.look import STATE_ROLES, Look, Role

SIZE = 16
_SCALES = (1, 2)
_DRAWN_IN = "#000"


def state_icon(look: Look, state: str) -> QIcon:
    """The icon of a state ("accepted_test" for an acceptance in test mode)."""
    return icon(look, state, STATE_ROLES[state])


@cache
def icon(look: Look, name: str, role: Role) -> QIcon:
    """The drawing *name* in the colour of *role*."""
    drawing = shipped.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return _rendered(drawing.replace(_DRAWN_IN, look.name(role)), SIZE)


def app_icon() -> QIcon:
    """The icon of the program."""
    return _rendered(shipped.path("icons/app.svg").read_text(encoding="utf-8"), SIZE * 8)


def _rendered(drawing: str, size: int) -> QIcon:
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    made = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(QSize(size, size) * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size * scale, size * scale))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        made.addPixmap(pixmap)
    return made
