"""Numbers of people: every sentence of the contract's paragraph, as tables and properties."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peonline_desktop import shipped
from peonline_desktop.domain.number_forms import allowed_lengths, example_number, fits, prefixes
from peonline_desktop.domain.number_proposals import proposal_for
from peonline_desktop.domain.number_text import cleaned, has_letter_or_digit, shape_of
from peonline_desktop.domain.number_words import NumberWords, number_words
from peonline_desktop.domain.numbers import (
    DAMAGED,
    MISFIT,
    MISSING,
    SEVERAL,
    Number,
    choose_number,
    read_number,
    with_repair,
)
from peonline_desktop.domain.settings import Group

WORDS = number_words(shipped.toml("number_words.toml"))
VVN = Group(52, "V&VN", pattern=r"\d{6}|\d{11}", fields=("Relatienummer", "BIG"))
BIG = Group(31, "KNMP", pattern=r"\d{11}", fields=("BIG",))
NIRPA = Group(39, "NIRPA", pattern=r"nirpa-\d{7}", fields=("N",))
NIP = Group(99, "NIP", pattern=r"NIP-\d{8}", fields=("N",))
FREE = Group(24, "Psychologen", fields=("N",))
KINE = Group(50, "Kine", pattern=r"\d{5}", repair=r"\d-?(\d{5})-?\d{2}-?\d{3}")
SHORT = Group(42, "Chiropractie", pattern=r"\d{1,4}", fields=("N",))
ANY_DIGITS = Group(1, "X", pattern=r"\d{3}|\d{6}", fields=("N",))
SPACED = Group(2, "Y", pattern=r"\d{2} \d{4}", fields=("N",))


def read(group: Group, text: str) -> Number | None:
    """What a field's text holds for a group."""
    return read_number(text, group, WORDS)


# --- What may go -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("group", "text", "sent"),
    [
        (VVN, "654987", "654987"),
        (VVN, "000001", "000001"),
        (VVN, "  654\u00a0987 ", "654987"),
        (VVN, "65 49 87", "654987"),
        (VVN, "654.987", "654987"),
        (VVN, "654-987", "654987"),
        (VVN, "'654987", "654987"),
        (VVN, "BIG-49001234501", "49001234501"),
        (VVN, "big-49001234501", "49001234501"),
        (VVN, "BIG- 490.012.345-01", "49001234501"),
        (VVN, "52/654987, 31/49001234501", "654987"),
        (VVN, "52/654987\n31/49001234501", "654987"),
        (VVN, "31/49001234501|52/654987", "654987"),
        (VVN, "52/654-987;", "654987"),
        (VVN, " 52 / 654987 ", "654987"),
        (BIG, "52/654987, 31/49001234501", "49001234501"),
        (NIRPA, "nirpa-1234567", "nirpa-1234567"),
        (FREE, "A.B-12 3", "A.B-12 3"),
        (FREE, "12", "12"),
        (FREE, "A", "A"),
        (FREE, "A1", "A1"),
        (FREE, "é1", "é1"),
        (FREE, "BIG-1", "1"),
        (FREE, "X0", "X0"),
        (FREE, "24/A/1", "A/1"),
        (VVN, "52/654987, ", "654987"),
        (FREE, "12\t34", "12 34"),
        (KINE, "12345", "12345"),
        (SPACED, "12 3456", "12 3456"),
        (SPACED, "12\u20093456", "12 3456"),
    ],
)
def test_a_number_that_may_go(group, text, sent):
    """Trimmed; fillers go where all numbers of the group are digits; nothing else is changed."""
    assert Number(sent) == read(group, text)


@pytest.mark.parametrize(
    "text",
    [
        "\uff16\uff11\uff10\uff10\uff10\uff11",
        "\uff16\uff11\u3000\uff10\uff10\uff10\uff11",
        "\ufeff610001",
        "6\u200b10\u20600\u00ad0\u200e1\u202c",
        "\u00a0610\u202f001\u2007",
        "\t610001\r\n",
        "\x00610001",
        '="610001"',
        '=""610001""',
        '=" 610001 "',
        "'610001",
        " ' 610001",
        "''610001",
        "\uff07610001",
        '\'="610001"',
        '="\'610001"',
    ],
)
def test_what_files_and_screens_add_is_taken_off(text):
    """Before anything else is looked at; no reader of the list would see it."""
    assert Number("610001") == read(VVN, text)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("61000²", "61000²"),
        ("①10001", "①10001"),
        ("61000\u0661", "61000\u0661"),
        ("61000\u20111", "61000\u20111"),
        ("610/001", None),
        ("61000\u0966", "61000\u0966"),
        ('"610001"', '"610001"'),
        ("=610001", "=610001"),
    ],
)
def test_nothing_else_is_folded(text, sent):
    """A superscript is no digit, nor is a digit of another script."""
    number = read(VVN, text)
    assert sent == (number and number.text)
    assert sent is None or number.waits == MISFIT


