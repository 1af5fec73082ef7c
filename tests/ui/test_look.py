"""How it looks: enough contrast in both themes, and never by colour alone."""

from itertools import product

import pytest

from peonline_desktop import bootstrap, shipped
from peonline_desktop.ui.parts.look import DARK, LIGHT, STATE_ROLES, Role

READABLE = 4.5
ON_SURFACES = (
    Role.TEXT,
    Role.MUTED,
    Role.ACCENT,
    Role.ACCEPTED,
    Role.WAITING,
    Role.REJECTED,
    Role.UNKNOWN,
)


def luminance(color: str) -> float:
    """The relative luminance of "#RRGGBB" (WCAG 2.1)."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.1)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read(theme):
    """Each colour of text on each surface it stands on, and on what is selected."""
    for role, surface in product(ON_SURFACES, (Role.PAGE, Role.SURFACE, Role.SELECTED)):
        assert contrast(theme[role], theme[surface]) >= READABLE, (role, surface)
    assert contrast(theme[Role.ON_ACCENT], theme[Role.ACCENT]) >= READABLE
    for role in (Role.TEXT, Role.MUTED):
        for surface in (Role.HOVER, Role.WAITING_TINT, Role.REJECTED_TINT):
            assert contrast(theme[role], theme[surface]) >= READABLE, (role, surface)
    assert contrast(theme[Role.WAITING], theme[Role.WAITING_TINT]) >= READABLE
    assert contrast(theme[Role.REJECTED], theme[Role.REJECTED_TINT]) >= READABLE


def test_contrast_is_computed_as_wcag_says():
    """Black on white is 21, a colour on itself 1."""
    assert round(contrast("#000000", "#FFFFFF"), 1) == 21
    assert contrast("#0B5CAD", "#0B5CAD") == 1


def test_every_state_has_an_icon_and_a_word():
    """Colour never says anything that an icon and a word do not say too."""
    states = bootstrap.texts()["states"]["labels"]
    assert set(states) <= set(STATE_ROLES)
    for state in STATE_ROLES:
        drawing = shipped.path(f"icons/{state}.svg").read_text(encoding="utf-8")
        assert "#000" in drawing
    drawings = [shipped.path(f"icons/{state}.svg").read_text() for state in states]
    assert len(set(drawings)) == len(drawings)
