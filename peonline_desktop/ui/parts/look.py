"""How everything looks: colours by role, sizes, and the style sheet made of them.

Widgets ask for a role, never for a number. Contrast between text and surface is at least
4.5:1 in both themes (a test computes it).
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from peonline_desktop import shipped

GRID = 8  # pixels: between label and field; twice between groups, three times at the edges
ROW_HEIGHT = 32
TITLE, GROUP_TITLE = 1.5, 1.15  # times the system's font


class Role(StrEnum):
    """What a colour is for."""

    PAGE = "page"
    SURFACE = "surface"
    LINE = "line"
    FIELD = "field"
    HOVER = "hover"
    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    SELECTED = "selected"
    ACCEPTED = "accepted"
    WAITING = "waiting"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    WAITING_TINT = "waiting_tint"
    REJECTED_TINT = "rejected_tint"


LIGHT = {
    Role.PAGE: "#F6F7F9",
    Role.SURFACE: "#FFFFFF",
    Role.LINE: "#D5DAE1",
    Role.FIELD: "#737F90",
    Role.HOVER: "#F0F3F7",
    Role.TEXT: "#1B2430",
    Role.MUTED: "#566273",
    Role.ACCENT: "#0B5CAD",
    Role.ON_ACCENT: "#FFFFFF",
    Role.SELECTED: "#DCE9F7",
    Role.ACCEPTED: "#1B6E46",
    Role.WAITING: "#855300",
    Role.REJECTED: "#B3261E",
    Role.UNKNOWN: "#6244A5",
    Role.WAITING_TINT: "#FBF0DA",
    Role.REJECTED_TINT: "#FBE7E5",
}
DARK = {
    Role.PAGE: "#14181F",
    Role.SURFACE: "#1C222B",
    Role.LINE: "#343C48",
    Role.FIELD: "#7A8699",
    Role.HOVER: "#232A35",
    Role.TEXT: "#E8ECF2",
    Role.MUTED: "#A7B1C0",
    Role.ACCENT: "#7AB8FF",
    Role.ON_ACCENT: "#14181F",
    Role.SELECTED: "#26384F",
    Role.ACCEPTED: "#6FCF97",
    Role.WAITING: "#F2C46D",
    Role.REJECTED: "#FF8A80",
    Role.UNKNOWN: "#C7B0FF",
    Role.WAITING_TINT: "#37301F",
    Role.REJECTED_TINT: "#3D2426",
}
THEMES = ("system", "light", "dark")

# Which colour a state has; the word and the icon say the same.
STATE_ROLES = {
    "waiting": Role.WAITING,
    "ready": Role.ACCENT,
    "sending": Role.ACCENT,
    "accepted": Role.ACCEPTED,
    "accepted_test": Role.WAITING,
    "rejected": Role.REJECTED,
    "unknown": Role.UNKNOWN,
    "manual": Role.ACCEPTED,
    "withdrawn": Role.MUTED,
    "review": Role.UNKNOWN,
    "warning": Role.WAITING,
    "info": Role.ACCENT,
}


@dataclass(frozen=True)
class Look:
    """The colours of one theme."""

    dark: bool

    def name(self, role: Role) -> str:
        """The colour of *role* as a style sheet has it."""
        return (DARK if self.dark else LIGHT)[role]

    def color(self, role: Role) -> QColor:
        """The colour of *role*."""
        return QColor(self.name(role))


def look_of(theme: str, app: QApplication) -> Look:
    """The look for a *theme* of the settings; "system" asks the system."""
    if theme == "system":
        return Look(app.styleHints().colorScheme() is Qt.ColorScheme.Dark)
    return Look(theme == "dark")


def dress(app: QApplication, look: Look) -> None:
    """Give the whole application this look."""
    app.setStyle("Fusion")
    app.setPalette(_palette(look))
    app.setStyleSheet(_style_sheet(look, app.font().pointSizeF()))


def tabular(font: QFont) -> QFont:
    """*font* with figures that are all equally wide, for numbers below each other."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def _palette(look: Look) -> QPalette:
    palette = QPalette()
    groups = QPalette.ColorRole
    for role, name in {
        groups.Window: Role.PAGE,
        groups.WindowText: Role.TEXT,
        groups.Base: Role.SURFACE,
        groups.AlternateBase: Role.PAGE,
        groups.Text: Role.TEXT,
        groups.Button: Role.SURFACE,
        groups.ButtonText: Role.TEXT,
        groups.Highlight: Role.ACCENT,
        groups.HighlightedText: Role.ON_ACCENT,
        groups.Link: Role.ACCENT,
        groups.LinkVisited: Role.ACCENT,
        groups.ToolTipBase: Role.SURFACE,
        groups.ToolTipText: Role.TEXT,
        groups.PlaceholderText: Role.MUTED,
        groups.Mid: Role.LINE,
        groups.Accent: Role.ACCENT,
    }.items():
        palette.setColor(role, look.color(name))
    for role in (groups.WindowText, groups.Text, groups.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, look.color(Role.MUTED))
    return palette


