"""Answers to number requests: numbers read back from a file, or from what was pasted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.domain.number_fields import Doubt, NumberFields
from peonline_desktop.domain.numbers import DAMAGED, MISFIT, MISSING, SEVERAL
from peonline_desktop.domain.people import Signature
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.ports import ResultFiles
from peonline_desktop.services.store_ports import NumberRequestStore, PeopleStore
from peonline_desktop.services.who import Actor

_PROBLEMS = {
    MISSING: "answer_not_yet",
    DAMAGED: "answer_damaged",
    MISFIT: "answer_misfit",
    SEVERAL: "answer_several",
}


@dataclass
class AnswersReport:
    """What a list of answers came to; an empty cell is no answer, and what is no number that
    may go is a problem: nothing of it is kept, and the request stays open.
    """

    rows: int = 0
    answers: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    headers: tuple[str, ...] = ()


class NumberAnswers:
    """Takes the numbers that employees gave."""

    def __init__(
        self,
        requests: NumberRequestStore,
        people: PeopleStore,
        groups: Groups,
        files: ResultFiles,
        deriver: Deriver,
        actor: Actor,
        header_words: Mapping[str, Sequence[str]],
    ) -> None:
        """*header_words*: what the columns of a table are usually called, by field."""
        self._requests = requests
        self._people = people
        self._groups = groups
        self._files = files
        self._deriver = deriver
        self._actor = actor
        self._header_words = header_words

    def read(self, path: Path) -> AnswersReport:
        """Read numbers back from a table: a column with the employee (or the e-mail address)
        and one per custom field. They count as corrections by hand.

        Raises Refused when the table has no such columns.
        """
        table = self._files.table(path)
        report = AnswersReport(headers=table.headers)
        key, by_email = self._key_column(table.headers)
        fields = self._number_columns(table.headers, key)
        numbers = self._groups.number_fields()
        with self._requests.transaction():
            for row in table.rows:
                report.rows += 1
                if isinstance(row, RowProblem):
                    report.problems.append(row)
                else:
                    self._take(*row, key, fields, numbers, report, by_email=by_email)
        if report.rows == 0:
            raise Refused("no_data_rows", path=str(path))
        self._deriver.run()
        return report

    def _take(
        self,
        number: int,
        cells: Mapping[str, str],
        key: str,
        fields: Mapping[str, str],
        numbers: NumberFields,
        report: AnswersReport,
        *,
        by_email: bool,
    ) -> None:
        told = {name: cells[h].removeprefix("'").strip() for h, name in fields.items()}
        given = {name: text for name, text in told.items() if text}
        if not given:
            return
        whole = tuple(cells.values())
        person_id = self._person(cells[key].removeprefix("'").strip(), by_email=by_email)
        if person_id is None:
            report.problems.append(
                RowProblem(number, key, "answer_of_nobody", cells[key], whole)
            )
            return
        signed = Signature(self._actor.clock.now(), self._actor.who, "answer")
        for name, text in given.items():
            if doubt := numbers.doubt(name, text):
                code = _problem_of(doubt)
                report.problems.append(RowProblem(number, name, code, text, whole))
            else:
                self._people.save_fields([(person_id, name, text)], signed, by_hand=True)
                report.answers += 1

    def _person(self, text: str, *, by_email: bool) -> int | None:
        if by_email:
            ids = {self._people.leader_of(i) for i in self._requests.ids_by_email(text)}
            return ids.pop() if len(ids) == 1 and text else None
        person_id = self._people.person_id(text)
        return None if person_id is None else self._people.leader_of(person_id)

    def _key_column(self, headers: Sequence[str]) -> tuple[str, bool]:
        """The column that says who answers, and whether it does so by e-mail address."""
        emails = self._header_words["email"]
        people = [w for w in self._header_words["person"] if w not in emails]
        for words, by_email in ((("person", *people), False), (("email", *emails), True)):
            for header in headers:
                if header.casefold() in words:
                    return header, by_email
        raise Refused("answers_without_person", found=", ".join(headers))

    def _number_columns(self, headers: Sequence[str], key: str) -> dict[str, str]:
        """Header -> custom field; with one field in use its column may be called otherwise."""
        fields = {
            name.casefold(): name
            for group in self._groups.all().values()
            for name in (group.fields if group.active else ())
        }
        found = {h: fields[h.casefold()] for h in headers if h.casefold() in fields}
        if not found and len(set(fields.values())) == 1:
            known = {*self._header_words["name"], *self._header_words["email"]}
            others = [h for h in headers if h != key and h.casefold() not in known]
            found = {others[0]: next(iter(fields.values()))} if others else {}
        if not found:
            wanted = ", ".join(sorted(set(fields.values()))) or "-"
            raise Refused("answers_without_numbers", found=", ".join(headers), wanted=wanted)
        return found


def _problem_of(doubt: Doubt) -> str:
    """The code of what is the matter with an answer."""
    return "answer_none" if doubt.number is None else _PROBLEMS[doubt.reason]
