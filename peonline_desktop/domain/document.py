"""What goes on paper: words in their order, and nothing of how they look."""

from dataclasses import dataclass

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """Cells under a header; *widths* divides the page over the columns, in parts."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True)
class Section:
    """A heading with, in this order, labelled facts, paragraphs and a table; *exact* are
    texts with a caption that are printed character for character.
    """

    title: str
    facts: Facts = ()
    paragraphs: tuple[str, ...] = ()
    table: Table | None = None
    exact: Facts = ()


@dataclass(frozen=True)
class Document:
    """A titled document; *page* is the text of a page number ("{page}", "{pages}"), *footer*
    stands on every page. *language* is its tag ("nl").
    """

    title: str
    language: str
    page: str
    footer: str
    sections: tuple[Section, ...]
