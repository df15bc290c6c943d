#!/usr/bin/env python3
"""Write twenty telephone clips in which nobody speaks: what a recogniser must stay silent on.

    python non_speech.py FOLDER

8 kHz, mono, A-law WAV, 20 to 30 s each, the same on every run. Needs numpy only.
"""
import struct
import sys
import zlib
from pathlib import Path

import numpy as np

HZ = 8000
DTMF = {k: (row, col) for row, keys in zip((697, 770, 852, 941), ("123", "456", "789", "*0#"))
        for k, col in zip(keys, (1209, 1336, 1477))}


def db(level):
    return 10 ** (level / 20)


def at_level(audio, dbfs):
    return audio * db(dbfs) / np.sqrt(np.mean(audio ** 2))


def sine(n, *freqs):
    t = np.arange(n) / HZ
    return sum(np.sin(2 * np.pi * f * t) for f in freqs) / len(freqs)


def coloured(rng, n, slope, low=20, high=4000):
    """Noise whose power falls with frequency to the power of `slope`: 0 white, 1 pink, 2 brown."""
    spectrum = np.fft.rfft(rng.standard_normal(n))
    f = np.fft.rfftfreq(n, 1 / HZ)
    spectrum *= np.where((f >= low) & (f <= high), np.maximum(f, low) ** (-slope / 2), 0)
    return np.fft.irfft(spectrum, n)


def cadence(n, tone, on, off):
    """`tone` switched on and off; `on` and `off` in seconds."""
    t = np.arange(n) / HZ
    return tone * ((t % (on + off)) < on)


def line(rng, n, dbfs=-62):
    return at_level(coloured(rng, n, 0, 300, 3400), dbfs)


def silence(rng, n):
    return line(rng, n, -72)


def digital_zero(rng, n):
    return np.zeros(n)


def room(rng, n):
    slow = 1 + 0.3 * np.sin(2 * np.pi * 0.1 * np.arange(n) / HZ)
    return at_level(coloured(rng, n, 1.5, 80, 2500) * slow, -48)


def hum(rng, n):
    return line(rng, n) + at_level(sine(n, 50) + 0.5 * sine(n, 150) + 0.2 * sine(n, 250), -38)


def ring_back(rng, n):
    return line(rng, n) + cadence(n, sine(n, 450) * db(-16), 1.0, 4.0)


def busy(rng, n):
    return line(rng, n) + cadence(n, sine(n, 450) * db(-16), 0.35, 0.35)


def dial_tone(rng, n):
    return line(rng, n) + sine(n, 450) * db(-18)


