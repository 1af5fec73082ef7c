"""Text that came from outside is shown as it stands, never as markup.

Qt guesses: a label, a tooltip or a box whose text looks like markup is rendered as markup,
pictures and links included. So labels are made by `forms.label`, boxes by `dialogs.ask`, and
tooltips go through here; a test looks at every widget of every screen.
"""

from PySide6.QtGui import Qt


def tip(text: str) -> str:
    """*text* as a tooltip shows it as it stands: what Qt would render is escaped."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
