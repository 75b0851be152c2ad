"""Rates of return and fund figures with numba, pandas and SciPy.

Usage: irr.py rates|figures|report|check FOLDER THREADS AS_OF

rates    XIRR of all series, one Newton iteration per series in ln(1 + r), on numba's threads
figures  the same with DPI, TVPI and Kaplan-Schoar in the same pass
report   DPI, TVPI, Kaplan-Schoar and XIRR of every position as of a day, and totals by group: pandas with numba
check    scipy.optimize.brentq on 100,000 random series, held against the rates in FOLDER/check-rates.f64
"""
import json
import os
import sys
import time

kind, folder, threads, as_of = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
os.environ["NUMBA_NUM_THREADS"] = threads
import numba
import numpy


def read(name, kind):
    return numpy.fromfile(os.path.join(folder, name), kind)


@numba.njit(fastmath=True, error_model="numpy")
def rate_of(days, amounts):
    first, log_rate = days[0], 0.0
    for _ in range(60):
        paid, back, paid_years, back_years = 0.0, 0.0, 0.0, 0.0
        for flow in range(len(days)):
            years = (days[flow] - first) * (1 / 365.0)
            value = amounts[flow] * numpy.exp(-years * log_rate)
            if value < 0:
                paid -= value
                paid_years -= value * years
            else:
                back += value
                back_years += value * years
        step = numpy.log(back / paid) / (paid_years / paid - back_years / back)
        step = min(3.0, max(-3.0, step))
        log_rate -= step
        if abs(step) < 1e-10:
            return numpy.expm1(log_rate)
    return numpy.nan


@numba.njit(parallel=True, fastmath=True, error_model="numpy")
def rates_of(offsets, days, amounts):
    rates = numpy.empty(len(offsets) - 1)
    for series in numba.prange(len(rates)):
        start, end = offsets[series], offsets[series + 1]
        rates[series] = rate_of(days[start:end], amounts[start:end])
    return rates


@numba.njit(parallel=True, fastmath=True, error_model="numpy")
def figures_of(offsets, days, amounts, levels):
    count = len(offsets) - 1
    rates, dpi, tvpi, pme = numpy.empty(count), numpy.empty(count), numpy.empty(count), numpy.empty(count)
    for series in numba.prange(count):
        start, end = offsets[series], offsets[series + 1]
        last = levels[days[end - 1]]
        paid, back, future_paid, future_back = 0.0, 0.0, 0.0, 0.0
        for flow in range(start, end - 1):
            growth = last / levels[days[flow]]
            if amounts[flow] < 0:
                paid -= amounts[flow]
                future_paid -= amounts[flow] * growth
            else:
                back += amounts[flow]
                future_back += amounts[flow] * growth
        left = amounts[end - 1]
        dpi[series], tvpi[series], pme[series] = back / paid, (back + left) / paid, (future_back + left) / future_paid
        rates[series] = rate_of(days[start:end], amounts[start:end])
    return rates, dpi, tvpi, pme


def report(offsets, days, amounts, levels, groups):
    import pandas

    count = len(groups)
    flows = pandas.DataFrame({"position": numpy.repeat(numpy.arange(count), numpy.diff(offsets)), "day": days, "amount": amounts})

    def run():
        known = flows[flows.day <= as_of]
        growth = levels[as_of] / levels[known.day.to_numpy()]
        paid, back = numpy.where(known.amount < 0, -known.amount, 0.0), numpy.where(known.amount > 0, known.amount, 0.0)
        columns = {"position": known.position, "paid": paid, "back": back, "fpaid": paid * growth, "fback": back * growth}
        sums = pandas.DataFrame(columns).groupby("position", sort=True).sum()
        left = numpy.maximum(0.0, sums.paid * 1.15 - sums.back)
        sums["left"], sums["dpi"], sums["tvpi"] = left, sums.back / sums.paid, (sums.back + left) / sums.paid
        sums["pme"] = (sums.fback + left) / sums.fpaid
        positions, ids = known.position.to_numpy(), sums.index.to_numpy()
        counts = numpy.bincount(positions, minlength=count)[ids]
        ends = numpy.zeros(len(ids) + 1, numpy.int64)
        numpy.cumsum(counts + 1, out=ends[1:])
        all_days, all_amounts, is_last = numpy.empty(ends[-1], numpy.int32), numpy.empty(ends[-1]), numpy.zeros(ends[-1], bool)
        is_last[ends[1:] - 1] = True
        all_days[~is_last], all_amounts[~is_last] = known.day.to_numpy(), known.amount.to_numpy()
        all_days[is_last], all_amounts[is_last] = as_of, left.to_numpy()
        sums["rate"] = rates_of(ends, all_days, all_amounts)
        sums["group"] = groups[ids]
        totals = sums.groupby("group")[["paid", "back", "left", "fpaid", "fback"]].sum()
        totals["tvpi"] = (totals.back + totals.left) / totals.paid
        return sums, totals

    return run


