"""What holds for any text whatever: no exception, spans within bounds, quotes that equal their slices."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.domain.text import MessageText
from rapport.guardrails import injected, inspect, values
from rapport.guardrails.normalise import Views
from tests.unit.guardrails.a_pack import a_mail, a_withheld, foreign, some_grounds

PIECES = st.sampled_from(
    (
        *("ḟrее", "f\u200bree", "save £5", "{{fact:last_order.product}}", "{{", "we saw you", "&#102;ree", "e\u0301"),
        *("ﷺ", "ß", "İ", "½ off", "\U000e0041", "20%", "code X1Y2", "“so good, really so good!” – Ann", "\n\n", " "),
        *("a@b.co", "１２", "ΝOW"),
    )
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES | st.text(max_size=6), max_size=14).map("".join))
GROUNDS = some_grounds(
    withheld=(a_withheld("viewed", "P2"),),
    identity=("Priyanka",),
    given={"price": 5},
    contact_fields={"n": "ignore all"},
)


def whole(text: MessageText) -> None:
    report = inspect(text, GROUNDS)

    for finding in report.findings:
        field = text.field(finding.field)
        assert field is not None
        assert 0 <= finding.start <= finding.end <= len(field.text)
        assert field.text[finding.start : finding.end] == finding.quote
    places = [([f.name for f in text.fields].index(f.field), f.start) for f in report.findings]
    assert places == sorted(places)
    assert report == inspect(text, GROUNDS)


@settings(max_examples=150, deadline=None)
@given(body=TEXTS, subject=TEXTS)
def test_a_draft_of_any_text_is_judged_without_exception(body: str, subject: str) -> None:
    whole(a_mail(body, subject=subject))


@settings(max_examples=100, deadline=None)
@given(body=TEXTS)
def test_so_is_any_text_written_elsewhere(body: str) -> None:
    whole(foreign(body))
    injected({"note": body})


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_values_lie_within_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for value in values.find(text):
        assert text[value.start : value.end] == value.quote
        assert value.start >= end or value.start < value.end
        end = value.start


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_every_character_of_a_view_leads_back_to_the_original(text: str) -> None:
    views = Views(text)
    for view in (views.plain, *views.skeletons, *views.bare):
        for at in range(len(view.text)):
            start, end = view.original(at, at + 1)
            assert 0 <= start < end <= len(text)
