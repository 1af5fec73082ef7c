"""The words of verdicts as they ship, the forms they are compared in, pairs and overrides."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peonline_desktop import shipped
from peonline_desktop.domain.verdicts import Verdict, VerdictWords, canonical_word

PASSED, FAILED, COMPLETED, OPEN = Verdict
SHIPPED = shipped.toml("verdicts.toml")
WORDS = VerdictWords(SHIPPED)
KNOWN = {
    PASSED: "WAAR;VRAI;TRUE;JA;OUI;1;1,0;1.0;réussi;Réussie;acquis;acquise;atteint;atteinte"
    ";Voltooid (voldoende cijfer behaald);Completed (achieved pass grade)"
    ";Terminé (note minimale de réussite atteinte);Terminé (note pour passer atteinte)"
    ";Terminé (avec succès);Achevé, note de passage atteinte",
    FAILED: "ONWAAR;FAUX;FALSE;NEE;NON;0;0,0;0.0;échoué;échouée;non réussi;non acquis;non atteint"
    ";Voltooid (behaald cijfer onvoldoende);Voltooid (geen voldoende cijfer behaald)"
    ";Completed (did not achieve pass grade)"
    ";Terminé (n\u2019a pas atteint la note minimale de réussite)"
    ";Terminé (n'a pas atteint la note pour passer)",
    OPEN: "Niet voltooid;Not completed;Incomplete;Non terminé;Pas terminé;Non achevée;",
    COMPLETED: "Voltooid;Afgerond;Completed;Complete;Terminé;Achevé",
}
CASES = [(verdict, word) for verdict, words in KNOWN.items() for word in words.split(";")]


@pytest.mark.parametrize(("verdict", "word"), CASES)
def test_the_words_of_excel_and_moodle(verdict, word):
    """In Dutch, English and French, whatever their case, accents and spaces."""
    plain = "".join(
        c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)
    )
    for written in (
        word,
        word.upper(),
        word.title(),
        plain,
        unicodedata.normalize("NFD", word),
        f"\u00a0 {word}\t\n",
        word.replace(" ", "\u00a0 \u202f"),
        word.replace("\u2019", "'"),
    ):
        assert verdict is WORDS.read(written, {})


def test_no_word_has_two_verdicts():
    """Of the words that ship, in all languages together; each is written once."""
    written = [
        canonical_word(word)
        for verdict in Verdict
        for language in SHIPPED[verdict].values()
        for word in language
    ]
    assert sorted(set(written)) == sorted(written)
    assert {*Verdict, "set_by"} == set(SHIPPED)


@pytest.mark.parametrize(
    "word",
    ["gehaald", "misschien", "2", "10", "1,00", "01", "0,5", "-", "?", "n.v.t.", "n/a", "N/A",
     "geslaagd?", "ja!", "niet", "pas", "¹", "\uff11", "\u0661", "\u0967", "½", "j a", "geslaagd gezakt"],
)  # fmt: skip
def test_any_other_word_is_unknown(word):
    """Also one that looks like a known one."""
    assert WORDS.read(word, {}) is None


def test_booleans_of_a_dutch_excel():
    """As the words say, by one table."""
    words = ["WAAR", "ONWAAR", "VRAI", "1,0", "Réussi", "Completed/Passed"]
    expected = [PASSED, FAILED, PASSED, PASSED, PASSED, PASSED]
    assert expected == [WORDS.read(word, {}) for word in words]


@pytest.mark.parametrize(
    ("pair", "verdict"),
    [
        ("Completed/Passed", PASSED),
        ("Completed/Failed", FAILED),
        ("completed / passed", PASSED),
        ("Incomplete/Failed", FAILED),
        ("Incomplete/Passed", PASSED),
        ("Voltooid/Geslaagd", PASSED),
        ("Terminé/Échoué", FAILED),
        ("Passed/Completed", COMPLETED),
        ("Passed/Passed", PASSED),
        ("Failed/Incomplete", OPEN),
        ("Completed/Passed (set by Jan)", PASSED),
        ("Completed/Unknown", None),
        ("Unknown/Passed", None),
        ("Completed/Passed/Failed", None),
        ("Completed/", None),
        ("/Passed", None),
        ("/", None),
        ("a/b", None),
        ("n/a", None),
        ("Completed\\Passed", None),
        ("Completed|Passed", None),
        ("1/1", None),
        ("0/1", None),
        ("1/0", None),
        ("Completed/1", None),
        ("1/Passed", None),
        ("ja/nee", None),
        ("Nee/Ja", None),
        ("Fail/Pass", None),
        ("Unknown/Failed", None),
        ("voltooid / niet voltooid", None),
        ("Niet voltooid/Voltooid", None),
        ("niet geslaagd / voltooid", None),
        ("Passed/Incomplete", None),
        ("Failed/Completed", None),
        ("Failed/Failed", FAILED),
        ("Completed/Complete", COMPLETED),
    ],
)
def test_of_a_pair_the_second_decides(pair, verdict):
    """Where both are known words. A score is no pair, and neither is a choice that is still to
    be made.
    """
    assert verdict is WORDS.read(pair, {})


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Completed (set by Jan de Vries)", COMPLETED),
        ("Not completed (set by Admin User)", OPEN),
        ("Voltooid (ingesteld door Jan de Vries)", COMPLETED),
        ("Niet voltooid (ingesteld door Jan)", OPEN),
        ("Terminé (défini par Zoë L\u2019Écluse)", COMPLETED),
        ("Non terminé (défini par Jean)", OPEN),
        ("Terminé (établi par Jean)", COMPLETED),
        ("Completed (achieved pass grade) (set by Jan)", PASSED),
        ("COMPLETED  (SET BY\u00a0JAN)", COMPLETED),
        ("Completed (set by Jan (afdeling 3))", COMPLETED),
        ("Completed (set by (Jan))", COMPLETED),
        ("Completed (set by Jan (set by Piet))", COMPLETED),
        ("Completed (set by Jan (ingesteld door Piet))", COMPLETED),
        ("Voltooid (ingesteld door Jan (set by Piet))", COMPLETED),
        ("Completed (set by Jan/Piet)", COMPLETED),
        ("Completed (set by failed)", COMPLETED),
        ("1 (set by Jan)", PASSED),
        ("0,0 (ingesteld door Jan)", FAILED),
        ("Completed (set by Jan", None),
        ("Completed (set by Jan) later", None),
        ("Completed set by Jan", None),
        ("Completed (done by Jan)", None),
        ("Gehaald (set by Jan)", None),
        ("(set by Jan)", None),
        (" (set by Jan)", None),
    ],
)
def test_a_state_that_somebody_set_is_that_state(text, verdict):
    """Whoever it was, and in whatever brackets."""
    assert verdict is WORDS.read(text, {})


def test_what_was_said_goes_first():
    """Alone, in a pair and with a name; under its canonical form."""
    said = {canonical_word("Gehaald"): PASSED, canonical_word("Voltooid"): PASSED, "n/a": OPEN}
    assert PASSED is WORDS.read(" GEHAALD", said)
    assert PASSED is WORDS.read("Voltooid", said)
    assert COMPLETED is WORDS.read("Voltooid", {})
    assert PASSED is WORDS.read("Completed/Gehaald", said)
    assert FAILED is WORDS.read("Gehaald/Failed", {"gehaald": COMPLETED})
    assert PASSED is WORDS.read("Gehaald (ingesteld door Jan)", said)
    assert FAILED is WORDS.read("Passed (set by Jan)", {"passed (set by jan)": FAILED})
    assert OPEN is WORDS.read("N/A", said)
    assert OPEN is WORDS.read("Completed/N/A", said)
    assert FAILED is WORDS.read("", {"": FAILED})
    assert WORDS.read("niet geslaagd / geslaagd", {"geslaagd": PASSED}) is None
    assert WORDS.read("voltooid / niet voltooid", {"voltooid": PASSED}) is None
    assert FAILED is WORDS.read("completed/passed", {"completed/passed": FAILED})


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("", ""),
        (" \u00a0\t", ""),
        ("Réussi", "reussi"),
        ("RE\u0301USSI", "reussi"),
        ("n\u2019a  pas\u202fatteint", "n'a pas atteint"),
        ("Straße", "strasse"),
        ("a \u0301 b", "a b"),
        ("\uff11²½", "\uff11²½"),
        ("N/A", "n/a"),
    ],
)
def test_the_form_words_are_compared_in(text, canonical):
    """Case, accents and spaces go; digits of other kinds do not become ours."""
    assert canonical == canonical_word(text)


@given(st.text())
def test_a_canonical_word_stays_what_it_is(text):
    """So an answer that is kept under it is found again."""
    assert canonical_word(text) == canonical_word(canonical_word(text))


@given(
    st.text(max_size=40) | st.sampled_from(["completed/passed/", "(set by ", "1/", "/"]),
    st.integers(0, 500),
)
def test_no_text_raises(text, times):
    """However long and whatever it holds: a verdict or none."""
    assert WORDS.read(text * times, {}) in (None, *Verdict)