def test_a_prefix_is_kept_where_the_group_says_so():
    """BIG- stays when the administrator wants it."""
    keeping = Group(31, "KNMP", pattern=r"BIG-\d{11}", keep_prefix=True)
    assert Number("BIG-49001234501") == read(keeping, "BIG-49001234501")


# --- Nothing, and nothing yet --------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        *("", " \u00a0", "BIG-", "31/49001234501", "-", "--", "---", ".", "...", "x", "X", "*"),
        *("n.v.t.", "N.V.T", "nvt", "n v t", "n/a", "N/A", "geen", "Geen.", "none", "NULL"),
        *("nihil", "aucun", "Sans objet", "néant", "neant", "NÉANT", "niet van toepassing"),
        *("'-", '="-"', "\u200b", "—", "//", "52/-", "52/geen, 31/49001234501", "(leeg)", "@!"),
        *("\uff4e\uff0e\uff56\uff0e\uff54\uff0e", "n.v.t.\u00a0"),
    ],
)
@pytest.mark.parametrize("pattern", [VVN.pattern, ""])
def test_a_word_for_none_is_an_empty_field(pattern, text):
    """In Dutch, English and French, whatever its case, accents, dots and surrounding space."""
    assert read(Group(52, "", pattern=pattern), text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("volgt", "Volgt nog", "aangevraagd", "onbekend", "weet ik niet", "?", "??", "??-"),
        *("nog niet", "in aanvraag", "pending", "Unknown", "TBD", "t.b.d.", "inconnu"),
        *("en cours", "en  cours...", "onbekend.", " volgt\t", "BIG-volgt"),
        *("52/volgt", "31/49001234501, 52/onbekend", "0", "000000", "00.00", "0,00", "00 00"),
        *("0-0", "BIG-0", "52/0", "#N/A", "#N/B", "#VERW!", "#REF!", "#WAARDE!", "#VALUE!"),
        *("#NAAM?", "#NAME?", "#NOM?", "#VALEUR!", "#DEEL/0!", "#DIV/0!", "#GETAL!", "#NUM!"),
        *("#NOMBRE!", "#LEEG!", "#NULL!", "#NUL!", "#OVERLOOP!", "#SPILL!", "#n/b", "#NV"),
        *(
            "#GETTING_DATA",
            "#ÜBERLAUF!",
            "#REF !",
            "#¡VALOR!",
            "######",
            "\u0666\u0661\u0661",
            "²",
            "ж",
        ),
    ],
)
@pytest.mark.parametrize("pattern", [VVN.pattern, ""])
def test_a_number_that_is_not_there_yet(pattern, text):
    """A word for that, zeros only, an error of Excel or no letter or digit of ours: it waits
    as missing, and what stood there is told.
    """
    assert Number("", found=text, waits=MISSING) == read(Group(52, "", pattern=pattern), text)


@pytest.mark.parametrize("text", ["#610001", "#1", "#A1", "#", "N/B"])
def test_what_is_no_error_of_excel(text):
    """A hash before a number is a number written oddly."""
    number = read(VVN, text)
    assert (MISSING if text == "#" else MISFIT) == number.waits


def test_words_mean_one_thing():
    """No word says both that there is none and that it is to come."""
    assert set() == WORDS.none & WORDS.not_yet


def test_words_are_data():
    """Whoever adds a word adds it to the file; dots, case and accents do not matter there."""
    words = number_words({"none": {"nl": ["Néé."]}, "not_yet": {"nl": ["straks", "~"]}})
    assert read_number("nee", FREE, words) is None
    assert MISSING == read_number("STRAKS", FREE, words).waits
    assert MISSING == read_number("~~", FREE, words).waits
    assert read_number("-", FREE, words) is None
    assert Number("geen 1") == read_number("geen 1", FREE, words)


