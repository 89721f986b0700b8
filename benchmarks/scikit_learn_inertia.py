"""Inertia that scikit-learn's KMeans (one start) and MiniBatchKMeans reach on all pixels of PNG files.

usage: scikit_learn_inertia.py PICTURE... > inertia.csv
Columns: picture, method, K, seed, inertia (squared RGB distance summed over all pixels), seconds.
"""
import csv
import os
import sys
import time

import numpy as np
from PIL import Image
from sklearn.cluster import KMeans, MiniBatchKMeans

COLORS = (16, 64)
SEEDS = range(10)


def methods(k, seed):
    yield "FKM", KMeans(n_clusters=k, n_init=1, random_state=seed)
    yield "MBKM", MiniBatchKMeans(n_clusters=k, n_init=3, batch_size=100_000, max_iter=10,
                                  random_state=seed)


def inertia(pixels, centers):
    total = 0.0
    for start in range(0, len(pixels), 1 << 16):
        block = pixels[start:start + (1 << 16)]
        distances = ((block[:, None, :] - centers[None]) ** 2).sum(axis=2)
        total += distances.min(axis=1).sum()
    return total


def main():
    out = csv.writer(sys.stdout)
    out.writerow(["picture", "method", "k", "seed", "inertia", "seconds"])
    for path in sys.argv[1:]:
        pixels = np.asarray(Image.open(path).convert("RGB"), dtype=float).reshape(-1, 3)
        for k in COLORS:
            for seed in SEEDS:
                for name, model in methods(k, seed):
                    start = time.perf_counter()
                    model.fit(pixels)
                    seconds = time.perf_counter() - start
                    out.writerow([os.path.basename(path), name, k, seed,
                                  "%.3f" % inertia(pixels, model.cluster_centers_), "%.3f" % seconds])
                    sys.stdout.flush()


main()
