"""Poisson regression with fixed effects in numba: iterated weighted least squares, the working outcome and the regressors
demeaned by alternating projections with Irons and Tuck's acceleration, warm from the last step, on two threads.
usage: ppml.py FOLDER 2|3 THREADS. FOLDER holds o,d,t (int32) and y,ldist,x1,x2,x3 (float64), raw little-endian.
usage: ppml.py make FOLDER REGIONS YEARS writes these columns: a gravity panel of flows between regions over years, Poisson
counts with effects of origin and year, destination and year, and pair; the seed is fixed, so all programs read the same."""
import json
import os
import sys
import time


def make(folder, regions, years):
    import numpy as np

    chance = np.random.RandomState(7)
    o, d = np.meshgrid(np.arange(regions), np.arange(regions), indexing="ij")
    o, d = o[o != d], d[o != d]
    pairs, n = len(o), len(o) * years
    places = chance.rand(regions, 2) * 300
    ldist = np.log(np.hypot(*(places[o] - places[d]).T) + 5)
    pair = -1.1 * ldist + 0.7 * chance.randn(pairs)
    origin, destination = np.repeat(o, years), np.repeat(d, years)
    year = np.tile(np.arange(years), pairs)
    leaving = 0.8 * chance.randn(regions, years) + 0.8 * chance.randn(regions, 1)
    entering = 0.8 * chance.randn(regions, years) + 0.8 * chance.randn(regions, 1)
    z = np.repeat(chance.randn(pairs), years)
    x1 = 0.5 * z + chance.randn(n)
    x2 = (chance.rand(n) < 0.1 + 0.2 * (z > 0)).astype(float)
    x3 = 0.3 * x1 + chance.randn(n)
    eta = 6.0 + np.repeat(pair, years) + leaving[origin, year] + entering[destination, year]
    eta = eta + 0.25 * x1 + 0.4 * x2 - 0.15 * x3
    y = chance.poisson(np.exp(eta)).astype(float)
    os.makedirs(folder, exist_ok=True)
    for name, column in (("o", origin), ("d", destination), ("t", year)):
        column.astype("<i4").tofile(f"{folder}/{name}.i32")
    for name, column in (("y", y), ("x1", x1), ("x2", x2), ("x3", x3), ("ldist", np.repeat(ldist, years))):
        column.astype("<f8").tofile(f"{folder}/{name}.f64")
    with open(f"{folder}/meta.json", "w") as meta:  # Last: who finds it finds whole columns.
        json.dump({"rows": n, "regions": regions, "years": years, "zeros": float((y == 0).mean())}, meta)


