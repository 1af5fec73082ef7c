"""How an answer is tied to rows (design.md): each rule, and every text that is known."""

import random
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rows import DAY, call, sent

from peonline_desktop import shipped
from peonline_desktop.domain.calls import Verdict, WholeRefusal
from peonline_desktop.pe_online.answer import Accepted, Error, Summary
from peonline_desktop.pe_online.messages import Messages
from peonline_desktop.pe_online.tying import tie

MESSAGES = Messages(shipped.table("wire/messages.csv"))
LINES = [
    line
    for line in shipped.table("wire/messages.csv")
    if line["error_nr"] == "100" and line["template"]
]
A, R, U = "accepted", "rejected", "unknown"


def accepted(person, course="8001", day=DAY):
    """An Accepted line."""
    return Accepted(person, course, day)


def error(text, number="100"):
    """An Error line."""
    return Error(number, text)


def unknown_person(number, row=2):
    """The manual's text for a person that PE-Online does not know."""
    return error(f"Professional {number} op regel {row} bestaat niet in PE")


def bad_course(course, row=2):
    """The manual's text for a course that does not exist."""
    return error(f"Cursus {course} op regel {row} bestaat niet in PE")


def summary(*lines, counts=None) -> Summary:
    """A Summary whose counts add up, unless others are given."""
    good = tuple(line for line in lines if isinstance(line, Accepted))
    bad = tuple(line for line in lines if isinstance(line, Error))
    rejected, accepted_rows, total = counts or (len(bad), len(good), len(lines))
    return Summary(rejected, accepted_rows, total, good, bad)


def verdicts(made, answer) -> list[str]:
    """The outcomes in words."""
    return [
        f"{o.verdict}!" if o.review else str(o.verdict)
        for o in tie(made, answer, MESSAGES).outcomes
    ]


def reasons(made, answer) -> list[str | None]:
    """The reasons of the outcomes."""
    return [outcome.reason for outcome in tie(made, answer, MESSAGES).outcomes]


TWO = call(sent("610001"), sent("610002"))


def test_an_accepted_settles_the_row_it_names():
    """By its number, in whatever order."""
    assert verdicts(TWO, summary(accepted("610002"), accepted("610001"))) == [A, A]


@pytest.mark.parametrize(
    "line",
    [
        accepted("610001", course="9999"),
        accepted("610001", day=date(2026, 3, 2)),
    ],
)
def test_a_contradicting_accepted_settles_nothing(line):
    """Another whole number where an id was sent, or another day, is not this row."""
    assert verdicts(TWO, summary(line, accepted("610002"))) == [U, A]


def test_an_accepted_without_a_date_or_with_an_own_code_settles():
    """Dates may be missing, and an id may be echoed as the own code."""
    assert verdicts(TWO, summary(accepted("610001", "REAN-26", None), accepted("610002"))) == [
        A,
        A,
    ]


def test_an_own_code_may_be_echoed_as_an_id():
    """A number for a row that was sent with an own code is no contradiction."""
    made = call(sent("610001", "REAN-26"), sent("610002", "8001"))
    assert verdicts(made, summary(accepted("610001", "7777"), accepted("610002"))) == [A, A]
    assert verdicts(made, summary(accepted("610001", "8001"), accepted("610002"))) == [U, A]


def test_the_day_does_not_contradict_where_none_is_sent():
    """For classroom courses the answer's date is the meeting's."""
    made = call(sent("610001", kind=4, edition="5"))
    assert verdicts(made, summary(accepted("610001", day=date(2020, 1, 1)))) == [A]


def test_accepted_and_refused_at_once_is_unknown_under_review():
    """An Error that fits exactly one row, which an Accepted named: checked first."""
    answer = summary(accepted("610001"), unknown_person("610001"), counts=(1, 1, 2))
    assert [f"{U}!", U] == verdicts(TWO, answer)


def test_an_error_with_one_candidate_settles_it():
    """It names the person, so the row number does not matter."""
    answer = summary(unknown_person("610002", row=77), accepted("610001"))
    assert verdicts(TWO, answer) == [A, R]
    assert reasons(TWO, answer) == [None, "person_unknown"]


def test_candidates_are_what_no_accepted_settled():
    """Two rows of one course: the one that was not accepted was refused."""
    answer = summary(bad_course("8001", row=77), accepted("610001"))
    assert verdicts(TWO, answer) == [A, R]


