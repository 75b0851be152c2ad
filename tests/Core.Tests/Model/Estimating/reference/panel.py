"""Poisson regression with fixed effects, written to be plain: weighted alternating projections of the working
outcome and the regressors to 1e-13 in every step of iterated weighted least squares. usage: panel.py FOLDER 2|3
FOLDER holds o,d,t (int32) and y,ldist,x1,x2,x3 (float64) as raw little-endian columns. Prints rows, coefficients, robust errors
clustered by origin (raw, no factor), conventional errors."""
import sys
import numpy as np

folder, ways = sys.argv[1], int(sys.argv[2])
o, d, t = (np.fromfile(f"{folder}/{k}.i32", "<i4") for k in "odt")
y, ldist, x1, x2, x3 = (np.fromfile(f"{folder}/{k}.f64", "<f8") for k in ("y", "ldist", "x1", "x2", "x3"))
effects = [o * 100 + t, d * 100 + t] + ([o * 1000 + d] if ways == 3 else [])
X = np.column_stack(([ldist] if ways == 2 else []) + [x1, x2, x3])
keep = np.ones(len(y), bool)
for e in effects:
    u, i = np.unique(e, return_inverse=True)
    keep &= np.bincount(i, y)[i] > 0
y, X, o, effects = y[keep], X[keep], o[keep], [np.unique(e[keep], return_inverse=True)[1] for e in effects]
mu = (y + y.mean()) / 2
eta = np.log(mu)
R, last = None, None
for step in range(60):
    w = mu
    sums = [np.bincount(e, w) for e in effects]
    R = np.column_stack([X, eta + (y - mu) / mu])
    for c in range(R.shape[1]):
        v = R[:, c]
        scale = np.sqrt((w * v * v).sum())
        for sweep in range(5000):
            moved = 0.0
            for e, s in zip(effects, sums):
                m = np.bincount(e, w * v) / s
                moved += (s * m * m).sum()
                v -= m[e]
            if np.sqrt(moved) < 1e-13 * scale:
                break
    k = X.shape[1]
    H = R[:, :k].T @ (w[:, None] * R[:, :k])
    b = np.linalg.solve(H, R[:, :k].T @ (w * R[:, k]))
    z = eta + (y - mu) / mu
    eta = z - (R[:, k] - R[:, :k] @ b)
    mu = np.exp(eta)
    if last is not None and abs(b - last).max() < 1e-13:
        break
    last = b
S = R[:, :k] * (y - mu)[:, None]
g = np.array([np.bincount(o, S[:, c]) for c in range(k)]).T
Hi = np.linalg.inv(R[:, :k].T @ (mu[:, None] * R[:, :k]))
print("rows", len(y), "levels", [int(e.max()) + 1 for e in effects], "steps", step)
print("coef", *(f"{v:.13g}" for v in b))
print("iid", *(f"{v:.10g}" for v in np.sqrt(np.diag(Hi))))
print("hc0", *(f"{v:.10g}" for v in np.sqrt(np.diag(Hi @ (S.T @ S) @ Hi))))
print("origin", *(f"{v:.10g}" for v in np.sqrt(np.diag(Hi @ (g.T @ g) @ Hi))))
