#!/usr/bin/env python3
"""Speak the sentences of a table of pairs, each as a telephone line carries it: a WAV for every row.

    python say_phrases.py fixtures/benchmark/phrases/heard-sealed.tsv <where the clips go>

The table has the columns voice, said, heard; only the first two are read. Row n becomes n.wav: 8 kHz A-law, one
channel, half a second of open line before and after. The same row gives the same clip on every run.
"""
import argparse
import hashlib
from pathlib import Path

import numpy as np
import soundfile

from render_call import LINE_HZ, NOISE_DBFS, PACE, Speaker, amplitude, samples, telephone_band

OPEN_LINE_MS = 500


def clip(speaker, voice, said):
    quiet = np.zeros(samples(OPEN_LINE_MS))
    line = np.concatenate([quiet, speaker.say(said, voice, PACE[voice]), quiet])
    seed = int.from_bytes(hashlib.sha256(f"{voice}|{said}".encode()).digest()[:8], "big")
    noise = telephone_band(np.random.default_rng(seed).standard_normal(len(line)))
    return np.clip(line + noise * amplitude(NOISE_DBFS) / np.std(noise), -0.98, 0.98)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("table", type=Path, help="tab-separated: voice, said, heard")
    options.add_argument("clips", type=Path, help="folder for the clips")
    given = options.parse_args()
    given.clips.mkdir(parents=True, exist_ok=True)
    speaker = Speaker()
    rows = given.table.read_text(encoding="utf-8").splitlines()[1:]
    for n, row in enumerate(rows, 1):
        voice, said = row.split("\t")[:2]
        soundfile.write(given.clips / f"{n}.wav", clip(speaker, voice, said), LINE_HZ, format="WAV", subtype="ALAW")
    print(f"{len(rows)} clips in {given.clips}")


if __name__ == "__main__":
    main()