# --- Damage --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("group", "text", "proposal"),
    [
        (VVN, "65498", "065498"),
        (VVN, "6549", "006549"),
        (VVN, "4900123450", "04900123450"),
        (VVN, "490012345", "00490012345"),
        (VVN, "65 49-8", "065498"),
        (VVN, "654987.0", "654987"),
        (VVN, "654987,00", "654987"),
        (VVN, "654 987,00", "654987"),
        (VVN, "654.987,0", "654987"),
        (BIG, "4900123450.0", "04900123450"),
        (BIG, "123456789,0", "00123456789"),
        (BIG, "12345678,0", None),
        (VVN, "4,90012E+10", None),
        (VVN, "4.9E10", None),
        (VVN, "6e5", None),
        (VVN, "6E-5", None),
        (FREE, "4,90012e+10", None),
        (FREE, "12.0", "12"),
        (SHORT, "1234,00", "1234"),
        (VVN, "490012345,67", None),
        (VVN, "61000,5", None),
    ],
)
def test_damage(group, text, proposal):
    """An exponent, a decimal part, or digits one or two short of an allowed length."""
    number = read(group, text)
    assert (DAMAGED, proposal, text) == (number.waits, number.proposal, number.found)
    bare = re.sub(r"[ -]", "", text)
    assert (bare if bare.isdigit() else text, None) == (number.text, number.warning)


def test_what_is_damaged_is_sent_without_fillers():
    """As it is means as it would have gone: digits only where the group has digits only."""
    assert "65498" == read(VVN, "65 49-8").text
    assert "4.9E10" == read(VVN, "4.9E10").text


@pytest.mark.parametrize(
    ("group", "text"),
    [
        (VVN, "654"),
        (VVN, "6549871"),
        (VVN, "490012345012"),
        (NIRPA, "123456"),
        (FREE, "12 3.0"),
        (FREE, "65498"),
        (KINE, "51234567890"),
    ],
)
def test_what_is_not_damage(group, text):
    """Three short, or too long, or a form that is not digits only."""
    assert DAMAGED != read(group, text).waits


def test_an_exponent_that_has_the_form_is_a_number():
    """A register may have such numbers."""
    assert Number("12E3") == read(Group(1, "", pattern=r"\d\dE\d"), "12E3")


# --- Misfits -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("group", "text", "sent", "proposal"),
    [
        (VVN, "654", "654", None),
        (VVN, "6549871", "6549871", None),
        (VVN, "490012345012", "490012345012", None),
        (VVN, "65A987", "65A987", None),
        (VVN, "61O006", "61O006", "610006"),
        (VVN, "61oo06", "61oo06", "610006"),
        (VVN, "6l000I", "6l000I", "610001"),
        (VVN, "6|0001", "6|0001", "610001"),
        (VVN, "B10001", "B10001", "810001"),
        (VVN, "61000S", "61000S", "610005"),
        (VVN, "BS0001", "BS0001", "850001"),
        (VVN, "SOB", "SOB", None),
        (VVN, "(610 001)", "(610001)", "610001"),
        (VVN, "610\u2013001", "610\u2013001", "610001"),
        (VVN, "relatienummer 610001", "relatienummer610001", "610001"),
        (VVN, "610001, geen", "610001,geen", "610001"),
        (VVN, "610001,", "610001,", "610001"),
        (VVN, "BIG 49001234501", "BIG49001234501", "49001234501"),
        (VVN, "NIP-61O001", "NIP61O001", "610001"),
        (VVN, "a1b610001", "a1b610001", None),
        (VVN, "61\t0001", "61 0001", "610001"),
        (NIRPA, "1234567", "1234567", "nirpa-1234567"),
        (NIRPA, "NIRPA-1234567", "NIRPA-1234567", "nirpa-1234567"),
        (NIRPA, "nirpa 12345O7", "nirpa 12345O7", "nirpa-1234507"),
        (NIRPA, "12345", "12345", "nirpa-0012345"),
        (NIRPA, "1234", "1234", None),
        (NIRPA, "x12345", "x12345", None),
        (NIP, "NIP00123456", "NIP00123456", "NIP-00123456"),
        (NIP, "CIP-00123456", "CIP-00123456", "NIP-00123456"),
        (KINE, "5-12345-67-890", "51234567890", "12345"),
        (KINE, "5123456789O", "5123456789O", None),
        (KINE, "5-1234\u0661-67-890", "51234\u066167890", None),
        (SPACED, "123456", "123456", None),
        (VVN, "610001 610002 x", "610001610002x", None),
    ],
)
def test_a_misfit_waits_with_a_proposal_where_one_can_be_made(group, text, sent, proposal):
    """Letters for digits beside digits, a prefix the form shows, the middle of a RIZIV number,
    the one row of digits that fits: offered, and never applied.
    """
    number = read(group, text)
    assert (sent, proposal) == (number.text, number.proposal)
    assert (text, MISFIT, MISFIT, ()) == (
        number.found,
        number.waits,
        number.warning,
        number.choices,
    )