def test_a_settled_candidate_leaves_the_next_with_one():
    """One error after the other finds its row."""
    made = call(sent("610001"), sent("610002", "8002"), sent("610003", "=AB"))
    answer = summary(bad_course("AB"), bad_course("8002"), bad_course("8001"))
    assert reasons(made, answer) == ["course_unknown"] * 3


@pytest.mark.parametrize("first", [0, 1, 2])
def test_row_numbers_tell_when_exactly_one_start_makes_sense(first):
    """The first row may be number 0, 1 or 2; the accepted rows show which."""
    made = call(*(sent(f"61000{n}") for n in range(1, 6)))
    answer = summary(
        bad_course("8001", row=first + 1),
        error(f"Cursus 8001 op regel {first + 4} is niet uniek binnen PE"),
        accepted("610001"),
        accepted("610003"),
        accepted("610004"),
    )
    assert reasons(made, answer) == [None, "course_unknown", None, None, "course_ambiguous"]


def test_row_numbers_that_fit_two_starts_settle_nothing():
    """Rows 2 and 3 of rows that are all alike may be the first two or the next two."""
    made = call(*(sent(f"61000{n}") for n in range(1, 5)))
    answer = summary(
        bad_course("8001", row=2),
        error("Cursus 8001 op regel 3 is niet uniek binnen PE"),
        error("ERROR1022 Uitvoering (edition) niet meegegeven"),
        accepted("610004"),
    )
    assert [U, U, U, A] == verdicts(made, answer)


def test_row_numbers_count_for_nothing_when_the_counts_do_not_match():
    """The same answer settles all by number when it adds up, and nothing when it does not."""
    made = call(*(sent(f"61000{n}") for n in range(1, 6)))
    lines = (
        bad_course("8001", row=3),
        error("Cursus 8001 op regel 6 is niet uniek binnen PE"),
        accepted("610001"),
        accepted("610003"),
        accepted("610004"),
    )
    assert [A, R, A, A, R] == verdicts(made, summary(*lines))
    assert [A, U, A, A, U] == verdicts(made, summary(*lines, counts=(2, 3, 6)))


def test_two_errors_never_settle_the_same_row_by_number():
    """A start by which two errors are about one row makes no sense."""
    answer = summary(
        bad_course("8001", 2), error("Cursus 8001 op regel 2 is niet uniek binnen PE")
    )
    assert verdicts(TWO, answer) == [U, U]


def test_n_errors_of_one_pattern_with_n_candidates_settle_all():
    """Whatever the row numbers, all of them were refused for that reason."""
    made = call(*(sent(f"61000{n}") for n in range(1, 4)))
    answer = summary(bad_course("8001", 90), bad_course("8001", 91), bad_course("8001", 92))
    assert reasons(made, answer) == ["course_unknown"] * 3
    fewer = summary(
        bad_course("8001", 90), bad_course("8001", 91), accepted("9"), counts=(2, 1, 3)
    )
    assert verdicts(made, fewer) == [U, U, U]


@pytest.mark.parametrize(
    "counts", [(1, 1, 3), (2, 1, 2), (1, 2, 2), (None, None, None), (0, 2, 2)]
)
def test_when_counts_do_not_match_only_certain_lines_settle(counts):
    """An Accepted with its number and an Error with one candidate; no row numbers."""
    made = call(sent("610001"), sent("610002"), sent("610003"))
    lines = (bad_course("8001", 3), accepted("610001"))
    assert verdicts(made, summary(*lines, counts=counts)) == [A, U, U]
    named = (unknown_person("610002"), accepted("610001"))
    assert verdicts(made, summary(*named, counts=counts)) == [A, R, U]


def test_one_row_is_accepted_by_its_counts():
    """accepted_rows 1 and total_rows 1 and no Error, without any list."""
    made = call(sent("610001"))
    assert verdicts(made, summary(counts=(0, 1, 1))) == [A]
    assert verdicts(made, summary(counts=(1, 0, 1))) == [U]
    assert verdicts(made, summary(counts=(0, 2, 2))) == [U]
    assert verdicts(made, summary(accepted("610009"), counts=(0, 1, 1))) == [U]
    assert verdicts(made, summary(accepted("610001", "9999"), counts=(0, 1, 1))) == [U]
    assert verdicts(TWO, summary(counts=(0, 2, 2)))[:1] == [U]