def clipped(rates):
    known = rates[numpy.isfinite(rates)]
    return [float(numpy.clip(known, -0.999, 10).sum()), int(len(known))]


def check():
    from scipy.optimize import brentq

    offsets, days, amounts = read("check-offsets.i64", "<i8"), read("check-days.i32", "<i4"), read("check-amounts.f64", "<f8")
    rates, statuses = read("check-rates.f64", "<f8"), read("check-statuses.u8", "u1")
    agree, worst, others = 0, 0.0, {}
    grid = numpy.concatenate([-numpy.geomspace(6000, 1e-3, 90), [0], numpy.geomspace(1e-3, 6000, 90)])
    for series in range(len(offsets) - 1):
        part = slice(offsets[series], offsets[series + 1])
        own, place = numpy.unique(days[part], return_inverse=True)
        flowed = numpy.bincount(place, amounts[part], len(own))  # Flows of a day are netted, and those of 0 left out.
        horizon = (own[-1] - own[0]) / 365.0 if len(own) else 0.0
        own, flowed = own[flowed != 0], flowed[flowed != 0]
        years = (own - own[0]) / 365.0 if len(own) else own
        roots = []
        if (flowed < 0).any() and (flowed > 0).any():

            def worth(log_rate):
                powers = -log_rate * years
                return (flowed * numpy.exp(powers - powers.max())).sum()

            powers = -numpy.outer(grid, years)
            values = (flowed * numpy.exp(powers - powers.max(axis=1)[:, None])).sum(axis=1)
            for place in range(len(grid) - 1):
                if values[place] == 0 or values[place] * values[place + 1] < 0:
                    roots.append(brentq(worth, grid[place], grid[place + 1], xtol=1e-14, rtol=1e-14, maxiter=300))
        status = int(statuses[series])
        if status in (1, 2) and len(roots) == 1:
            expected = numpy.expm1(roots[0] * (1 if status == 1 else horizon))
            difference = abs(rates[series] - expected) / (1 + abs(expected))
            worst = max(worst, difference)
            agree += difference < 1e-9
            if difference < 1e-9:
                continue
        key = f"status {status}, {min(len(roots), 4)}{'+' if len(roots) > 3 else ''} roots on the grid" + (", differ" if status in (1, 2) and len(roots) == 1 else "")
        others[key] = others.get(key, 0) + 1
        if "differ" in key and len(sys.argv) > 5:
            print(series, rates[series], roots, own, flowed)
    return {"agree": int(agree), "worst": float(worst), "others": others}


version = f"numba {numba.__version__}, numpy {numpy.__version__}"
if kind == "check":
    import scipy

    start = time.perf_counter()
    found = check()
    print(json.dumps({"seconds": time.perf_counter() - start, "found": [found["agree"], found["worst"]], "others": found["others"], "version": f"SciPy {scipy.__version__}"}))
    sys.exit()

offsets, days, amounts = read("offsets.i64", "<i8"), read("days.i32", "<i4"), read("amounts.f64", "<f8")
levels, groups = read("levels.f64", "<f8"), read("groups.i32", "<i4")
if kind == "report":
    import pandas

    offsets, groups = offsets[:100001], groups[:100000]
    days, amounts = days[: offsets[-1]], amounts[: offsets[-1]]
    version = f"pandas {pandas.__version__}, {version}"
    run = report(offsets, days, amounts, levels, groups)
elif kind == "figures":
    run = lambda: figures_of(offsets, days, amounts, levels)
else:
    run = lambda: rates_of(offsets, days, amounts)

run()  # Compiles what numba compiles, and brings the data in.
times = []
for _ in range(3):
    start = time.perf_counter()
    result = run()
    times.append(time.perf_counter() - start)
if kind == "report":
    sums, totals = result
    known = sums.pme.to_numpy()
    # Less than a year is not annualised by the other side, and several roots have no single rate there: both are left
    # out of the comparison.
    ids = sums.index.to_numpy()
    is_year = (as_of - days[offsets[ids]] >= 365) & ~numpy.isin(ids, read("several.i32", "<i4"))
    found = clipped(sums.rate.to_numpy()[is_year]) + [float(sums.tvpi.sum()), float(known.sum()), float(totals.tvpi.sum())]
elif kind == "figures":
    found = clipped(result[0]) + [float(figure.sum()) for figure in result[1:]]
else:
    found = clipped(result)
print(json.dumps({"seconds": min(times), "found": found, "version": version}))
