"""Text that came from outside is shown as it stands, never as markup.

Qt guesses: a label, a tooltip or a box whose text looks like markup is rendered as markup,
pictures and links included. So labels are made by `forms.label`, boxes by `dialogs.ask`, and
tooltips go through here, which also lets them wrap (Qt breaks lines only in markup). A test
looks at every widget of every screen.
"""

from html import escape


def tip(text: str) -> str:
    """*text* as a tooltip of several lines, shown as it stands."""
    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>" if text else ""