def test_one_row_is_rejected_by_its_errors():
    """Errors of number 100, none of which names another person: the longest pattern."""
    made = call(sent("610001"))
    both = summary(
        bad_course("9999"), error("Cursus 8001 Module X op regel 2 is niet uniek binnen PE")
    )
    assert reasons(made, both) == ["module_ambiguous"]
    assert verdicts(made, summary(unknown_person("610009"))) == [U]
    assert verdicts(
        made, summary(error("Professional 610001 op regel 2 bestaat niet in PE", "999"))
    ) == [U]
    assert reasons(made, summary(error("Iets geheel nieuws"))) == ["other"]


def test_an_unknown_text_names_a_row_only_by_its_number():
    """That row is rejected with `other`; naming none, it settles nothing."""
    assert [
        (o.verdict, o.reason)
        for o in tie(
            TWO, summary(error("Nummer 610001: geblokkeerd."), accepted("610002")), MESSAGES
        ).outcomes
    ] == [(R, "other"), (A, None)]
    assert verdicts(TWO, summary(error("Iets nieuws"), accepted("610002"))) == [U, A]
    assert verdicts(TWO, summary(error("x610001 of 6100012"), accepted("610002"))) == [U, A]
    assert verdicts(TWO, summary(error("610001 en 610002"), error("610001, 610002"))) == [U, U]


def test_numbers_that_look_like_row_numbers_or_courses_name_nobody():
    """Person 2, course 2, row 2: an unknown text with "regel 2" is about none of them."""
    made = call(sent("2", "3"), sent("3", "2"), sent("4", "5"))
    for text in ("Fout op regel 4", "Onbekende fout bij cursus 2", "Error on line 4: code 3"):
        assert verdicts(made, summary(error(text), counts=(1, 2, 3))) == [U, U, U]
    assert verdicts(made, summary(error("Persoon 4 is geblokkeerd"), counts=(1, 2, 3))) == [
        U,
        U,
        R,
    ]


@pytest.mark.parametrize("number", ["400", "500", "505"])
def test_whole_call_refusals(number):
    """Nothing was processed, unless the answer also says that rows were."""
    answer = tie(TWO, summary(error("Geen toegang", number), counts=(2, 0, 2)), MESSAGES)
    assert (WholeRefusal(number), ()) == (answer.refusal, answer.outcomes)
    mixed = tie(TWO, summary(error("x", number), accepted("610001")), MESSAGES)
    assert (mixed.refusal, [o.verdict for o in mixed.outcomes]) == (None, [A, U])


def test_the_words_of_pe_online_are_kept():
    """Message is the text as it came."""
    text = "Professional 610001 op regel 4 bestaat niet in PE"
    (outcome, _) = tie(TWO, summary(error(text), accepted("610002")), MESSAGES).outcomes
    assert text == outcome.message


# Every text of messages.csv ------------------------------------------------------------

VALUES = {
    "person": "610001",
    "course": "8001",
    "module": "M1",
    "edition": "77",
    "meeting": "88",
    "org": "52",
    "date": "01-03-2026",
}


def row_for(types: str, number: str, course="8001"):
    """A row of a type for which a text exists."""
    kind = int((types or "2").split()[0])
    extra = {1: {"edition": "77", "meeting": "88"}, 4: {"edition": "77"}, 2: {"module": "M1"}}
    return sent(number, course, kind=kind, **extra.get(kind, {}))


def filled(line, row, **values) -> str:
    """The text of a line of messages.csv."""
    return line["template"].format(**{**VALUES, "row": row, **values})


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["template"][:40])
@pytest.mark.parametrize("first", [0, 1, 2])
def test_each_text_alone_is_tied_to_its_row(line, first):
    """In a call of one row, whatever number the row has; tolerant of case and space."""
    made = call(row_for(line["course_types"], "610001"))
    text = filled(line, first)
    for variant in (text, f"  {text.upper()} ", text.replace(" ", "   "), text + "."):
        assert [line["reason"]] == reasons(made, summary(error(variant)))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["template"][:40])
@pytest.mark.parametrize("first", [0, 1, 2])
@pytest.mark.parametrize("place", [0, 1, 3])
def test_each_text_among_others_is_tied_to_its_row(line, first, place):
    """With the other rows accepted, and ids and persons that look like row numbers."""
    rows = [row_for(line["course_types"], f"0000{n}", course="2") for n in range(1, 5)]
    number = rows[place].registration_number
    good = [
        accepted(r.registration_number, "2") for r in rows if r.registration_number != number
    ]
    random.Random(place).shuffle(good)
    text = filled(line, place + first, person=number, course="2")
    answer = summary(error(text), *good)
    expected = [line["reason"] if p == place else None for p in range(4)]
    assert expected == reasons(call(*rows), answer)


