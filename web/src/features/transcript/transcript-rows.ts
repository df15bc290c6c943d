import type { Span, Speaker, Transcript } from '@tingjian/core/transcript/transcript.ts';

export type TranscriptRow =
  | (Span & { kind: 'words'; speaker: Speaker; text: string })
  | (Span & { kind: 'unheard'; speaker: Speaker })
  | (Span & { kind: 'silence' | 'hold' });

/** A silence shorter than this is an ordinary pause. */
const SHOWN_SILENCE_MS = 5_000;

/** Everything that happened, in order: turns, what could not be heard, and the long quiet between. */
export function transcriptRows(transcript: Transcript): TranscriptRow[] {
  const spoken: TranscriptRow[] = [
    ...transcript.utterances.map((utterance) => ({ kind: 'words' as const, ...utterance })),
    ...transcript.unheard.map((unheard) => ({ kind: 'unheard' as const, ...unheard })),
    ...(transcript.holds ?? []).map(({ startMs, endMs }) => ({ kind: 'hold' as const, startMs, endMs })),
  ].sort((a, b) => a.startMs - b.startMs);

  const rows: TranscriptRow[] = [];
  let quietSinceMs = 0;
  for (const row of [...spoken, null]) {
    const startMs = row?.startMs ?? transcript.durationMs;
    if (startMs - quietSinceMs >= SHOWN_SILENCE_MS)
      rows.push({ kind: 'silence', startMs: quietSinceMs, endMs: startMs });
    if (row) rows.push(row);
    quietSinceMs = Math.max(quietSinceMs, row?.endMs ?? 0);
  }
  return rows;
}

/** The row that sounds now: the last that has begun, and nothing before the first. */
export function rowAt(rows: TranscriptRow[], ms: number): number {
  let found = -1;
  for (const [index, row] of rows.entries()) if (row.startMs <= ms) found = index;
  return found;
}