def test_prefixes_of_a_form():
    """The letters before its digits, of each way to write it."""
    assert ("nirpa-",) == prefixes(r"nirpa-\d{7}")
    assert ("NIP-", "NIP") == prefixes(r"NIP\-\d{8}|NIP[0-9]{6}|\d{11}")
    assert () == prefixes(r"\d-\d{5}")


# --- Several -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("group", "text", "choices"),
    [
        (FREE, "49012345678 / NIP-00123456", ("49012345678", "NIP-00123456")),
        (FREE, "49012345679, NIP-00123457", ("49012345679", "NIP-00123457")),
        (VVN, "610001/610002", ("610001", "610002")),
        (VVN, "610001;610002", ("610001", "610002")),
        (VVN, "610001 | 610002", ("610001", "610002")),
        (VVN, "610001,610002", ("610001", "610002")),
        (VVN, "610001\n610002", ("610001", "610002")),
        (VVN, "610001\t610002", ("610001", "610002")),
        (VVN, "610001\u2028610002", ("610001", "610002")),
        (VVN, "610001 en 610002", ("610001", "610002")),
        (VVN, "610001 And 610002", ("610001", "610002")),
        (VVN, "610001 et BIG-49001234501", ("610001", "49001234501")),
        (VVN, "610001 610002", ("610001", "610002")),
        (VVN, "610001\u00a0610002", ("610001", "610002")),
        (VVN, "610001\u3000\uff16\uff11\uff10\uff10\uff10\uff12", ("610001", "610002")),
        (VVN, "610001, 610002 610003", ("610001", "610002", "610003")),
        (VVN, "610 001; 610.002", ("610001", "610002")),
        (VVN, "610001, 1234", ("610001", "1234")),
        (VVN, "52/610001, 52/610002", ("610001", "610002")),
        (VVN, "52/610001\n31/49001234501\n52/610002", ("610001", "610002")),
        (SHORT, "12, 345", ("12", "345")),
        (SHORT, "12 345", ("12", "345")),
        (ANY_DIGITS, "123 456", ("123", "456")),
        (FREE, "1234\t5678", ("1234", "5678")),
    ],
)
def test_several_numbers_in_one_field(group, text, choices):
    """Parts that each have four digits or fit the form; by spaces only where every part fits."""
    number = read(group, text)
    assert Number("", found=text, waits=SEVERAL, choices=choices) == number


@pytest.mark.parametrize(
    ("group", "text", "sent"),
    [
        (VVN, "610001; 610001", "610001"),
        (VVN, "610001 / BIG-610001", "610001"),
        (VVN, "49 001234501", "49001234501"),
        (VVN, "610 001", "610001"),
        (FREE, "A-12/3", "A-12/3"),
        (FREE, "1234 5678", "1234 5678"),
        (FREE, "REG/2020/1234", "REG/2020/1234"),
        (FREE, "A en B 1", "A en B 1"),
        (FREE, "123, 4567", "123, 4567"),
    ],
)
def test_one_number_that_looks_like_several(group, text, sent):
    """The same number twice is one; a part of less than four digits that fits nothing is none."""
    assert Number(sent) == read(group, text)


