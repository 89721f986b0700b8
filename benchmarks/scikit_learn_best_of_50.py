"""MSE (squared RGB distance a pixel, three channels summed) of scikit-learn's KMeans, best of 50
greedy k-means++ starts, on the distinct colors of PNG files weighted by their pixels.

scikit-learn before 1.3 draws k-means++ starts without weights, so the start is drawn here.

usage: scikit_learn_best_of_50.py PICTURE... > best_of_50.csv
"""
import csv
import os
import sys
import time

import numpy as np
from PIL import Image
from sklearn.cluster import KMeans

COLORS = (16, 64, 256)
STARTS = 50


def plus_plus(weights):
    """Greedy k-means++ by weight, 2 + floor(ln k) trials a center, as scikit-learn 1.3 and later."""

    def start(points, k, random_state):
        trials = 2 + int(np.log(k))
        norms = (points ** 2).sum(axis=1)

        def squared_distances(rows):
            return np.maximum(norms[rows][:, None] + norms[None] - 2 * points[rows] @ points.T, 0)

        chosen = [random_state.choice(len(points), p=weights / weights.sum())]
        closest = squared_distances(chosen)[0]
        for _ in range(1, k):
            cumulative = np.cumsum(closest * weights)
            draws = random_state.uniform(size=trials) * cumulative[-1]
            drawn = np.minimum(np.searchsorted(cumulative, draws), len(points) - 1)
            reduced = np.minimum(closest, squared_distances(drawn))
            best = (reduced @ weights).argmin()
            closest = reduced[best]
            chosen.append(drawn[best])
        return points[chosen]

    return start


def main():
    out = csv.writer(sys.stdout)
    out.writerow(["picture", "k", "mse", "seconds"])
    for k in COLORS:
        for path in sys.argv[1:]:
            pixels = np.asarray(Image.open(path).convert("RGB"), dtype=float).reshape(-1, 3)
            colors, counts = np.unique(pixels, axis=0, return_counts=True)
            weights = counts.astype(float)
            tolerance = 1e-4 * pixels.var(axis=0).mean() / colors.var(axis=0).mean()
            began = time.time()
            model = KMeans(n_clusters=k, init=plus_plus(weights), n_init=STARTS, tol=tolerance,
                           random_state=0).fit(colors, sample_weight=weights)
            out.writerow([os.path.basename(path), k, "%.6f" % (model.inertia_ / len(pixels)),
                          "%.1f" % (time.time() - began)])
            sys.stdout.flush()


main()
