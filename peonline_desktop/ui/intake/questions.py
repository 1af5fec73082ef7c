"""What is asked about a file: only what it does not say itself. Must not know any widget."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.incoming import Note
from peonline_desktop.domain.moments import DateOrder, read_moment
from peonline_desktop.domain.verdicts import Verdict, canonical_word
from peonline_desktop.services.explain import Words
from peonline_desktop.services.intake.looking import Look
from peonline_desktop.services.intake.outlook import Outlook
from peonline_desktop.services.intake.report import IntakeReport
from peonline_desktop.ui.intake.choices import Choices
from peonline_desktop.ui.parts.words import verdict_names

ACTIVITY, ALL_PASSED, PASS_MARK, PASSING, ORDER, ZEROS, LETTERS, VERDICT = (
    "activity",
    "all_passed",
    "pass_mark",
    "passing",  # everybody, or whoever has a score: one choice
    "date_order",
    "zeros",
    "encoding",
    "verdict",
)
AS_IT_IS = "utf-8"  # how text is read when nobody says otherwise
_MOST_WORDS = 8
_ORDERS = (DateOrder.DMY, DateOrder.MDY)
_ASKED_ABOUT = (Verdict.PASSED, Verdict.FAILED, Verdict.OPEN)

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Question:
    """A question of one *kind*, about a *word* if it is about one. With *options* one of them
    is chosen, without them something is typed, such as the *example*; *answer* is what was
    answered, if anything.
    """

    kind: str
    text: str
    options: tuple[tuple[str, object], ...] = ()
    answer: object = None
    word: str = ""
    hint: str = ""
    example: str = ""


class Asker:
    """Knows what is asked about one file, and what was asked before."""

    def __init__(self, words: Words) -> None:
        """Nothing is known of the file yet; *words_left* are unknown beyond those that are
        asked at once.
        """
        self.words_left = 0
        self._words = words
        self._counts: dict[str, tuple[str, int]] = {}  # canonical word: as it stands, how often
        self._unknown: list[str] = []
        self._date = ""
        self._undecided = False
        self._zeros = (0, 0)
        self._doubt: Note | None = None
        self._opened = False

    def learn(self, look: Look, outlook: Outlook) -> None:
        """Take in what the forecast of a file shows."""
        report = outlook.report
        self._learn_words(look, report)
        dates = [p.value for p in report.problems if p.code == "date_ambiguous"]
        self._undecided = bool(dates)
        self._date = dates[0] if dates else self._date
        self._zeros = (report.zeros, report.people) if report.zeros else self._zeros
        doubts = [note for note in report.notes if note.code == "text_doubtful"]
        self._doubt = next((note for note in doubts if note.choices), self._doubt)

    def open_again(self) -> None:
        """Ask again what was answered about earlier files of this kind."""
        self._opened = True

    def questions(self, look: Look, choices: Choices) -> list[Question]:
        """What is asked now: what has no answer, and what was answered here."""
        return [
            *self._about_e_learning(look, choices),
            *self._about_passing(look, choices),
            *self._about_words(look, choices),
            *self._about_dates(look, choices),
            *self._about_zeros(look, choices),
            *self._about_letters(choices),
        ]

    def before(self, look: Look, choices: Choices) -> list[str]:
        """What was answered about earlier files of this kind, and holds, in words."""
        if self._opened:
            return []
        answers, names, found = look.answers, verdict_names(), []
        for word, verdict in answers.verdicts.items():
            if word not in choices.verdicts:
                text = translate("intake", "'{word}' is: {verdict}")
                found.append(text.format(word=word, verdict=names[verdict.value]))
        if answers.date_order and choices.date_order is None:
            found.append(
                translate("intake", "datums: {order}").format(order=_order_name(answers))
            )
        if answers.pass_mark and not choices.pass_mark and "verdict" not in look.shape.columns:
            found.append(
                translate("intake", "geslaagd vanaf {mark}").format(mark=answers.pass_mark)
            )
        if answers.zeros is not None and choices.zeros is None:
            yes = translate("intake", "voorloopnullen worden aangevuld")
            no = translate("intake", "voorloopnullen worden niet aangevuld")
            found.append(yes if answers.zeros else no)
        return found

    def _learn_words(self, look: Look, report: IntakeReport) -> None:
        header = look.shape.columns.get("verdict")
        unknown = [p.value for p in report.problems if _is_word(p.code, p.column, header)]
        counts = Counter(map(canonical_word, unknown))
        shown = {canonical_word(value): value for value in reversed(unknown)}
        self._unknown = [word for word, _ in counts.most_common()]
        self._counts |= {word: (shown[word], count) for word, count in counts.items()}

    def _about_e_learning(self, look: Look, choices: Choices) -> Iterator[Question]:
        if "activity" in look.shape.missing or choices.activity:
            text = translate("intake", "Welke e-learning is dit?")
            hint = translate("intake", "Het bestand noemt geen e-learning.")
            yield Question(ACTIVITY, text, answer=choices.activity, hint=hint)

    def _about_passing(self, look: Look, choices: Choices) -> Iterator[Question]:
        columns = look.shape.columns
        if "verdict" in columns:
            return
        mark = choices.pass_mark or look.answers.pass_mark or ""
        if look.shape.sums_rows:
            text = translate("intake", "Vanaf hoeveel minuten is iemand geslaagd?")
            hint = translate("intake", "Zonder minuten slaagt niemand.")
            yield Question(PASS_MARK, text, answer=mark, hint=hint, example="45")
            return
        answered = choices.all_passed is not None or bool(choices.pass_mark)
        if look.shape.says_verdict and not answered and not self._opened:
            return
        hint = translate("intake", "Er is geen kolom met de uitslag.")
        text = translate("intake", "Is iedereen in deze lijst geslaagd?")
        everybody = ((translate("intake", "Iedereen is geslaagd"), True),)
        if "score" in columns:
            text = translate("intake", "Wie is in deze lijst geslaagd?")
            example = translate("intake", "5,5 of 80%")
            answer = mark or choices.all_passed
            yield Question(PASSING, text, everybody, answer, hint=hint, example=example)
        else:
            yield Question(ALL_PASSED, text, everybody, choices.all_passed, hint=hint)

    def _about_words(self, look: Look, choices: Choices) -> Iterator[Question]:
        names = verdict_names()
        options = tuple((names[each.value], each) for each in _ASKED_ABOUT)
        answered = {**(look.answers.verdicts if self._opened else {}), **choices.verdicts}
        words = list(dict.fromkeys([*answered, *self._unknown]))
        for word in list(answered)[: max(0, len(words) - _MOST_WORDS)]:
            words.remove(word)  # what is not answered goes first
        self.words_left = max(0, len(words) - _MOST_WORDS)
        for word in words[:_MOST_WORDS]:
            shown, count = self._counts.get(word, (word, 0))
            text = translate("intake", "'{word}' ({count} keer) betekent:")
            if not count:
                text = translate("intake", "'{word}' betekent:")
            text = text.format(word=shown, count=count)
            yield Question(VERDICT, text, options, answered.get(word), word)

    def _about_dates(self, look: Look, choices: Choices) -> Iterator[Question]:
        before = look.answers.date_order if self._opened else None
        answer = choices.date_order or before
        if not (self._undecided or answer):
            return
        text = translate("intake", "De datum {date} is:").format(date=self._date)
        if not self._date:
            text = translate("intake", "Hoe staan de datums?")
        locale = QLocale(self._words.language)
        options = tuple((_day_or_order(self._date, o, locale), o.value) for o in _ORDERS)
        yield Question(ORDER, text, options, answer)

    def _about_zeros(self, look: Look, choices: Choices) -> Iterator[Question]:
        before = look.answers.zeros if self._opened else None
        answer = before if choices.zeros is None else choices.zeros
        zeros, people = self._zeros
        if not zeros and answer is None:
            return
        text = self._words.say("zeros_ask", zeros=zeros, people=people)
        if not zeros:
            text = translate("intake", "Ontbreken in zulke lijsten voorloopnullen?")
        options = (
            (translate("intake", "Nullen aanvullen"), True),
            (translate("intake", "Het zijn andere mensen"), False),
        )
        yield Question(ZEROS, text, options, answer)

    def _about_letters(self, choices: Choices) -> Iterator[Question]:
        if self._doubt is not None:
            options = [(text, encoding) for encoding, text in self._doubt.choices]
            options.append((translate("intake", "Zo laten"), AS_IT_IS))
            text = translate("intake", "Er staat '{text}'. Bedoeld is:")
            text = text.format(text=self._doubt.text)
            yield Question(LETTERS, text, tuple(options), choices.encoding)


def _is_word(code: str, column: str, header: str | None) -> bool:
    """Whether a problem is about a word of the column of verdicts, not about a score."""
    return code == "verdict_unknown" and header is not None and column == header


def _order_name(answers: object) -> str:
    order = getattr(answers, "date_order", "")
    names = {
        "dmy": translate("intake", "dag-maand-jaar"),
        "mdy": translate("intake", "maand-dag-jaar"),
        "ymd": translate("intake", "jaar-maand-dag"),
    }
    return names.get(order, order)


def _day_or_order(date: str, order: DateOrder, locale: QLocale) -> str:
    """A date as the order reads it; the order itself where there is no date to show."""
    names = {
        DateOrder.DMY: translate("intake", "dag-maand-jaar"),
        DateOrder.MDY: translate("intake", "maand-dag-jaar"),
    }
    try:
        moment: datetime = read_moment(date, order)
    except (ValueError, OverflowError):
        return names[order]
    day = amsterdam_day(moment)
    shown = QDate(day.year, day.month, day.day)
    return f"{locale.toString(shown, 'd MMMM yyyy')} ({names[order]})"
