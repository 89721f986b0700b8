"""Prints, for each PNG file, the SHA-256 of its pixels as Pillow reads them: R, G, B, A bytes."""
import hashlib
import sys

from PIL import Image

Image.MAX_IMAGE_PIXELS = None
for path in sys.argv[1:]:
    print(hashlib.sha256(Image.open(path).convert("RGBA").tobytes()).hexdigest())
