"""The real codec helper under damaged code streams and without its parent. The pool around it is tested in DICOMImageTests.

Run for long: `Tests/Anomaly/test_codec_helper.py --count 20000 --seed 7` damages so many code streams of each kind and prints
what became of them."""
import argparse
import collections
import os
import pathlib
import random
import signal
import subprocess
import sys
import time

import numpy
import pytest

if __name__ == "__main__":
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from Support import codec_helper as helper_  # noqa: E402
from Support.server import BINARY  # noqa: E402

PROGRAM = BINARY.parent / "dicom-codecs"
# A frame of this size takes milliseconds. CharLS 2.4.1 comes to no end on some damaged code streams: the pool ends such a
# helper by the processor time that it took, here it is wall-clock time.
SECONDS = 2
# name: coding, samples a pixel, bits, parameters of the encoder
KINDS = {
    "JPEG, 8 bit": (helper_.JPEG, 1, 8, (0, 90)), "JPEG, RGB": (helper_.JPEG, 3, 8, (0, 90, 0, 1)),
    "JPEG-LS, 12 bit": (helper_.JPEG_LS, 1, 12, ()), "JPEG-LS, RGB": (helper_.JPEG_LS, 3, 8, ()), "JPEG-LS, near": (helper_.JPEG_LS, 1, 16, (0, 0, 3)),
    "JPEG 2000, 12 bit": (helper_.JPEG_2000, 1, 12, ()), "JPEG 2000, RGB": (helper_.JPEG_2000, 3, 8, (0, 0, 0, 1)),
    "HTJ2K, 16 bit": (helper_.HTJ2K, 1, 16, ()), "HTJ2K RPCL, RGB": (helper_.HTJ2K, 3, 8, (0, 0, 0, 1, 1)),
    "JPEG XL, 12 bit": (helper_.JPEG_XL, 1, 12, ()), "JPEG XL, RGB, lossy": (helper_.JPEG_XL, 3, 8, (0, 90)),
}


def frame_of(samples, bits):
    return helper_.Frame(97, 61, samples, bits, 0, 1 if bits <= 8 else 2)


def code_stream(helper, kind):
    """(code stream, its frame, the samples that it gives)"""
    coding, samples, bits, parameters = KINDS[kind]
    frame = frame_of(samples, bits)
    row, column = numpy.mgrid[0:frame.rows, 0:frame.columns]
    noise = numpy.random.default_rng(bits + samples).normal(0, 2 ** bits / 60, (frame.rows, frame.columns, samples))
    shade = (numpy.sin(column / 17) * numpy.cos(row / 11) + 1)[..., None] * 2 ** (bits - 1) * 0.9 + noise
    raw = numpy.clip(shade, 0, 2 ** bits - 1).astype(f"<u{frame.bytes_per_sample}").tobytes()
    helper.send(helper_.ENCODE, coding, frame, raw, 2 * len(raw) + 65536, parameters)
    reply, stream = helper.answer(SECONDS)
    assert reply.status == 0, f"{kind} does not encode: {reply.text}"
    helper.send(helper_.DECODE, coding, frame, stream, frame.byte_count)
    reply, decoded = helper.answer(SECONDS)
    assert reply.status == 0, f"{kind} does not decode: {reply.text}"
    lossless = not any(parameters[1:3])
    assert not lossless or decoded == raw, f"{kind} gives other samples"
    return stream, frame, decoded


def damaged(stream, random_):
    """Bits turned, bytes overwritten, pieces cut out, doubled or moved; half of it among the headers."""
    stream = bytearray(stream)
    for _ in range(random_.choice([1, 1, 2, 5])):
        at = random_.randrange(min(len(stream), random_.choice([200, len(stream)])))
        how = random_.randrange(7)
        if how < 2:
            stream[at] ^= 1 << random_.randrange(8)
        elif how == 2:
            stream[at] = random_.choice([0, 0xFF, 0x7F, 0x80, random_.randrange(256)])
        elif how == 3:
            del stream[at:at + random_.randrange(1, 64)]
        elif how == 4:
            stream[at:at] = stream[at:at + 40]
        elif how == 5:
            other = random_.randrange(len(stream))
            stream[at:at + 8] = stream[other:other + 8]
        elif random_.random() < 0.3:
            del stream[max(16, at):]
        if len(stream) < 16:
            break
    return bytes(stream)


