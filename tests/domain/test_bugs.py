"""A bug as it may be told: kinds and lines, never a value."""

from peonline_desktop.domain.bugs import bug_of
from peonline_desktop.domain.days import parse_day


def caught(value: str) -> Exception:
    """An error of which the message and the chain hold *value*."""
    try:
        try:
            parse_day(value)
        except ValueError as error:
            raise KeyError(value) from error
    except KeyError as error:
        return error


def test_a_bug_has_the_kinds_and_lines_but_no_value():
    """Also of what led to it."""
    bug = bug_of(caught("geheim van Anna"))
    told = "\n".join(bug.told())
    assert ["KeyError", "ValueError"] == [cause.kind for cause in bug.causes][:2]
    assert "days.py" in told
    assert "geheim" not in told + bug.where + repr(bug)


def test_two_of_one_kind_at_one_place_are_equal():
    """So that one that comes back is told once."""
    assert bug_of(caught("a")) == bug_of(caught("b"))
    assert bug_of(caught("a")) != bug_of(KeyError("a"))


def test_where_names_our_own_lines_only():
    """Innermost first."""
    try:
        parse_day("x")
    except ValueError as error:
        assert bug_of(error).where.startswith("ValueError (days.py:")
