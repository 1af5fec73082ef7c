"""Answers to number requests: numbers read back from a file, or from what was pasted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import PlainRow, RowProblem
from peonline_desktop.domain.keys import names_somebody
from peonline_desktop.domain.number_fields import Doubt, NumberFields
from peonline_desktop.domain.number_words import NumberWords
from peonline_desktop.domain.numbers import DAMAGED, MISFIT, MISSING, SEVERAL
from peonline_desktop.domain.people import Signature
from peonline_desktop.services.answer_columns import AnswerColumns, AnswerTable
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.intake.matching import known_id
from peonline_desktop.services.intake.report import ListReport
from peonline_desktop.services.intake.two_numbers import two_numbers
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
class AnswersReport(ListReport):
    """What a list of answers came to; an empty cell is no answer, and what is no number that
    may go is a problem: nothing of it is kept, and the request stays open. *empty* are the rows
    without an answer.
    """

    answers: int = 0
    empty: int = 0


@dataclass(frozen=True)
class _Answer:
    """What one employee answers for one custom field; *key* as the list names them."""

    row: PlainRow
    key: str
    person_id: int
    field: str
    text: str

    def problem(self, column: str, code: str, value: str, detail: str = "") -> RowProblem:
        """Why it is not taken."""
        row, cells = self.row, tuple(self.row.cells.values())
        return RowProblem(
            row.number, column, code, value, cells, sheet=row.sheet, detail=detail
        )


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

        Raises Refused when the table has no such columns, or it cannot be told which they are.
        """
        table = self._files.table(path)
        report = AnswersReport()
        numbers = self._groups.number_fields()
        with self._requests.transaction():
            rows = list(report.data_of(table))
            columns = AnswerTable(table.headers, rows, self._header_words, numbers).columns(
                lambda text, by_email: self._person(text, by_email=by_email) is not None
            )
            if report.rows == 0:
                raise Refused("no_data_rows", path=str(path))
            answers = [a for row in rows for a in self._of(row, columns, numbers.words, report)]
            two = two_numbers(((a.person_id, a.field, a.text) for a in answers), numbers)
            for answer in answers:
                problem = _problem(answer, columns, two, numbers)
                if problem is None:
                    self._keep(answer)
                    report.answers += 1
                else:
                    report.problems.append(problem)
        self._deriver.run()
        report.put_in_order()
        return report

    def _of(
        self, row: PlainRow, columns: AnswerColumns, words: NumberWords, report: AnswersReport
    ) -> Iterator[_Answer]:
        """The answers of one row; of an employee who is not known, a problem."""
        number, cells, sheet = row
        told = {name: cells[h].removeprefix("'").strip() for h, name in columns.fields.items()}
        given = {name: text for name, text in told.items() if text}
        if not given:
            report.empty += 1
            return
        whole, key = tuple(cells.values()), cells[columns.key].removeprefix("'").strip()
        person_id = self._person(key, by_email=columns.by_email)
        is_nobody = not names_somebody(key, words)
        if person_id is None or is_nobody:
            code = "person_missing" if is_nobody else "answer_of_nobody"
            bad = RowProblem(number, columns.key, code, cells[columns.key], whole)
            report.problems.append(replace(bad, sheet=sheet))
            return
        for name, text in given.items():
            yield _Answer(row, key, person_id, name, text)

    def _keep(self, answer: _Answer) -> None:
        signed = Signature(self._actor.clock.now(), self._actor.who, "answer")
        told = (answer.person_id, answer.field, answer.text)
        self._people.save_fields([told], signed, by_hand=True)

    def _person(self, text: str, *, by_email: bool) -> int | None:
        if by_email:
            ids = {self._people.leader_of(i) for i in self._requests.ids_by_email(text)}
            return ids.pop() if len(ids) == 1 and text else None
        person_id = known_id(self._people, text)
        return None if person_id is None else self._people.leader_of(person_id)


def _problem(
    answer: _Answer,
    columns: AnswerColumns,
    two: Mapping[tuple[int, str], tuple[str, ...]],
    numbers: NumberFields,
) -> RowProblem | None:
    """Why an answer is not taken; None when it is."""
    field, text = answer.field, answer.text
    if several := two.get((answer.person_id, field)):
        detail = ", ".join(several)
        return answer.problem(columns.key, "person_two_numbers", answer.key, detail)
    if doubt := numbers.doubt(field, text):
        return answer.problem(field, _problem_of(doubt), text)
    return None


def _problem_of(doubt: Doubt) -> str:
    """The code of what is the matter with an answer."""
    return "answer_none" if doubt.number is None else _PROBLEMS[doubt.reason]