def fuzz(kind, count, seed):
    """Counts of what became of so many damaged code streams of a kind, and the longest time."""
    outcomes, longest = collections.Counter(), 0.0
    random_ = random.Random(f"{kind} {seed}")
    helper = helper_.Helper(PROGRAM)
    stream, frame, samples = code_stream(helper, kind)
    coding = KINDS[kind][0]
    for turn in range(count):
        hostile, start = damaged(stream, random_), time.monotonic()
        try:
            helper.send(helper_.DECODE, coding, frame, hostile, frame.byte_count)
            reply, output = helper.answer(SECONDS)
            assert reply.output_byte_count in (0, frame.byte_count), f"{kind}, turn {turn}: {reply.output_byte_count} bytes"
            outcomes[("samples", "damaged", "another frame", "no room", "not supported", "no memory")[reply.status]] += 1
        except (helper_.Ended, helper_.TooSlow) as error:
            outcomes[str(error) if isinstance(error, helper_.Ended) else "too slow"] += 1
            outcomes["restarts"] += 1
            helper.close()
            helper = helper_.Helper(PROGRAM)
        longest = max(longest, time.monotonic() - start)
        if turn % 25 == 24 or turn == count - 1:
            # What a hostile frame left in the process does not show in a good one.
            helper.send(helper_.DECODE, coding, frame, stream, frame.byte_count)
            reply, output = helper.answer(SECONDS)
            assert reply.status == 0 and output == samples, f"{kind}: the good frame differs after turn {turn} of seed {seed}"
    helper.close()
    return outcomes, longest


def told(kind, count, seed, outcomes, longest):
    return f"{kind}: seed {seed}, {count} damaged: " + ", ".join(f"{n} {what}" for what, n in sorted(outcomes.items())) + f"; longest {longest:.2f} s"


@pytest.mark.parametrize("kind", KINDS)
def test_damaged_code_streams_leave_the_helper_right_or_ended(kind):
    outcomes, longest = fuzz(kind, 150, 5)
    print("\n" + told(kind, 150, 5, outcomes, longest))
    assert outcomes["damaged"] > 0, f"nothing was found damaged: {outcomes}"


@pytest.mark.parametrize("at_work", [False, True], ids=["at rest", "at work"])
def test_a_helper_ends_with_its_parent(at_work):
    """Its parent is killed, while the other end of its socket stays open here: only the kernel can tell it."""
    script = f"""
import os, sys
sys.path.insert(0, {str(pathlib.Path(__file__).resolve().parents[1])!r})
from Support import codec_helper as helper_
helper = helper_.Helper({str(PROGRAM)!r})
frame = helper_.Frame(64, 64, 1, 8, 0, 1)
helper.send(helper_.ENCODE, helper_.JPEG_LS, frame, bytes(4096), 65536)
helper.answer()
if {at_work}:
    frame = helper_.Frame(6000, 6000, 1, 16, 0, 2)
    helper.send(helper_.ENCODE, helper_.JPEG_2000, frame, os.urandom(frame.byte_count), 2 * frame.byte_count)
os.set_inheritable(helper.socket.fileno(), True)
if os.fork() == 0:
    import time
    print(helper.process, os.getpid(), flush=True)
    time.sleep(60)
os.kill(os.getpid(), 19)
"""
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    child, holder = (int(word) for word in parent.stdout.readline().split())
    try:
        assert not ended(child), "the helper ended before its parent"
        parent.kill()
        parent.wait()
        end = time.monotonic() + 2
        while not ended(child) and time.monotonic() < end:
            time.sleep(0.01)
        assert not ended(holder), "nobody holds the socket any more: this shows nothing"
        assert ended(child), "the helper outlives its parent"
    finally:
        for process in (child, holder):
            if not ended(process):
                os.kill(process, signal.SIGKILL)


def ended(process):
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return True


@pytest.mark.parametrize("change", [("version", 2), ("output_offset", 1 << 40), ("output_capacity", (1 << 64) - 1), ("input_byte_count", 1 << 31)], ids=lambda c: c[0])
def test_a_request_beyond_the_shared_memory_ends_the_helper_before_it_reads(change):
    helper = helper_.Helper(PROGRAM)
    request = helper_.Request(helper_.VERSION, helper_.DECODE, helper_.JPEG, frame_of(1, 8))
    request.input_byte_count, request.output_offset, request.output_capacity = 16, 4096, 8192
    setattr(request, *change)
    helper.socket.send(bytes(request))
    assert os.waitstatus_to_exitcode(helper.wait()) == 65
    helper.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    for name in KINDS:
        print(told(name, chosen.count, chosen.seed, *fuzz(name, chosen.count, chosen.seed)), flush=True)
