"""The reference cases of measurement design 4, computed with other tools (R, SciPy, pingouin)."""

from collections import Counter
from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest

from scoring.agreement import (
    a_wg,
    a_wg_j,
    agreement,
    average_deviation,
    mean_deviation,
    polarisation,
    r_wg,
    r_wg_j,
)
from scoring.gaps import gap
from scoring.histogram import mean_interval, median_interval, variance_of
from scoring.intervals import f_quantile, median_ranks, small_sample_factor, t_quantile
from scoring.release import Rule, cells_withheld
from scoring.reliability import SHOWN_FROM, alpha, correlation, omega, reliability, spearman_brown
from tests.scoring.test_scoring_golden import CASES

Rows = Sequence[Sequence[int | None]]
NO_ENDS = (float("-inf"), float("inf"))


def case(name: str) -> tuple[Any, Any]:
    return CASES[name]["input"], CASES[name]["expected"]


def close(expected: Any) -> Any:
    return pytest.approx(expected, abs=1e-6)


def counts_of(answers: Sequence[int | None], points: int = 5) -> list[int]:
    return [answers.count(option) for option in range(1, points + 1)]


def columns(rows: Rows) -> list[list[int | None]]:
    return [list(column) for column in zip(*rows, strict=True)]


def complete(rows: Rows) -> tuple[list[Counter[int]], Counter[int]]:
    """Histograms of items and of totals, from the people who answered everything."""
    whole = [[each for each in row if each is not None] for row in rows if None not in row]
    return [Counter(column) for column in zip(*whole, strict=True)], Counter(map(sum, whole))


def test_g01_alpha_with_feldt_limits() -> None:
    given, expected = case("G01")
    found = alpha(*complete(given["matrix"]))
    assert found is not None
    assert (found.n, found.items) == (expected["n"], expected["k"])
    assert (found.value, found.low, found.high) == close((expected["alpha"], expected["ci_low"], expected["ci_high"]))
    assert (found.n >= SHOWN_FROM) is expected["display_allowed"]
    assert reliability(*complete(given["matrix"])) is None


def test_g02_alpha_drops_people_with_a_missing_answer() -> None:
    given, expected = case("G02")
    found = alpha(*complete(given["matrix"]))
    assert found is not None
    assert (found.value, found.n) == close((expected["alpha"], expected["n_used"]))


def test_g03a_alpha_without_any_difference() -> None:
    given, _expected = case("G03a")
    assert alpha(*complete(given["matrix"])) is None


def test_g03b_alpha_below_zero_stays() -> None:
    given, expected = case("G03b")
    found = alpha(*complete(given["matrix"]))
    assert found is not None
    assert found.value == close(expected["alpha"])


def test_g04_two_items() -> None:
    given, expected = case("G04")
    (first, second), totals = complete(given["matrix"])
    found = spearman_brown(first, second, totals)
    assert found is not None
    assert (correlation(first, second, totals), found.value) == close((expected["r"], expected["spearman_brown"]))


def test_g05_omega() -> None:
    given, expected = case("G05")
    assert omega(given["standardised_loadings"]) == close(expected["omega_total"])


def test_g06_agreement_of_complete_answers() -> None:
    given, expected = case("G06")
    items = [counts_of(column) for column in columns(given["matrix"])]
    assert r_wg_j(items) == close(expected["rwg_j"])
    assert a_wg_j(items) == close(expected["awg_j"])
    assert mean_deviation(items, "mean") == close(expected["ad_mean_j"])
    assert mean_deviation(items) == close(expected["ad_median_j"])
    assert [r_wg(each) for each in items] == close(expected["item_rwg"])
    assert [a_wg(each) for each in items] == close(expected["item_awg"])
    assert [average_deviation(each, "mean") for each in items] == close(expected["item_ad_mean"])
    assert [average_deviation(each) for each in items] == close(expected["item_ad_median"])


def test_g07_the_largest_disagreement() -> None:
    given, expected = case("G07")
    counts = counts_of(given["vector"])
    found = {
        "variance": variance_of(Counter(given["vector"])),
        "rwg": r_wg(counts),
        "awg": a_wg(counts),
        "ad_mean": average_deviation(counts, "mean"),
        "ad_median": average_deviation(counts),
    }
    assert found == close(expected)


@pytest.mark.parametrize("name", ["unanimous_middle", "unanimous_top", "mean_out_of_range", "mean_at_bound"])
def test_g08_edges_of_agreement(name: str) -> None:
    given, expected = case("G08")
    counts = counts_of(given["vectors"][name])
    found = {"rwg": r_wg(counts), "awg": a_wg(counts), "ad_median": average_deviation(counts)}
    assert found == close(expected[name])


def test_g09_one_person_agrees_with_nobody() -> None:
    given, expected = case("G09")
    counts, mean = counts_of(given["vector"]), mean_interval(Counter(given["vector"]))
    assert mean is not None
    found = {"rwg": r_wg(counts), "awg": a_wg(counts), "ad_median": average_deviation(counts), "mean_ci": mean.low}
    assert found == expected


