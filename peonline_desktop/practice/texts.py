"""The service's texts, from messages.csv, filled in as the service does."""

from collections.abc import Iterable, Mapping


class Texts:
    """For each reason the text that the manual gives."""

    def __init__(self, lines: Iterable[Mapping[str, str]]) -> None:
        """*lines* are the rows of messages.csv; the last of several is the manual's example."""
        self._by_reason: dict[tuple[str, str], str] = {}
        self._general: dict[str, str] = {}
        for line in lines:
            template = line["template"]
            if not template or template.startswith("ERROR"):
                self._keep_if_new(line)
                continue
            for course_type in line["course_types"].split() or ["1", "2", "3", "4"]:
                self._by_reason[line["reason"], course_type] = template
            self._general.setdefault(line["reason"], template)

    def _keep_if_new(self, line: Mapping[str, str]) -> None:
        if line["template"]:
            for course_type in "1234":
                self._by_reason.setdefault((line["reason"], course_type), line["template"])

    def row(self, reason: str, course_type: int, **values: object) -> str:
        """The text of a refused row; the example's ends with a space."""
        template = self._by_reason[reason, str(course_type or 2)]
        text = template.format(**values)
        return text + " " if reason == "date_outside_period" else text

    def whole(self, reason: str) -> str:
        """The text of a refused call."""
        return self._general[reason]
