"""Many futures of a multiregional projection in NumPy or Numba, on the files that the benchmark writes.

Usage: cycle.py numpy|numba FOLDER [BLOCK]. NumPy: two pinned processes, BLOCK draws at a time, the yearly division of the
choices folded into two matrix products. Numba: one draw per task on two threads, fused loops, BLAS for the products.
"""
import json
import multiprocessing
import os
import sys
import time

import numpy

kind, folder = sys.argv[1], sys.argv[2]
block = int(sys.argv[3]) if len(sys.argv) > 3 else 16
shape = json.load(open(folder + "/shape.json"))
regions, draws, years, ages, profiles = (shape[k] for k in ("regions", "draws", "years", "ages", "profiles"))
LEVELS, BOYS, NEWBORN, MOST = [0.05, 0.25, 0.5, 0.75, 0.95], 105 / 205, 0.997, 0.5


def read(name, *axes):
    return numpy.fromfile(f"{folder}/{name}.f64", "<f8").reshape(axes)


population, mortality, leaving = (read(name, 2, ages, regions) for name in ("population", "mortality", "leaving"))
loading, fertility = read("loading", 2, ages), read("fertility", ages, regions)
choice = read("choice", 2, profiles, regions, regions)
index, births_shock, leave_shock = (read(name, draws, years) for name in ("mortality-index", "fertility-shock", "leaving-shock"))
attraction = read("attraction", draws, years, regions)
starts = [5 * group for group in range(profiles)] + [ages]
split = numpy.array([BOYS, 1 - BOYS])


def futures(first, last):
    total = numpy.empty((last - first, years + 1, regions))
    for start in range(first, last, block):
        part = slice(start, min(start + block, last))
        out = slice(part.start - first, part.stop - first)
        people = numpy.repeat(population[:, :, None, :], part.stop - part.start, axis=2)
        older, gone, survive = numpy.empty_like(people), numpy.empty_like(people), numpy.empty_like(people)
        total[out, 0] = people.sum((0, 1))
        for year in range(years):
            pull, shock = numpy.exp(attraction[part, year]), numpy.exp(leave_shock[part, year])
            numpy.multiply(leaving[:, :, None, :], shock[None, None, :, None], out=gone)
            numpy.minimum(gone, MOST, out=gone)
            gone *= people
            people -= gone
            for sex in range(2):
                for profile in range(profiles):
                    rows = slice(starts[profile], starts[profile + 1])
                    matrix, movers = choice[sex, profile], gone[sex, rows]
                    movers /= (pull @ matrix.T)[None]
                    arrive = (movers.reshape(-1, regions) @ matrix).reshape(movers.shape)
                    arrive *= pull[None]
                    people[sex, rows] += arrive
            born = numpy.einsum("ar,abr->br", fertility[15:50], people[1, 15:50])
            born *= numpy.exp(births_shock[part, year])[:, None]
            hazard = numpy.exp(loading[:, :, None] * index[part, year])
            numpy.multiply(mortality[:, :, None, :], hazard[..., None], out=survive)
            numpy.negative(survive, out=survive)
            numpy.exp(survive, out=survive)
            people *= survive
            older[:, 1:] = people[:, :-1]
            older[:, -1] += people[:, -1]
            older[:, 0] = born[None] * split[:, None, None] * NEWBORN
            people, older = older, people
            total[out, year + 1] = people.sum((0, 1))
    return total


def pinned():
    with counter.get_lock():
        number = counter.value
        counter.value += 1
    os.sched_setaffinity(0, {cores[number % len(cores)]})


def half(number):
    return futures(draws * number // 2, draws * (number + 1) // 2)


def with_numba():
    import numba

    limits, turned = numpy.array(starts), numpy.ascontiguousarray(choice.transpose(0, 1, 3, 2))

    @numba.njit(parallel=True, fastmath=True)
    def run(choice, turned, limits, count, years):
        total = numpy.zeros((count, years + 1, regions))
        for draw in numba.prange(count):
            people = population.copy()
            older = numpy.empty_like(people)
            for region in range(regions):
                total[draw, 0, region] = people[:, :, region].sum()
            for year in range(years):
                pull, shock = numpy.exp(attraction[draw, year]), numpy.exp(leave_shock[draw, year])
                for sex in range(2):
                    for profile in range(len(limits) - 1):
                        first, last = limits[profile], limits[profile + 1]
                        pulls = numpy.dot(choice[sex, profile], pull)
                        movers = numpy.empty((last - first, regions))
                        for age in range(first, last):
                            for region in range(regions):
                                gone = people[sex, age, region] * min(leaving[sex, age, region] * shock, MOST)
                                people[sex, age, region] -= gone
                                movers[age - first, region] = gone / pulls[region]
                        arrive = numpy.dot(movers, choice[sex, profile])
                        for age in range(first, last):
                            for region in range(regions):
                                people[sex, age, region] += pull[region] * arrive[age - first, region]
                born = numpy.zeros(regions)
                for age in range(15, 50):
                    for region in range(regions):
                        born[region] += fertility[age, region] * people[1, age, region]
                born *= numpy.exp(births_shock[draw, year])
                for sex in range(2):
                    for region in range(regions):
                        older[sex, 0, region] = born[region] * (BOYS if sex == 0 else 1 - BOYS) * NEWBORN
                    for age in range(ages):
                        hazard = numpy.exp(loading[sex, age] * index[draw, year])
                        for region in range(regions):
                            alive = people[sex, age, region] * numpy.exp(-mortality[sex, age, region] * hazard)
                            if age < ages - 1:
                                older[sex, age + 1, region] = alive
                            else:
                                older[sex, age, region] += alive
                people, older = older, people
                for sex in range(2):
                    for age in range(ages):
                        for region in range(regions):
                            total[draw, year + 1, region] += people[sex, age, region]
        return total

    run(choice, turned, limits, 2, 1)  # Compiles.
    return lambda: run(choice, turned, limits, draws, years), f"numba {numba.__version__}"


if kind == "numba":
    simulate, version = with_numba()
else:
    cores, counter = sorted(os.sched_getaffinity(0)), multiprocessing.Value("i", 0)
    pool = multiprocessing.get_context("fork").Pool(2, pinned)
    simulate = lambda: numpy.concatenate(pool.map(half, range(2), chunksize=1))
    version = f"numpy {numpy.__version__}, {block} draws a block, OpenBLAS {os.environ.get('OPENBLAS_CORETYPE', 'as it comes')}"

start = time.perf_counter()
total = simulate()
quantiles = numpy.quantile(total, LEVELS, axis=0)
seconds = time.perf_counter() - start
found = [float(total[:, -1].sum(1).mean())] + [float(value) for value in quantiles[:, -1, 0]]
print(json.dumps({"seconds": seconds, "found": found, "version": version}))
