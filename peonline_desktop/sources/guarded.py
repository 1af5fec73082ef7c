"""A connector as the program uses it: what comes out of it holds no secret of its connection,
and it ends when the program is left.
"""

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Protocol

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.masking import Mask
from peonline_desktop.domain.sources import Checked, SourcePage
from peonline_desktop.sources.foreign import legible
from peonline_desktop.sources.http import PoliteClient


class Connected(Protocol):
    """A connector with its client; *secrets* are those that it has and those that it got."""

    client: PoliteClient

    @property
    def secrets(self) -> Sequence[str]:
        """What must not be kept or shown of it."""

    def check(self) -> Checked:
        """As any source."""

    def poll(
        self, state: Mapping[str, str], *, deep: bool, stop: threading.Event
    ) -> Iterator[SourcePage]:
        """As any source."""


class Guarded:
    """Another source with a guard before it. What is read of a page is read already; masked is
    what is kept of it.
    """

    def __init__(self, source: Connected, leaving: threading.Event) -> None:
        """Once *leaving* is set, *source* asks and waits no more."""
        self._source = source
        source.client.stop = leaving

    def check(self) -> Checked:
        """Whether it answers, what can be seen, and what is missing with the likely cause."""
        with self._masked_problems():
            found = self._source.check()
        missing, advice = self._valued(found.missing), self._valued(found.advice)
        return replace(self._mask.within(found), missing=missing, advice=advice)

    def activities(self) -> list[tuple[str, str]]:
        """(stable id, title) of what can be followed."""
        return list(self.check().activities)

    def person_fields(self) -> list[str]:
        """The names of custom fields that were seen."""
        return list(self.check().fields)

    def poll(
        self, state: Mapping[str, str], *, deep: bool, stop: threading.Event
    ) -> Iterator[SourcePage]:
        """Page after page of what is new."""
        with self._masked_problems():
            for page in self._source.poll(state, deep=deep, stop=stop):
                masked = self._mask.within(page)
                told = (replace(bad, value=legible(bad.value)) for bad in masked.problems)
                yield replace(masked, problems=tuple(told))

    @property
    def _mask(self) -> Mask:
        """Of what is secret by now: a token may have been got on the way."""
        return Mask(self._source.secrets)

    def _valued(self, pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        """Codes of ours with the values that they are told with."""
        return tuple((code, self._mask.text(value)) for code, value in pairs)

    @contextmanager
    def _masked_problems(self) -> Iterator[None]:
        try:
            yield
        except Problem as problem:
            values = {name: self._said(value) for name, value in problem.values.items()}
            raise problem.with_values(values) from None

    def _said(self, value: object) -> object:
        return self._mask.text(value) if isinstance(value, str) else value
