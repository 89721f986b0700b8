"""Inflates zlib streams with another decoder and compares.

usage: inflate_all.py zlib|libdeflate [FILE]

FILE has, for each stream, the number of bytes expected and the number of bytes of the stream (both as
four bytes, the highest first), then these bytes and those. Prints how many streams were right. Without
a file it only looks for the decoder.
"""
import ctypes
import struct
import sys
import zlib


def inflate_with_libdeflate():
    library = ctypes.CDLL("libdeflate.so.0")
    library.libdeflate_alloc_decompressor.restype = ctypes.c_void_p
    decompressor = ctypes.c_void_p(library.libdeflate_alloc_decompressor())

    def inflate(stream, size):
        result = ctypes.create_string_buffer(size + 1)
        inflated = ctypes.c_size_t()
        code = library.libdeflate_zlib_decompress(
            decompressor, stream, ctypes.c_size_t(len(stream)), result,
            ctypes.c_size_t(size + 1), ctypes.byref(inflated))
        if code != 0:
            raise ValueError("libdeflate says %d" % code)
        return result.raw[:inflated.value]

    return inflate


def inflate_with_zlib():
    def inflate(stream, size):
        decompressor = zlib.decompressobj()
        result = decompressor.decompress(stream)
        if not decompressor.eof or decompressor.unused_data:
            raise ValueError("does not end where it should")
        return result

    return inflate


inflate = {"zlib": inflate_with_zlib, "libdeflate": inflate_with_libdeflate}[sys.argv[1]]()
count = 0
if len(sys.argv) > 2:
    with open(sys.argv[2], "rb") as file:
        while sizes := file.read(8):
            size, stream_size = struct.unpack(">II", sizes)
            expected = file.read(size)
            if inflate(file.read(stream_size), size) != expected:
                raise ValueError("stream %d holds something else" % count)
            count += 1
print(count)
