import { z } from 'zod';
import type { Direction, Side } from '../calls/call-facts.ts';
import { Refusal } from '../refusal.ts';
import { readCues } from './read-cues.ts';
import type { Transcript } from './transcript.ts';

/** An imported transcript and what its file says about the call. */
export type ImportedTranscript = {
  transcript: Transcript;
  id: string | null;
  direction: Direction | null;
  releasedBy: Side | null;
};

const MOST_UTTERANCES = 50_000;
const LONGEST_MS = 24 * 3_600_000;
const ms = z.number().finite().min(0).max(LONGEST_MS).transform(Math.round);
const span = { startMs: ms, endMs: ms };
const isForward = (each: { startMs: number; endMs: number }) => each.endMs >= each.startMs;

const file = z.object({
  id: z.string().max(200).nullish(),
  direction: z.enum(['inbound', 'outbound']).nullish(),
  releasedBy: z.enum(['agent', 'customer']).nullish(),
  durationMs: ms.optional(),
  utterances: z
    .array(
      z
        .object({ speaker: z.enum(['agent', 'customer', 'unknown']), ...span, text: z.string().max(100_000) })
        .refine(isForward, '结束早于开始'),
    )
    .max(MOST_UTTERANCES),
  holds: z
    .array(
      z.object({ ...span, sound: z.enum(['music', 'silence']).optional() }).refine(isForward, '结束早于开始'),
    )
    .max(10_000)
    .optional(),
});

/**
 * Reads a transcript in our JSON, WebVTT or SRT; the content decides, not the name.
 * Throws a `bad-transcript` refusal that names the first wrong places.
 */
export async function readTranscript(text: string): Promise<ImportedTranscript> {
  const content = text.replace(/^\uFEFF/, '').trimStart();
  if (content.startsWith('{')) return readJson(content);
  const utterances = await readCues(content);
  return { id: null, direction: null, releasedBy: null, transcript: transcriptOf({ utterances }) };
}

function readJson(content: string): ImportedTranscript {
  const read = file.safeParse(parseJson(content));
  if (!read.success) {
    const problems = read.error.issues
      .slice(0, 5)
      .map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Refusal('bad-transcript', { detail: problems.join('；') });
  }
  const { id, direction, releasedBy } = read.data;
  return {
    id: id ?? null,
    direction: direction ?? null,
    releasedBy: releasedBy ?? null,
    transcript: transcriptOf(read.data),
  };
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new Refusal('bad-transcript', { detail: '不是有效的 JSON' });
  }
}

function transcriptOf(read: Pick<z.infer<typeof file>, 'utterances' | 'holds' | 'durationMs'>): Transcript {
  const utterances = read.utterances
    .map((utterance) => ({ ...utterance, text: utterance.text.replace(/\p{Surrogate}/gu, '\uFFFD').trim() }))
    .filter((utterance) => utterance.text !== '')
    .sort((a, b) => a.startMs - b.startMs);
  const ends = [...utterances, ...(read.holds ?? [])].reduce(
    (latest, { endMs }) => Math.max(latest, endMs),
    0,
  );
  return {
    durationMs: Math.max(read.durationMs ?? 0, ends),
    utterances,
    holds: read.holds ?? null,
    unheard: [],
    speech: null,
    music: [],
    isSwapped: false,
    engine: null,
  };
}