def test_g10_missing_answers_leave_the_item_alone() -> None:
    given, expected = case("G10")
    items = [counts_of(column) for column in columns(given["matrix"])]
    spread = [variance_of(Counter(each for each in column if each is not None)) for column in columns(given["matrix"])]
    assert spread == close(expected["item_variance"])
    assert [sum(each) for each in items] == expected["item_n"]
    assert r_wg_j(items) == close(expected["rwg_j"])
    assert mean_deviation(items) == close(expected["ad_median_j"])


def test_g11_polarisation() -> None:
    given, expected = case("G11")
    assert [agreement(each) for each in given["frequency_vectors"]] == close(expected["A"])
    assert [polarisation(each) for each in given["frequency_vectors"]] == close(expected["polarisation"])


def test_g11_the_published_example() -> None:
    assert agreement([30, 40, 210, 130, 530, 50, 10]) == close(0.611333)


def test_g12_gap_in_points_and_standardised() -> None:
    given, expected = case("G12")
    found = gap(Counter(given["marketing"]), Counter(given["sales"]))
    assert found is not None
    assert found.hedges is not None
    assert found.points == close(expected["difference"])
    assert (found.low, found.high) == close((expected["welch_low"], expected["welch_high"]))
    assert found.df == close(expected["welch_df"])
    assert found.hedges.d == close(expected["cohens_d"])
    assert found.hedges.g == close(expected["hedges_g"])
    assert found.hedges.se == close(expected["se_g"])
    assert (found.hedges.low, found.hedges.high) == close((expected["g_low"], expected["g_high"]))
    assert small_sample_factor(11) == close(expected["J_exact"])


def test_g13_gap_without_any_spread() -> None:
    given, expected = case("G13")
    found = gap(Counter(given["marketing"]), Counter(given["sales"]))
    assert found is not None
    assert found.points == expected["difference"]
    assert (found.hedges, found.low, found.high) == (None, None, None)


def test_g14_mean_with_interval() -> None:
    given, expected = case("G14")
    one, other = (mean_interval(Counter(vector)) for vector in given["vectors"])
    assert one is not None
    assert other is not None
    assert {"mean": one.mean, "sd": one.sd, "low": one.low, "high": one.high} == close(expected[0])
    beyond = mean_interval(Counter(given["vectors"][1]), ends=NO_ENDS)
    assert beyond is not None
    found = {"mean": other.mean, "low": other.low, "high": other.high, "unclipped_high": beyond.high}
    assert found == close(expected[1])


def test_g15_median_with_interval() -> None:
    given, expected = case("G15")
    for n, ranks in expected["ranks"].items():
        found = median_ranks(int(n))
        if ranks is None:
            assert found is None
        else:
            assert found == close((ranks["low_rank"], ranks["high_rank"], ranks["coverage"]))
    example = median_interval(Counter(given["example"]))
    assert example is not None
    assert {"median": example.median, "low": example.low, "high": example.high} == close(expected["example"])


def test_g16_quantiles() -> None:
    given, expected = case("G16")
    assert [t_quantile(given["t_p"], df) for df in given["t_df"]] == close(expected["t"])
    found = [[f_quantile(p, *df) for p in given["f_p"]] for df in given["f_df"]]
    assert [each for row in found for each in row] == close([each for row in expected["f"] for each in row])
    assert {df: small_sample_factor(float(df)) for df in expected["J"]} == close(expected["J"])


def test_g24_why_no_bootstrap_is_offered() -> None:
    """All resamples, counted exactly: their interval is the narrower one, and it covers less than it says."""
    given, expected = case("G24")
    sums = [Counter(map(sum, product(given[side], repeat=5))) for side in ("marketing", "sales")]
    differences: Counter[int] = Counter()
    for (one, times), (other, more) in product(*(each.items() for each in sums)):
        differences[one - other] += times * more
    assert sum(differences.values()) == expected["resamples"]

    def percentile(share: float) -> float:
        passed = 0
        for total in sorted(differences):
            passed += differences[total]
            if passed >= share * expected["resamples"]:
                return total / 5
        raise AssertionError

    low, high = percentile(0.025), percentile(0.975)
    assert (low, high) == (expected["low"], expected["high"])
    offered = gap(Counter(given["marketing"]), Counter(given["sales"]))
    assert offered is not None
    assert offered.points == expected["difference"]
    assert offered.low is not None
    assert offered.high is not None
    assert offered.low < low < high < offered.high


@pytest.mark.parametrize("number", range(5))
def test_g26_small_cells(number: int) -> None:
    given, expected = case("G26")
    people = given["cases"][number]
    rule = Rule(minimum=given["k"])
    assert (sum(people.values()) >= rule.minimum) is expected[number]["total"]
    assert (cells_withheld(people, rule) is None) is expected[number]["split"]


def test_every_group_case_has_a_test() -> None:
    here = {name[5:8].upper() for name in globals() if name.startswith("test_g") and name[6:8].isdigit()}
    assert here == {f"G{number:02}" for number in (*range(1, 17), 24, 26)}
    elsewhere = {f"G{number}" for number in (17, 18, 19, 20, 21, 22, 23, 25, 28)} | {"G27"}
    assert here | elsewhere == {name[:3] for name in CASES}
