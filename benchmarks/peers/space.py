"""Moran's I with esda on libpysal. Usage: space.py local|global FOLDER PERMUTATIONS (esda on PYTHONPATH if not installed)."""
import json
import sys
import time
import types
import warnings

warnings.filterwarnings("ignore")
import libpysal
import numpy

if not hasattr(libpysal, "graph"):  # A libpysal older than graphs: classic weights serve.
    graph = types.ModuleType("libpysal.graph")
    graph.Graph = type("Graph", (), {})
    libpysal.graph = sys.modules["libpysal.graph"] = graph
import esda
from esda.moran import Moran, Moran_Local

kind, folder, permutations = sys.argv[1], sys.argv[2], int(sys.argv[3])
values = numpy.fromfile(folder + "/values.f64", "<f8")
weights = libpysal.weights.lat2W(50, 70, rook=False)
weights.transform = "r"
weights.sparse


def run(count):
    if kind == "global":
        moran = Moran(values, weights, permutations=count)
        return [float(moran.I), float(moran.p_sim)]
    moran = Moran_Local(values, weights, permutations=count, n_jobs=1, seed=1)
    return [float(moran.Is.mean()), int((moran.p_sim < 0.05).sum())]


run(99)  # Compiles what numba compiles.
start = time.perf_counter()
found = run(permutations)
seconds = time.perf_counter() - start
version = f"esda {esda.__version__}, libpysal {libpysal.__version__}, numpy {numpy.__version__}"
print(json.dumps({"seconds": seconds, "found": found, "version": version}))
