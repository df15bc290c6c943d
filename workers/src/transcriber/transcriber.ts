import type { EngineStamp } from '@tingjian/core/transcript/transcript.ts';

/** One piece of speech, at most 28 s, 16 kHz mono samples in -1..1. */
export type Piece = { samples: Float32Array };

/** What was written for one piece. Segment times count from the start of the piece and are rough. */
export type HeardPiece = { text: string; segments: { startMs: number; endMs: number; text: string }[] };

export type TranscribeOptions = {
  signal?: AbortSignal;
  /** Share of the pieces done, 0..1, never falling. */
  onProgress?: (share: number) => void;
};

/** The port every speech engine stands behind. One contract suite runs against each. */
export type Transcriber = {
  /** Name, model, hash and settings that go with every transcript. */
  stamp(): EngineStamp;
  /** One answer per piece, in order. Throws with a Chinese sentence when the engine fails. */
  transcribe(pieces: Piece[], options?: TranscribeOptions): Promise<HeardPiece[]>;
};