def _style_sheet(look: Look, points: float) -> str:
    colors = {role.value: look.name(role) for role in Role}
    return _SHEET.format(
        title=f"{points * TITLE:.1f}",
        group=f"{points * GROUP_TITLE:.1f}",
        down=shipped.path("icons/down.svg").as_posix(),
        check=shipped.path(f"icons/check-{'dark' if look.dark else 'light'}.svg").as_posix(),
        **colors,
    )


_SHEET = """
QLabel[kind="title"] {{ font-size: {title}pt; font-weight: 600; color: {text}; }}
QLabel[kind="group"] {{ font-size: {group}pt; font-weight: 600; color: {text}; }}
QLabel[kind="hint"], QLabel[kind="muted"] {{ color: {muted}; }}
QLabel[kind="error"] {{ color: {rejected}; }}
QLabel[kind="warning"] {{ color: {waiting}; }}
QLabel[kind="good"] {{ color: {accepted}; }}
QLabel[kind="figure"] {{ font-size: {title}pt; font-weight: 600; color: {text}; }}
QFrame[kind="card"] {{
    background: {surface}; border: 1px solid {line}; border-radius: 6px;
}}
QFrame[kind="notice"] {{
    background: {surface}; border: 1px solid {line}; border-left: 4px solid {accent};
    border-radius: 4px;
}}
QFrame[kind="notice"][tone="warning"] {{ border-left-color: {waiting}; }}
QFrame[kind="notice"][tone="error"] {{ border-left-color: {rejected}; }}
QFrame[kind="notice"][tone="good"] {{ border-left-color: {accepted}; }}
QFrame[kind="banner"] {{ background: {selected}; border-bottom: 1px solid {line}; }}
QFrame[kind="bar"] {{ background: {surface}; border-top: 1px solid {line}; }}
QFrame[kind="line"] {{ background: {line}; border: none; max-height: 1px; }}

QPushButton {{
    background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 4px;
    padding: 5px 14px; min-height: 20px;
}}
QPushButton:hover {{ border-color: {muted}; }}
QPushButton:pressed {{ background: {selected}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 13px; }}
QPushButton:disabled {{ color: {muted}; background: {page}; }}
QPushButton[kind="primary"] {{
    background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600;
}}
QPushButton[kind="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[kind="primary"]:disabled {{
    background: {page}; color: {muted}; border-color: {line};
}}
QPushButton[kind="danger"] {{ color: {rejected}; border-color: {rejected}; }}
QPushButton[kind="danger"]:disabled {{ color: {muted}; border-color: {line}; }}
QPushButton[kind="link"] {{
    border: 1px solid transparent; background: transparent; color: {accent};
    text-align: left; padding: 3px 4px; min-height: 18px;
}}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {accent}; padding: 2px 3px; }}

QLineEdit, QComboBox, QDateEdit, QPlainTextEdit, QTextBrowser, QListWidget {{
    background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 4px;
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QLineEdit, QComboBox, QDateEdit {{ padding: 4px 6px; min-height: 20px; }}
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QPlainTextEdit:focus,
QTextBrowser:focus, QListWidget:focus, QTableView:focus {{
    border: 2px solid {accent};
}}
QLineEdit:focus, QComboBox:focus, QDateEdit:focus {{ padding: 3px 5px; }}
QLineEdit[wrong="true"], QComboBox[wrong="true"] {{ border-color: {rejected}; }}
QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled {{
    background: {page}; color: {muted};
}}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{
    image: url("{down}"); width: 14px; height: 14px;
}}
QComboBox QLineEdit, QComboBox QLineEdit:focus {{
    border: none; padding: 0; min-height: 0; background: transparent;
}}
QTextBrowser[kind="plain"] {{ border: none; }}
QTextBrowser[kind="plain"]:focus {{ border: 2px solid {accent}; }}
QComboBox QAbstractItemView {{
    background: {surface}; color: {text}; border: 1px solid {line};
    selection-background-color: {selected}; selection-color: {text}; font-weight: 400;
}}
QComboBox QAbstractItemView::item {{ min-height: 26px; padding: 0 6px; }}
QComboBox QAbstractItemView::item:selected {{ background: {selected}; color: {text}; }}
QCheckBox, QRadioButton {{
    spacing: 8px; min-height: 22px; padding: 0 4px 0 2px; border: 2px solid transparent;
    border-radius: 4px;
}}
QCheckBox:focus, QRadioButton:focus {{ border-color: {accent}; }}

QCheckBox::indicator, QRadioButton::indicator {{
    width: 14px; height: 14px; background: {surface}; border: 1px solid {muted};
}}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{check}");
}}
QRadioButton::indicator:checked {{
    width: 6px; height: 6px; border: 5px solid {accent}; background: {on_accent};
}}

QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabWidget::tab-bar {{ left: 16px; }}
QTabBar {{ background: {page}; }}
QTabBar::tab {{
    padding: 9px 14px; color: {muted}; background: transparent; border: none;
    border-bottom: 3px solid transparent;
}}
QTabBar::tab:selected {{ color: {text}; border-bottom: 3px solid {accent}; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar:focus {{ outline: none; }}
QTabBar::tab:focus {{ background: {selected}; color: {text}; }}

QTableView {{
    background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 4px;
    gridline-color: transparent; alternate-background-color: {page};
    selection-background-color: {selected}; selection-color: {text}; outline: none;
}}
QTableView::item {{ padding: 0 8px; border: none; }}
QHeaderView {{ background: {surface}; }}
QHeaderView::section {{
    background: {surface}; color: {muted}; border: none; border-bottom: 1px solid {line};
    padding: 6px 8px; font-weight: 600;
}}
QHeaderView[kind="numbers"]::section {{
    color: {muted}; font-weight: 400; border-bottom: 1px solid {line}; padding: 0 8px;
}}
QComboBox[kind="role"] {{ border-color: {field}; }}
QComboBox[kind="role"]:focus {{ border-color: {accent}; }}
QComboBox[kind="role"][strong="true"] {{ font-weight: 600; }}
QProgressBar {{
    background: {page}; border: 1px solid {line}; border-radius: 4px; max-height: 8px;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{
    background: {line}; border-radius: 4px; min-height: 32px; min-width: 32px; margin: 2px;
}}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QTableCornerButton::section {{ background: {surface}; border: none; }}
QSplitter::handle {{ background: {page}; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget[kind="body"] {{ background: transparent; }}
QMenuBar {{ background: {page}; color: {text}; }}
QMenuBar::item {{ padding: 6px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {selected}; border-radius: 4px; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 6px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selected}; color: {text}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {line}; padding: 4px; }}
"""