# --- Fields --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "text", "waits", "warning"),
    [
        ("654987", "49001234501", "654987", None, None),
        ("", "49001234501", "49001234501", None, None),
        ("n.v.t.", "49001234501", "49001234501", None, None),
        ("6,5E+5", "49001234501", "49001234501", None, "second_field"),
        ("volgt", "49001234501", "49001234501", None, "second_field"),
        ("123", "49001234501", "49001234501", None, "second_field"),
        ("610001, 610002", "49001234501", "49001234501", None, "second_field"),
        ("volgt", "6,5E+5", "6,5E+5", DAMAGED, None),
        ("volgt", "onbekend", "", MISSING, None),
        ("6,5E+5", "123", "123", MISFIT, MISFIT),
        ("6,5E+5", "610001, 610002", "6,5E+5", DAMAGED, None),
        ("610001, 610002", "6,5E+5", "", SEVERAL, None),
        ("123", "456", "123", MISFIT, MISFIT),
        ("6,5E+5", "-", "6,5E+5", DAMAGED, None),
    ],
)
def test_the_first_usable_field_counts(first, second, text, waits, warning):
    """One that waits gives way to a usable later one; of those that wait the nearest to a
    number tells.
    """
    number = choose_number({"Relatienummer": first, "BIG": second}, VVN, WORDS)
    assert (text, waits, warning) == (number.text, number.waits, number.warning)


def test_no_field_holds_anything():
    """No number at all."""
    assert choose_number({}, VVN, WORDS) is None
    assert (
        choose_number({"Relatienummer": "geen", "BIG": "", "N": "610001"}, VVN, WORDS) is None
    )


def test_what_was_passed_over_is_known():
    """A row that was accepted under it has not changed its number."""
    fields = {"Relatienummer": "123", "BIG": "49001234501"}
    assert ("123",) == choose_number(fields, VVN, WORDS).passed_over
    fields["Relatienummer"] = "volgt"
    assert () == choose_number(fields, VVN, WORDS).passed_over


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("65498", "610001"),
        ("49012345678 / NIP-00123456", "610001"),
        ("52/65498; 31/1", "52/610001, 31/1"),
        ("31/1\n52/65498", "31/1, 52/610001"),
        ("52/610001, 31/1, 52/610002;", "52/610001, 31/1"),
        ("\u200b52/65498", "52/610001"),
        ("52/65498, 31/1/2, ", "52/610001, 31/1/2"),
    ],
)
def test_a_repair_keeps_the_other_numbers_of_a_field(text, mended):
    """Where one field holds the numbers of all groups, only this group's changes."""
    assert mended == with_repair(text, VVN, "610001")


@pytest.mark.parametrize(
    "text", ["52\n/654987", "31/1, 52\r/654987", "52 \n / 654987;\n31\t/1"]
)
def test_a_break_before_what_is_said_for_a_group_parts_nothing(text):
    """It stands between the group and its number, not between two groups."""
    assert Number("654987") == read(VVN, text)
    assert "52/610001" in with_repair(text, VVN, "610001")


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("52/6549" + " " * 200_000 + "87, 31/1", "654987"),
        ("52/654987" + " " * 200_000 + "x", "654987x"),
        ("52/654987, 31/\u00e9" + " " * 200_000 + "x", "654987"),
    ],
    ids=["between", "before a letter", "not ASCII"],
)
def test_spaces_without_end_are_looked_at_once(text, sent):
    """Looking at them again from each of them would take hours."""
    assert sent == read(VVN, text).text


def test_quotation_marks_without_end_are_looked_at_once():
    """As many as stand on both sides are taken off, here none."""
    text = '="' + '"' * 200_000 + "654987"
    assert text == cleaned(text)
    assert "654987" == cleaned(f"={text[1:]}{text[1:-6]}")


# --- Forms ---------------------------------------------------------------------------------


def test_allowed_lengths_of_a_pattern():
    """The lengths of which some number of only digits fits."""
    assert {6, 11} == allowed_lengths(r"\d{6}|\d{11}")
    assert {3, 4} == allowed_lengths(r"\d{3,4}")
    assert {8} == allowed_lengths(r"39\d{6}")
    assert set() == allowed_lengths(r"nirpa-\d{7}")
    assert set(range(1, 21)) == allowed_lengths(r"\d*")
    assert {1} == allowed_lengths(r"\d")
    assert {20} == allowed_lengths(r"\d{20,25}")
    assert set() == allowed_lengths(r"\d{21}")
    assert {2} == allowed_lengths(r"[5]9")
    assert set() == allowed_lengths(r"X*")