NUMBERED = [line for line in LINES if "{row}" in line["template"]]


@pytest.mark.parametrize("first", [0, 1, 2])
@pytest.mark.parametrize("seed", range(40))
def test_texts_mixed_in_one_answer_are_tied_rightly_or_unknown(first, seed):
    """Several refusals, shuffled: no row ever gets another row's reason."""
    chance = random.Random(seed * 3 + first)
    rows, lines, truth = [], [], []
    for place in range(8):
        line = chance.choice(NUMBERED)
        course = chance.choice(["2", "3", "8001"])
        row = row_for(line["course_types"], f"0000{place}", course)
        rows.append(row)
        if chance.random() < 0.5:
            truth.append(line["reason"])
            text = filled(line, place + first, person=row.registration_number, course=course)
            lines.append(error(text))
        else:
            truth.append(None)
            lines.append(accepted(row.registration_number, course))
    chance.shuffle(lines)
    made = call(*rows)
    outcomes = tie(made, summary(*lines), MESSAGES).outcomes
    for outcome, expected in zip(outcomes, truth, strict=True):
        if outcome.verdict is Verdict.ACCEPTED:
            assert expected is None
        elif outcome.verdict is Verdict.REJECTED:
            assert expected == outcome.reason
    assert any(o.verdict is not Verdict.UNKNOWN for o in outcomes)


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["8001", "8002", "=AB", "2"]),
            st.sampled_from([None, *NUMBERED]),
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from([0, 1, 2]),
    st.sampled_from(["", "drop", "shuffle", "counts", "twice"]),
    st.integers(0, 1000),
)
def test_no_row_is_ever_called_what_it_was_not(plan, first, fault, seed):
    """Lines dropped, doubled or shuffled, counts wrong: accepted only when it was."""
    chance = random.Random(seed)
    rows, lines = [], []
    for place, (course, line) in enumerate(plan):
        row = row_for(line["course_types"] if line else "2", f"61000{place}", course)
        rows.append(row)
        name = course.lstrip("=")
        lines.append(
            error(filled(line, place + first, person=row.registration_number, course=name))
            if line
            else accepted(row.registration_number, name)
        )
    counts = None
    if fault == "drop":
        counts = (sum(1 for _, x in plan if x), sum(1 for _, x in plan if not x), len(plan))
        lines.pop(chance.randrange(len(lines)))
    if fault == "twice":
        lines.append(chance.choice(lines))
    if fault == "counts":
        counts = (len(lines), 0, len(lines) + 1)
    chance.shuffle(lines)
    answer = tie(call(*rows), summary(*lines, counts=counts), MESSAGES)
    for (_, line), outcome in zip(plan, answer.outcomes, strict=True):
        if outcome.verdict is Verdict.ACCEPTED:
            assert line is None
        if outcome.verdict is Verdict.REJECTED:
            assert line is not None


@pytest.mark.parametrize(("size", "refused"), list(product([100, 1000], [0, 50, 100])))
def test_large_answers_are_tied_in_time(size, refused):
    """A full call, all rows of one course, refused and accepted in every share."""
    rows = [sent(f"{610000 + n}") for n in range(size)]
    lines = [
        bad_course("8001", n + 2)
        if n * 100 < refused * size
        else accepted(row.registration_number)
        for n, row in enumerate(rows)
    ]
    expected = ["course_unknown" if isinstance(line, Error) else None for line in lines]
    assert expected == reasons(call(*rows), summary(*lines))


@pytest.mark.parametrize(
    ("number", "prose", "named"),
    [
        ("NIP/0012", "Nummer (NIP/0012) is nieuw", True),
        ("610001", "x/610001/y is nieuw", True),
        ("610001", "Nieuw: '610001'.", True),
        ("610001", "1610001 of 6100012", False),
        ("610001", "op regel 610001 iets nieuws", False),
        ("2", "line 2 iets nieuws", False),
        ("2", "regel 2 van nummer 2", True),
        ("8001", "Iets nieuws over 8001", False),
    ],
)
def test_in_an_unknown_text_only_a_number_of_the_call_names_a_row(number, prose, named):
    """As a token of its own; a row number and a course name nobody."""
    made = call(sent(number), sent("620000"))
    answer = summary(error(prose), accepted("620000"))
    assert ([R, A] if named else [U, A]) == verdicts(made, answer)
