"""A short soak; the long one is part of `make torture`."""

from soak import soak


def test_thirty_rounds_find_every_pass_once():
    """Forty people in two courses, some of whom pass in between."""
    assert "30 rounds over 40 people in 2 courses" in soak(30, 40, 2)
