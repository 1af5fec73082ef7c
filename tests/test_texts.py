"""The words: every code has its own, in each language, and every word that is used exists."""

import re
from itertools import combinations
from pathlib import Path
from string import Formatter

import pytest

from peonline_desktop import bootstrap, shipped
from peonline_desktop.domain.reasons import RESULT_REASONS, Actor
from peonline_desktop.services.explain import LANGUAGES, reason_book
from peonline_desktop.sources.files.presets import load_presets

TEXTS = bootstrap.texts()
WINDOW = shipped.toml("texts/window.toml")
NOT_IN_THE_WINDOW = {  # said by the command only, or about calls of it
    "mode_only_new",
    "test_mode_needs_yes",
    "practice_not_started",
    "demo_folder_real",
    "database_damaged_with_copy",
    "problems_more",
    "usage_help",
    "doctor_bad",
    "demo_next",
    "log_folded",
    "verdict_pair",
    "column_pairs_uneven",
    "evidence_how",  # printed on paper, for whoever holds it
}
REASONS = TEXTS["reasons"]
CODE = "".join(
    path.read_text(encoding="utf-8")
    for path in (Path(__file__).parents[1] / "peonline_desktop").rglob("*.py")
)


WAITING = {
    "number_missing",
    "number_damaged",
    "number_misfit",
    "number_several",
    "number_shared",
    "course_refused",
    "under_review",
}
NOT_OF_FILES = ("moodle_", "answer_", "record_")


def test_every_reason_that_can_occur_is_explained():
    """Those of results, those of waiting, those of messages.csv, and `other`."""
    told = {line["reason"] for line in shipped.table("wire/messages.csv")}
    assert {*RESULT_REASONS, *WAITING, *told, "other"} == set(REASONS)


def test_what_a_forecast_counts_has_few_words():
    """Every reason that a result waits for, has no attendance for, or is a problem for."""
    problems = {code for code in TEXTS["rows"] if not code.startswith(NOT_OF_FILES)}
    assert {*RESULT_REASONS, *WAITING, "only_completed"} | problems == set(TEXTS["counts"])


def test_whatever_can_be_the_matter_with_a_cell_has_few_words():
    """Every problem of a file's row, every reason to wait or to have no attendance, every note
    about rows, and what is known better than that.
    """
    of_files = {code for code in TEXTS["rows"] if not code.startswith(NOT_OF_FILES)}
    about_rows = {"remark", "totals", "headers_again", "block_not_read"}
    better = {
        "only_completed",
        "which_register",
        "number_not_yet",
        "zeros_lost",
        "letter_for_digit",
        "meant",
    }
    told = of_files | WAITING | {*RESULT_REASONS} | about_rows | better
    assert told == set(TEXTS["marks"])