@pytest.mark.parametrize(
    ("pattern", "example"),
    [(r"\d{6}", "190123"), (r"\d{6}|\d{11}", "19012345678"), (r"nirpa-\d{7}", "nirpa-1901234"),
     (r"\d-\d{5}-\d{2}-\d{3}", "1-90123-45-678"), (r"\d{1,4}", "1"), ("", None), ("[A-Z]+", None)],
)  # fmt: skip
def test_an_example_fits_its_pattern(pattern, example):
    """So that the administrator sees what a number looks like."""
    assert example == example_number(pattern)


@pytest.mark.parametrize(
    ("number", "shape"),
    [("123-AB", "999-AA"), ("a1b 2", "A9A 9"), ("é1²", "A9²"), ("1é", "9A"), ("", "")],
)
def test_the_shape_of_a_number(number, shape):
    """Digits and letters by place; all else as it stands."""
    assert shape == shape_of(number)


# --- Properties ----------------------------------------------------------------------------

ODD = "\u00a0\u200b\t\n\r\x0b\uff10\uff19\uff21\uff0f'=\",;|./- 0O1lBS#?xn²\u0661é\u2028\ufeff\u3000\u202f\u00ad"
messy = st.text(st.one_of(st.sampled_from(ODD), st.characters(), st.sampled_from("0123456789")))
group = st.sampled_from([VVN, BIG, NIRPA, NIP, FREE, KINE, SHORT, SPACED, ANY_DIGITS])


@given(messy)
def test_cleaning_twice_is_cleaning_once(text):
    """Nothing hides behind what was taken off; neither space nor break stays around it."""
    once = cleaned(text)
    assert once == cleaned(once)
    assert once == once.strip()
    assert not re.search(r"[^\S \n]|\n\n| \n|\n ", once)


@given(messy, group)
def test_whatever_may_go_holds_a_letter_or_digit(text, group):
    """And fits the form, where there is one; what waits and can be sent as it is does too."""
    number = read(group, text)
    if number is None or not number.text:
        assert number is None or number.waits in (MISSING, SEVERAL)
        return
    assert has_letter_or_digit(number.text)
    assert "\n" not in number.text
    assert number.text.strip("0")
    if number.waits is None and group.pattern:
        assert fits(number.text, group)
    assert (number.waits is None) == (number.found is None)


@given(messy, group)
def test_what_is_offered_fits_and_is_another_number(text, group):
    """A proposal has the form; choices are several, and each has a letter or digit."""
    number = read(group, text)
    if number and number.proposal is not None:
        assert fits(number.proposal, group) or not group.pattern
        assert number.proposal != number.text
    if number and number.choices:
        assert len(number.choices) == len(set(number.choices)) > 1
        assert all(map(has_letter_or_digit, number.choices))


@given(
    st.from_regex(r"[1-9][0-9]{5}|[1-9][0-9]{10}", fullmatch=True),
    st.from_regex(r"[1-9][0-9]{5}|[1-9][0-9]{10}", fullmatch=True),
    st.sampled_from(
        ["\t", "\n", "\r\n", " ", "\u00a0", "\u2007", ", ", ";", " / ", "|", " en "]
    ),
    st.sampled_from(["", " ", "\u00a0", "\u200b", "\t"]),
)
def test_two_numbers_never_become_one(one, other, between, beside):
    """Whatever stands between them and around them."""
    number = read(VVN, f"{beside}{one}{beside}{between}{beside}{other}{beside}")
    assert (other if one == other else "") == number.text
    assert (() if one == other else (one, other)) == number.choices


@given(st.from_regex(r"[0-9]{1,7}", fullmatch=True), st.integers(1, 6))
def test_a_tab_joins_nothing(digits, place):
    """Not even the halves of what could be one number."""
    number = read(VVN, f"{digits[:place]}\t{digits[place:]}")
    assert number is None or number.text != digits or digits in (digits[:place], "")


@given(messy, group)
def test_a_proposal_is_read_as_what_it_is(text, group):
    """Taking it over makes a number that may go."""
    proposal = proposal_for(text, group)
    if proposal is not None and proposal.strip("0"):
        assert Number(proposal) == read(group, proposal)


def test_words_are_equal_to_themselves_only():
    """So that what was read by other words is not remembered for these."""
    assert NumberWords(frozenset(), frozenset()) != NumberWords(frozenset(), frozenset())
