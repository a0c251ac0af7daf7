"""Zones and countries: the same names everywhere, and nothing else."""

import pytest

from rapport.domain.countries import country_code
from rapport.domain.zones import zone, zone_name


class TestZones:
    @pytest.mark.parametrize("name", ["Europe/London", "America/Argentina/Ushuaia", "UTC", "Etc/GMT+5", "Asia/Kolkata"])
    def test_a_real_one_is_taken(self, name: str) -> None:
        assert zone_name(name) == name
        assert (found := zone(name)) is not None
        assert found.key == name

    @pytest.mark.parametrize(
        "name",
        ["localtime", "posixrules", "Factory", "europe/london", "EUROPE/LONDON", "Mars/Olympus", "../UTC",
         "/etc/passwd", "", "posix/UTC", "right/UTC", "Europe", "tzdata.zi", "Europe/London\0", " UTC"],
    )  # fmt: skip
    def test_anything_else_is_refused_at_doors_and_unknown_inside(self, name: str) -> None:
        with pytest.raises(ValueError, match="want a zone such as Europe/London"):
            zone_name(name)
        assert zone(name) is None

    def test_no_name_is_no_zone(self) -> None:
        assert zone(None) is None


class TestCountries:
    @pytest.mark.parametrize(
        ("given", "code"),
        [
            ("GB", "GB"), ("gb", "GB"), (" fr ", "FR"), ("United Kingdom", "GB"), ("united  kingdom", "GB"),
            ("USA", "US"), ("UK", "GB"), ("Czech Republic", "CZ"), ("Czechia", "CZ"), ("Hong Kong", "HK"),
            ("Trinidad and Tobago", "TT"), ("Cote d'Ivoire", None), ("Côte d'Ivoire", "CI"), ("XK", "XK"),
            ("001", None), ("150", None), ("826", None), ("EU", None), ("ZZ", None), ("European Community", None),
            ("Channel Islands", None), ("Unspecified", None), ("Europe", None), ("", None), ("😀", None), ("Q", None),
        ],
    )  # fmt: skip
    def test_two_letters_or_the_english_name(self, given: str, code: str | None) -> None:
        if code is None:
            with pytest.raises(ValueError, match="two letters"):
                country_code(given)
        else:
            assert country_code(given) == code