@pytest.mark.parametrize("part", ["title", "text", "do"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_explanations_are_equal(part, language):
    """Each reason has its own cause and next step, in each language."""
    for one, other in combinations(REASONS, 2):
        assert REASONS[one][language][part] != REASONS[other][language][part], (one, other)


@pytest.mark.parametrize("code", REASONS)
def test_explanations_are_sentences_in_their_own_language(code):
    """At least sixty characters, and not the same between two languages."""
    for language in LANGUAGES:
        assert len(REASONS[code][language]["text"]) >= 60, language
        assert REASONS[code][language]["do"].endswith(".")
    for one, other in combinations(LANGUAGES, 2):
        assert REASONS[code][one]["text"] != REASONS[code][other]["text"]
        assert REASONS[code][one]["do"] != REASONS[code][other]["do"]


def test_each_reason_says_who_must_act():
    """And the reasons of a whole course are those of design.md."""
    book = reason_book(REASONS)
    assert all(reason.actor in Actor for reason in book.values())
    assert {
        "not_accredited",
        "course_unknown",
        "course_ambiguous",
        "reseller_not_allowed",
        "not_by_provider",
        "registration_closed",
    } == {code for code, reason in book.items() if reason.whole_course}
    assert {"date_outside_period"} == {
        code for code, reason in book.items() if reason.about_day
    }


@pytest.mark.parametrize(
    "name", ["errors", "phrases", "rows", "notes", "counts", "marks", "help", "missing"]
)
def test_every_text_is_in_three_languages_with_the_same_values(name):
    """What is filled in in one language is filled in in all."""
    for code, by_language in TEXTS[name].items():
        assert set(LANGUAGES) == set(by_language), code
        fields = [
            {field for _, field, _, _ in Formatter().parse(by_language[language]) if field}
            for language in LANGUAGES
        ]
        assert fields[0] == fields[1] == fields[2], code


@pytest.mark.parametrize("name", ["errors", "phrases", "rows", "notes"])
def test_the_window_never_names_a_command(name):
    """Where a text of the command tells what to type, the window has its own, with the
    same values, in three languages.
    """
    own = WINDOW.get(name, {})
    assert set() == set(own) - set(TEXTS[name])
    for code, by_language in {**TEXTS[name], **own}.items():
        for language in LANGUAGES:
            text = by_language[language]
            if code not in NOT_IN_THE_WINDOW:
                assert not re.search(r"peonline [a-z]|\B--[a-z]", text), (code, text)
            theirs = {f for _, f, _, _ in Formatter().parse(TEXTS[name][code][language]) if f}
            ours = {f for _, f, _, _ in Formatter().parse(text) if f}
            assert ours <= theirs, code


def test_every_error_code_has_words_and_every_text_a_use():
    """A code without words would be a bug at the worst moment; words without a code are dead."""
    kinds = (
        "Problem|WrongUse|Refused|LoginRefused|SomeoneElse|Unreachable|NotConnected|Broken"
        "|Unusable|Interrupted|Abandoned|LeftOff"
    )
    used = set(re.findall(rf'(?:{kinds})\(\s*"(\w+)"', CODE))
    used |= set(re.findall(r'": "((?:database|disk)_\w+)",', CODE))
    used |= {"not_connected", "no_answer", "column_pair", "field_pair", "verdict_pair"}
    used |= {"source_unexpected"}  # of every Unread
    used |= set(re.findall(r'"(file_(?:is|no|encrypted)\w*)"', CODE))
    used |= {  # presets say why a file that they know cannot be used
        preset.refused for preset in load_presets(shipped.path("presets")) if preset.refused
    }
    assert used == set(TEXTS["errors"])


def test_every_phrase_that_is_said_exists():
    """Phrases named in the code are in the file."""
    said = set(re.findall(r'say\(\s*"(\w+)"', CODE)) | set(re.findall(r'"(head_\w+)"', CODE))
    assert set() == said - set(TEXTS["phrases"])


def test_row_problems_are_those_of_the_contract():
    """The codes that contract.md names, those of answers to number requests, and Moodle's; and
    the words of a record over which this program stumbled.
    """
    assert {
        "moodle_person",
        "moodle_unknown",
        "record_invalid",
        "record_broke",
        "moodle_invalidrecord",
        "moodle_nocriteriaset",
        "moodle_cannotviewreport",
        "moodle_requireloginerror",
        "answer_of_nobody",
        "answer_none",
        "answer_not_yet",
        "answer_damaged",
        "answer_misfit",
        "answer_several",
        "date_missing",
        "date_unreadable",
        "date_ambiguous",
        "date_in_future",
        "verdict_unknown",
        "person_missing",
        "activity_missing",
        "row_short",
        "row_long",
        "cell_invalid",
        "cell_without_value",
        "zone_unknown",
        "person_almost_known",
        "person_two_numbers",
        "quote_swallowed",
    } == set(TEXTS["rows"]) - {"day_not_there", "key_two_numbers"}  # the same, said better


def test_dutch_speaks_politely():
    """Screens say "u", never "je", and never shout."""
    for name in ("errors", "phrases", "rows", "help"):
        for code, by_language in TEXTS[name].items():
            assert not re.search(r"\b(je|jij|jouw)\b|!", by_language["nl"]), code


def test_notes_are_those_of_the_contract():
    """With why a sheet was not read, and that a table stood in one column."""
    assert {
        "remark",
        "totals",
        "headers_again",
        "block_not_read",
        "sheet_not_read_headers",
        "sheet_not_read_hidden",
        "sheet_not_read_chosen",
        "rows_hidden",
        "column_not_read",
        "text_doubtful",
        "table_in_one_column",
    } == set(TEXTS["notes"])