def dtmf(rng, n):
    out, at = line(rng, n), HZ
    while at + HZ // 5 < n:
        out[at:at + HZ // 5] += sine(HZ // 5, *DTMF[rng.choice(list(DTMF))]) * db(-12)
        at += int(HZ * rng.uniform(0.35, 1.6))
    return out


def melody(rng, n, beat, overtones, decay, dbfs, chords=False):
    scale = 262 * 2 ** (np.array([0, 2, 4, 5, 7, 9, 11, 12, 14, 16]) / 12)
    out, at, step, length = np.zeros(n), 0, 4, int(beat * HZ)
    while at < n:
        step = int(np.clip(step + rng.integers(-2, 3), 0, len(scale) - 5))
        t = np.arange(min(int(1.6 * length), n - at)) / HZ
        shape = np.minimum(1, t / 0.015) * np.exp(-decay * t) * np.clip((1.6 * beat - t) / 0.03, 0, 1)
        for f in scale[[step, step + 2, step + 4]] if chords else scale[[step]]:
            out[at:at + len(t)] += shape * sum(a * np.sin(2 * np.pi * f * (k + 1) * t) for k, a in enumerate(overtones))
        at += length * int(rng.choice((1, 1, 2)))
    return at_level(out, dbfs)


def music_plucked(rng, n):
    return melody(rng, n, 0.3, (1, 0.3, 0.1), 4, -28)


def music_organ(rng, n):
    return melody(rng, n, 0.9, (1, 0.5, 0.4, 0.2), 0.2, -27, chords=True)


def music_beeps(rng, n):
    return melody(rng, n, 0.18, (1, 0, 0.33, 0, 0.2), 0.5, -25)


def music_with_drums(rng, n):
    out = melody(rng, n, 0.45, (1, 0.4, 0.2), 2, -28, chords=True)
    for i, at in enumerate(range(0, n - 1600, int(0.45 * HZ))):
        t = np.arange(1600) / HZ
        hit = np.sin(2 * np.pi * 110 * t) if i % 2 == 0 else rng.standard_normal(1600)
        out[at:at + 1600] += 0.12 * hit * np.exp(-30 * t)
    return out


def white(rng, n):
    return at_level(coloured(rng, n, 0), -34)


def pink(rng, n):
    return at_level(coloured(rng, n, 1), -34)


def brown(rng, n):
    return at_level(coloured(rng, n, 2), -34)


def clicks(rng, n):
    out = line(rng, n)
    for at in rng.integers(0, n - 40, 60):
        out[at:at + 40] += rng.uniform(0.1, 0.6) * np.exp(-np.arange(40) / 6) * rng.choice((-1, 1))
    return out


def keyboard(rng, n):
    out, at = line(rng, n), HZ // 2
    while at < n - 500:
        for _ in range(rng.integers(3, 12)):                 # a word, then a pause
            if at >= n - 500:
                break
            out[at:at + 400] += rng.uniform(0.03, 0.12) * rng.standard_normal(400) * np.exp(-np.arange(400) / 70)
            at += int(HZ * rng.uniform(0.09, 0.25))
        at += int(HZ * rng.uniform(0.4, 2.0))
    return out


def fax(rng, n):
    out = line(rng, n) + cadence(n, sine(n, 1100) * db(-18), 0.5, 3.0)
    answer, end = 8 * HZ, 11 * HZ
    out[answer:end] += sine(end - answer, 2100) * db(-18)
    out[end + HZ // 10:] += at_level(coloured(rng, n - end - HZ // 10, 0, 600, 3000), -26)   # data, as noise
    return out


def wind(rng, n):
    seconds = np.arange(n // HZ + 1)
    gusts = np.interp(np.arange(n) / HZ, seconds, rng.uniform(0.1, 1, len(seconds)))
    return at_level(coloured(rng, n, 1.8, 60, 1500) * gusts ** 2, -30)


def engine(rng, n):
    t = np.arange(n) / HZ
    phase = 2 * np.pi * np.cumsum(28 + 4 * np.sin(2 * np.pi * 0.07 * t)) / HZ
    return at_level(sum(np.sin(k * phase) / k for k in range(2, 14)), -34) + room(rng, n) * 0.5


CLIPS = (silence, digital_zero, room, hum, ring_back, busy, dial_tone, dtmf, music_plucked, music_organ, music_beeps,
         music_with_drums, white, pink, brown, clicks, keyboard, fax, wind, engine)


def a_law(audio):
    """G.711 A-law bytes of samples between -1 and 1."""
    value = np.round(np.clip(audio, -1, 1) * 32767).astype(np.int32) >> 3         # sign and 12 bits, floor
    sign = np.where(value >= 0, 0x80, 0)
    size = np.where(value >= 0, value, -value - 1)
    exponent = np.where(size >= 32, np.floor(np.log2(np.maximum(size, 1))).astype(np.int32) - 4, 0)
    mantissa = (size >> np.maximum(exponent, 1)) & 0x0F
    return ((sign | exponent << 4 | mantissa) ^ 0x55).astype(np.uint8).tobytes()


def wav(data):
    form = struct.pack("<HHIIHHH", 6, 1, HZ, HZ, 1, 8, 0)
    chunks = b"fmt " + struct.pack("<I", len(form)) + form + b"fact" + struct.pack("<II", 4, len(data)) \
        + b"data" + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, make in enumerate(CLIPS, 1):
        rng = np.random.default_rng(zlib.crc32(make.__name__.encode()))
        n = int(rng.integers(20, 31)) * HZ
        name = f"{number:02d}-{make.__name__.replace('_', '-')}.wav"
        (folder / name).write_bytes(wav(a_law(make(rng, n))))
        print(f"{name}: {n // HZ} s")


if __name__ == "__main__":
    main()
