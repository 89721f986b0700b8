#!/usr/bin/env python3
"""Bytes and seconds of ICS and of other programs for the same pixels, as Markdown tables.

The pixels of a group are what AUTO makes of a folder's pictures at some number of colors, as
PNGs of effort 0. ICS does a folder in one process; the others are started for each picture,
one after another, except Java's ImageIO. Programs that are missing are left out. What was measured
stays in the work folder and is not measured again; delete its JSON file to have it done anew.
"""
import argparse
import json
import math
import os
import pathlib
import resource
import shutil
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
COLORS = (16, 64, 256)
REFERENCE = "ICS 9"
SOME_FAILED = 1
KEPT_CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")

# One process does a whole folder: arguments behind `ics compress IN -o OUT`.
OURS = {
    "ICS 0": ["--effort", "0"],
    "ICS 4": ["--effort", "4"],
    "ICS 6": ["--effort", "6"],
    "ICS 7": ["--effort", "7"],
    "ICS 8": ["--effort", "8"],
    "ICS 9": ["--effort", "9"],
    "ICS WebP": ["--format", "webp"],
    "ICS GIF": ["--format", "gif"],
    "ICS auto": ["--format", "auto"],
}
# Of which `auto` must be as small as the smallest.
SINGLE_FORMATS = ("ICS 4", "ICS WebP", "ICS GIF")


def peers(oxipng):
    """Name of each program that is here, with the command for a picture."""
    known = {
        "zopflipng": lambda source, result: ["zopflipng", "-y", source, result],
        "cwebp -z 9": lambda source, result: [
            "cwebp", "-quiet", "-lossless", "-z", "9", source, "-o", result],
    }
    found = {name: command for name, command in known.items() if shutil.which(name.split()[0])}
    if oxipng and shutil.which("node"):
        found["oxipng 6"] = lambda source, result: ["node", oxipng, source, result, "6"]
    return found


def java():
    home = os.environ.get("JAVA_HOME")
    return pathlib.Path(home, "bin", "java") if home else "java"


def timed(commands):
    """Elapsed and processor seconds of processes, one after another. ICS may leave pictures out
    that a format does not hold."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    for command in commands:
        done = subprocess.run(command, stdout=subprocess.DEVNULL)
        if done.returncode != SOME_FAILED or command[0] != ROOT / "ics":
            done.check_returncode()
    elapsed = time.monotonic() - began
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    return elapsed, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime


def ics(source, result, *arguments):
    return [ROOT / "ics", "compress", source, "-o", result, "-q", "--if-larger", "write", *arguments]


def measure(folder, name, commands, result):
    """What a program made of a folder: its seconds, and the bytes of each picture."""
    record = folder / (name + ".json")
    if not record.exists():
        shutil.rmtree(result, ignore_errors=True)
        result.mkdir()
        elapsed, processor = timed(commands)
        sizes = {file.stem: file.stat().st_size for file in sorted(result.iterdir())}
        record.write_text(json.dumps({"elapsed": elapsed, "processor": processor, "sizes": sizes}))
    return json.loads(record.read_text())


def measure_group(folder, found):
    """By program, what `measure` tells of the group's pixels."""
    pixels = folder / "pixels"
    pictures = sorted(pixels.iterdir())
    measured = {}
    for name, arguments in OURS.items():
        result = folder / name
        measured[name] = measure(folder, name, [ics(pixels, result, "-s", "SO", *arguments)], result)
    image_io = folder / "ImageIO"
    measured["ImageIO"] = measure(
        folder, "ImageIO", [[java(), ROOT / "benchmarks/ImageIoPng.java", pixels, image_io]], image_io)
    for name, command in found.items():
        result = folder / name
        commands = [command(picture, result / picture.name) for picture in pictures]
        measured[name] = measure(folder, name, commands, result)
    return measured


def geometric_mean(ratios):
    return math.exp(sum(map(math.log, ratios)) / len(ratios))


def report(title, measured):
    print("\n### %s: %d pictures\n" % (title, len(measured[REFERENCE]["sizes"])))
    print("| | bytes | %s / it | largest | seconds | of processors |" % REFERENCE)
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    ours = measured[REFERENCE]["sizes"]
    for name, record in measured.items():
        sizes = record["sizes"]
        ratios = [ours[picture] / sizes[picture] for picture in ours if picture in sizes]
        if len(ratios) == len(ours):
            print("| %s | %s | %.4f | %.4f | %.1f | %.1f |" % (
                name, format(sum(sizes.values()), ","), geometric_mean(ratios), max(ratios),
                record["elapsed"], record["processor"]))
    singles = [measured[name]["sizes"] for name in SINGLE_FORMATS]
    larger = [picture for picture, size in measured["ICS auto"]["sizes"].items()
              if size > min(sizes[picture] for sizes in singles if picture in sizes)]
    print("\n`auto` larger than a single format: %s" % (", ".join(larger) or "never"))


def chunks(png):
    place = 8
    while place < len(png):
        length = int.from_bytes(png[place:place + 4], "big")
        yield png[place + 4:place + 8], png[place:place + length + 12]
        place += length + 12


def copy_bare(source, target):
    """Copies the sound PNGs of at most 8 bits a sample, with nothing but their pixels."""
    target.mkdir(parents=True)
    for file in sorted(source.glob("*.png")):
        png = file.read_bytes()
        if not file.name.startswith("x") and png[24] <= 8:
            kept = [chunk for kind, chunk in chunks(png) if kind in KEPT_CHUNKS]
            (target / file.name).write_bytes(png[:8] + b"".join(kept))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", metavar="NAME=FOLDER",
                        help="pictures to be given 16, 64 and 256 colors")
    parser.add_argument("--as-is", action="append", default=[], metavar="NAME=FOLDER",
                        help="PNGs to be taken as they are, less their metadata")
    parser.add_argument("--dither", default="auto", help="how AUTO is to dither, auto by default")
    parser.add_argument("--oxipng", help="script for Node: SOURCE RESULT LEVEL")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("bytes-work"),
                        help="folder for all files, ./bytes-work by default")
    options = parser.parse_args()
    found = peers(options.oxipng)
    for name, source in (argument.split("=", 1) for argument in options.folders):
        for colors in COLORS:
            folder = options.work / ("%s-%d" % (name, colors))
            if not (folder / "pixels").exists():
                os.makedirs(folder)
                timed([ics(source, folder / "pixels", "-k", str(colors), "--dither", options.dither,
                           "--effort", "0")])
            measured = measure_group(folder, found)
            if shutil.which("pngquant"):
                result = folder / "pngquant"
                commands = [["pngquant", str(colors), picture, "-o", result / picture.name]
                            for picture in sorted(pathlib.Path(source).glob("*.png"))]
                measured["pngquant, its pixels"] = measure(folder, "pngquant", commands, result)
            report("%s, %d colors" % (name, colors), measured)
    for name, source in (argument.split("=", 1) for argument in options.as_is):
        folder = options.work / name
        if not (folder / "pixels").exists():
            copy_bare(pathlib.Path(source), folder / "pixels")
        report(name, measure_group(folder, found))


main()
