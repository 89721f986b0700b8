"""The pictures and the comparison of shared-palettes.md.

usage: shared_palettes.py crops OUT N PICTURE...   N crops of 256 x 256, PNG and JPEG in turn, in 20 folders
       shared_palettes.py minibatch FOLDER         scikit-learn's MiniBatchKMeans, with its defaults, on 100,000
                                                   random pixels of all PNG files; then its inertia over all
                                                   pixels, with centers rounded to 8 bits
"""
import glob
import os
import random
import sys

import numpy as np
from PIL import Image

SIZE = 256


def crops(out, count, files):
    pictures = [Image.open(name).convert("RGB") for name in sorted(files)]
    pictures = [picture for picture in pictures if min(picture.size) >= SIZE]
    draw = random.Random(7)
    for i in range(count):
        picture = pictures[i % len(pictures)]
        x = draw.randrange(picture.width - SIZE + 1)
        y = draw.randrange(picture.height - SIZE + 1)
        crop = picture.crop((x, y, x + SIZE, y + SIZE))
        if draw.random() < 0.5:
            crop = crop.transpose(Image.FLIP_LEFT_RIGHT)
        folder = "%s/%02d" % (out, i % 20)
        os.makedirs(folder, exist_ok=True)
        if i % 2:
            crop.save("%s/%05d.jpg" % (folder, i), quality=90)
        else:
            crop.save("%s/%05d.png" % (folder, i), compress_level=1)


def inertia(colors, counts, centers):
    total = 0
    for i in range(0, len(colors), 20000):
        some = colors[i:i + 20000].astype(np.int32)
        nearest = ((some[:, None, :] - centers[None]) ** 2).sum(2).min(1).astype(np.int64)
        total += int((nearest * counts[i:i + 20000]).sum())
    return total


def minibatch(folder):
    from sklearn.cluster import MiniBatchKMeans
    names = sorted(glob.glob(folder + "/**/*.png", recursive=True))
    pixels = np.concatenate(
        [np.asarray(Image.open(name).convert("RGB")).reshape(-1, 3) for name in names])
    colors, counts = np.unique(pixels, axis=0, return_counts=True)
    print(len(pixels), "pixels", len(colors), "colors")
    for k in (16, 64, 256):
        for seed in (0, 1, 2):
            draw = np.random.RandomState(seed).choice(len(pixels), 100000, replace=False)
            found = MiniBatchKMeans(n_clusters=k, random_state=seed).fit(pixels[draw].astype(float))
            centers = np.rint(found.cluster_centers_).astype(np.int32)
            print(k, seed, inertia(colors, counts, centers), flush=True)


if sys.argv[1] == "crops":
    crops(sys.argv[2], int(sys.argv[3]), sys.argv[4:])
else:
    minibatch(sys.argv[2])
