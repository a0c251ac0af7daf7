"""What a shop page only names or counts presses nobody; what people do or say, beside the same words, does."""

import pytest

from rapport.guardrails.labels import asserts, label, labelled, line_at
from tests.unit.guardrails.a_pack import a_claim, a_mail, foreign, found, some_grounds

SECTIONS = """
Best sellers
Shop Best-Sellers
Sort by: top rated
Most popular items
Trending
Customers also bought
Frequently Bought Together
Today’s deals
"""

TITLES = """
Hurry Up and Wait: essays (hardback)
Almost Gone: a novel by Ellen Marsh
The Final Hours, audiobook, read by Tim Carver
Last Chance Saloon – the card game
Last Call (paperback)
Two Left, a crime thriller
The Last Day, Inspector Grieg Book 7
"""

NAMES = """
Finch Designs Limited
Buy now, pay later with Klarna. 18+, T&Cs apply.
Limited edition giclée print, signed and numbered, edition of 250
A limited-edition lithograph, number 12 of 75
"""

NO_NAMES = """
Limited edition, only 3 left
Limited edition: get it before it is gone
Our stock is very limited
Limited edition, selling fast
"""

NO_TITLES = """
Last chance: paperbacks and hardbacks
Selling fast: the last poster
Almost gone, the album
Ends tonight: vinyl
Everyone is buying it, the novel
Last chance, hardback now £4
Hurry! The audiobook ends tonight
Last chance: novel half price
Almost gone, the last paperback left
Final hours (paperback sale)
"""

SCORES = """
★★★★☆ 57 Reviews
Rated 4.6 out of 5
5 star 71%
★★★★★
5.0 star rating Lovely kettle
4.8/5 stars (212)
Overall rating: 4.1
"""

NO_SCORES = """
☆☆☆☆☆ No reviews yet
4 Stars & Up
88 verified reviews
3 ratings
"""

SAYINGS = """
Our best sellers
Rated 4.8 by our customers
4.9 stars from 2,000 happy customers
Trending now: 34 bought today
Loved by 2,000 customers
★★★★★ "Worth every penny!" - Beth H.
Everyone is buying these best sellers
"""


def lines(block: str) -> list[str]:
    return block.strip().splitlines()


class TestLabel:
    @pytest.mark.parametrize("line", lines(SECTIONS))
    def test_the_name_of_a_section_says_nothing(self, line: str) -> None:
        assert label(line) == "section"
        assert found("social_proof", foreign(line)) == []
        assert found("urgency", foreign(line)) == []

    @pytest.mark.parametrize("line", lines(TITLES))
    def test_what_a_book_or_game_is_called_presses_nobody(self, line: str) -> None:
        assert label(line) == "title"
        assert [found(kind, foreign(line)) for kind in ("urgency", "scarcity", "social_proof")] == [[], [], []]

    @pytest.mark.parametrize("line", lines(NAMES))
    def test_what_only_names_a_firm_or_a_thing_presses_nobody(self, line: str) -> None:
        assert label(line) == "title"
        assert [found(kind, foreign(line)) for kind in ("urgency", "scarcity", "pressure")] == [[], [], []]

    @pytest.mark.parametrize("line", lines(NO_NAMES))
    def test_what_presses_besides_is_no_name(self, line: str) -> None:
        assert label(line) is None
        assert found("scarcity", foreign(line))

    @pytest.mark.parametrize("line", lines(NO_TITLES))
    def test_what_is_said_of_books_is_no_title(self, line: str) -> None:
        assert label(line) is None

    @pytest.mark.parametrize("line", lines(SCORES))
    def test_a_score_is_a_claim_and_not_what_others_do(self, line: str) -> None:
        assert label(line) == "rating"
        assert asserts(line)
        assert found("social_proof", foreign(line)) == []
        assert found("claims", foreign(line)) != []

    @pytest.mark.parametrize("line", lines(NO_SCORES))
    def test_a_filter_or_a_count_of_reviews_asserts_no_score(self, line: str) -> None:
        assert label(line) == "rating"
        assert found("social_proof", foreign(line)) == []

    @pytest.mark.parametrize("line", lines(SAYINGS))
    def test_what_people_do_or_say_is_no_label(self, line: str) -> None:
        assert label(line) is None
        assert found("social_proof", foreign(line)) != []

    def test_is_a_line_among_others(self) -> None:
        page = "Ribbon, red, 3 m\nRated 4.6 out of 5\n£4.50"

        claims = found("claims", foreign(page))

        assert [finding.quote for finding in claims] == ["Rated 4.6 out of 5"]
        assert found("social_proof", foreign(page)) == []

    def test_is_borne_out_by_a_claim_in_the_same_words(self) -> None:
        recorded = (a_claim("score", "Rated 4.6 out of 5 by 212 customers."),)

        assert found("claims", foreign("Rated 4.6 out of 5"), some_grounds(claims=recorded)) == []
        assert found("claims", foreign("Rated 4.7 out of 5"), some_grounds(claims=recorded)) != []

    def test_excuses_no_other_line(self) -> None:
        page = "Best sellers\nLoved by 2,000 customers"

        assert [finding.quote for finding in found("social_proof", foreign(page))] != []

    def test_is_there_to_persuade_in_a_message_of_ours(self) -> None:
        assert found("social_proof", a_mail("★★★★★ 57 Reviews")) != []


class TestLines:
    TEXT = "Popular\nA lamp\n\nBest sellers"

    @pytest.mark.parametrize(
        ("start", "end", "lines", "is_label"),
        [
            (0, 0, "Popular", True),
            (0, 7, "Popular", True),
            (3, 8, "Popular", True),
            (7, 8, "Popular", True),
            (8, 9, "A lamp", False),
            (10, 14, "A lamp", False),
            (14, 15, "A lamp", False),
            (15, 16, "", False),
            (16, 28, "Best sellers", True),
            (28, 28, "Best sellers", True),
            (3, 12, "Popular\nA lamp", False),
            (12, 20, "A lamp\n\nBest sellers", False),
        ],
    )
    def test_are_those_that_characters_touch(self, start: int, end: int, lines: str, is_label: bool) -> None:
        assert self.TEXT[slice(*line_at(self.TEXT, start, end))] == lines
        assert labelled(self.TEXT, start, end) is is_label


def test_the_first_line_may_be_empty() -> None:
    assert line_at("\nabc", 0, 1) == (0, 0)
    assert line_at("abc\n", 0, 3) == (0, 3)