if sys.argv[1] == "make":
    make(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    sys.exit()

os.environ.setdefault("NUMBA_CACHE_DIR", os.path.join(sys.argv[1], "numba"))
import numba
import numpy as np
from numba import njit, prange

folder, ways, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
numba.set_num_threads(threads)
o, d, t = (np.fromfile(f"{folder}/{k}.i32", "<i4") for k in "odt")
columns = {k: np.fromfile(f"{folder}/{k}.f64", "<f8") for k in ("y", "ldist", "x1", "x2", "x3")}
keys = [o * 1000 + t, d * 1000 + t] + ([o * 1000 + d] if ways == 3 else [])
given = [columns[k] for k in (["ldist"] if ways == 2 else []) + ["x1", "x2", "x3"]]


@njit(cache=True)
def codes(key):
    least, most = key.min(), key.max()
    number = np.full(most - least + 1, -1, np.int32)
    for k in key:
        number[k - least] = 0
    count = 0
    for k in range(len(number)):
        if number[k] == 0:
            number[k] = count
            count += 1
    of = np.empty(len(key), np.int32)
    for i in range(len(key)):
        of[i] = number[key[i] - least]
    return of, count


@njit(cache=True)
def sums(of, count, w):
    s = np.zeros(count)
    for i in range(len(w)):
        s[of[i]] += w[i]
    return s


@njit(fastmath=True, cache=True)
def sweep(a, wv, w, F, S, N):
    """One round over all effects: each level's mean of what the others leave. a holds all levels' coefficients."""
    n, start = len(w), 0
    for e in range(len(N)):
        for g in range(N[e]):
            a[start + g] = wv[start + g]
        first = 0
        for f in range(len(N)):
            if f != e:
                for i in range(n):
                    a[start + F[e, i]] -= w[i] * a[first + F[f, i]]
            first += N[f]
        for g in range(N[e]):
            a[start + g] /= S[start + g]
        start += N[e]


@njit(parallel=True, fastmath=True, cache=True)
def demean(V, A, w, F, S, N, tolerance, most):
    k, n = V.shape
    rounds = np.zeros(k, np.int64)
    for c in prange(k):
        wv = np.zeros(len(S))
        start = 0
        for e in range(len(N)):
            for i in range(n):
                wv[start + F[e, i]] += w[i] * V[c, i]
            start += N[e]
        a = A[c].copy()
        one, two = np.empty_like(a), np.empty_like(a)
        for r in range(most):
            one[:] = a
            sweep(one, wv, w, F, S, N)
            two[:] = one
            sweep(two, wv, w, F, S, N)
            rounds[c] += 2
            top, bottom, far = 0.0, 0.0, 0.0
            for g in range(len(a)):
                step = two[g] - one[g]
                turn = step - (one[g] - a[g])
                top += step * turn
                bottom += turn * turn
                far = max(far, abs(step) / (0.1 + abs(two[g])))
            if far < tolerance or bottom == 0:
                a[:] = two
                break
            ratio = top / bottom
            for g in range(len(a)):
                a[g] = two[g] - ratio * (two[g] - one[g])
        A[c] = a
        for i in range(n):
            left, start = V[c, i], 0
            for e in range(len(N)):
                left -= a[start + F[e, i]]
                start += N[e]
            V[c, i] = left
    return rounds.max()


@njit(parallel=True, fastmath=True, cache=True)
def working(eta, y, mu, V):
    k = V.shape[0] - 1
    for i in prange(len(y)):
        V[k, i] = eta[i] + (y[i] - mu[i]) / mu[i]


@njit(parallel=True, fastmath=True, cache=True)
def products(V, w):
    k = V.shape[0]
    P = np.zeros((k, k))
    for q in prange(k * k):
        a, b = q // k, q % k
        if a <= b:
            s = 0.0
            for i in range(len(w)):
                s += w[i] * V[a, i] * V[b, i]
            P[a, b] = s
    return P


@njit(parallel=True, fastmath=True, cache=True)
def update(eta, y, mu, V, b):
    k = V.shape[0] - 1
    deviance = 0.0
    for i in prange(len(y)):
        left = V[k, i]
        for c in range(k):
            left -= b[c] * V[c, i]
        eta[i] = eta[i] + (y[i] - mu[i]) / mu[i] - left
        m = np.exp(eta[i])
        mu[i] = m
        deviance += m - y[i] * eta[i]
    return 2 * deviance


def estimate(rows):
    y, X = columns["y"][:rows], [x[:rows] for x in given]
    F, N = zip(*(codes(k[:rows]) for k in keys))
    keep = np.ones(len(y), np.bool_)
    for f, n in zip(F, N):
        keep &= sums(f, n, y)[f] > 0
    if not keep.all():
        y, X = y[keep], [x[keep] for x in X]
        F, N = zip(*(codes(f[keep]) for f in F))
    F, N = np.stack(F), np.array(N)
    k = len(X)
    V, A = np.empty((k + 1, len(y))), np.zeros((k + 1, N.sum()))
    mu = (y + y.mean()) / 2
    eta = np.log(mu)
    last = np.inf
    for step in range(50):
        working(eta, y, mu, V)
        for c in range(k):
            V[c] = X[c]
        S = np.concatenate([sums(f, n, mu) for f, n in zip(F, N)])
        demean(V, A, mu, F, S, N, 1e-6 if step < 4 else 1e-8, 2000)
        P = products(V, mu)
        H = np.triu(P[:k, :k]) + np.triu(P[:k, :k], 1).T
        b = np.linalg.solve(H, P[:k, k])
        deviance = update(eta, y, mu, V, b)
        if abs(deviance - last) < 1e-8 * (0.1 + abs(deviance)):
            break
        last = deviance
    return b


estimate(50_000)  # Compiles.
start = time.perf_counter()
found = estimate(len(o))
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "found": list(found), "version": f"numba {numba.__version__}, numpy {np.__version__}"}))
