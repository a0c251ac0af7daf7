"""Control charts, against Montgomery's figures."""

import pytest

from rapport.review.charts import Period, cusum, p_chart

TABLE_9_1 = (
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40, 10.08, 9.37, 10.62,
    10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52,
)  # fmt: skip


class TestPChart:
    def test_has_the_published_limits(self) -> None:
        chart = p_chart([Period(347 / 1_500, 50)] * 30)

        assert chart.centre == pytest.approx(0.2313, abs=5e-5)
        assert (chart.points[0].upper, chart.points[0].lower) == pytest.approx((0.4102, 0.0524), abs=5e-5)

    def test_pools_by_size_widens_small_periods_and_names_what_lies_outside(self) -> None:
        chart = p_chart([Period(0.02, 400), Period(0.02, 100), Period(0.12, 100), Period(0.12, 10)])

        assert chart.centre == pytest.approx((8 + 2 + 12 + 1.2) / 610)
        assert [point.out for point in chart.points] == [False, False, True, False]
        assert all(point.lower == 0 for point in chart.points[1:])

    def test_a_given_centre_is_kept_and_an_empty_period_has_no_limits(self) -> None:
        chart = p_chart([Period(0.0, 0), Period(0.2, 100)], centre=0.05)

        assert chart.centre == 0.05
        assert chart.points[0] == (0.0, 0.0, 1.0, False)
        assert chart.points[1].out

    def test_nothing_makes_an_empty_chart(self) -> None:
        assert p_chart([]) == (0.0, ())


class TestCusum:
    def test_alarms_where_the_textbook_does_and_dates_the_shift(self) -> None:
        chart = cusum(TABLE_9_1, target=10, sigma=1)

        assert [n for n, point in enumerate(chart, 1) if point.alarm] == [29, 30]
        assert chart[28].up == pytest.approx(5.28, abs=1e-9)
        assert chart[28].up_run == 7
        assert 29 - chart[28].up_run + 1 == 23
        assert chart[29].up == pytest.approx(5.30, abs=1e-9)

    def test_a_fall_is_seen_as_a_rise_is(self) -> None:
        up, down = cusum(TABLE_9_1, 10, 1), cusum([20 - x for x in TABLE_9_1], 10, 1)

        assert [p.up for p in up] == pytest.approx([p.down for p in down])
        assert [p.up_run for p in up] == [p.down_run for p in down]
