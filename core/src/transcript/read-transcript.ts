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
const MOST_HOLDS = 10_000;
const LONGEST_TEXT = 100_000;
const LONGEST_MS = 24 * 3_600_000;
/** Nothing in it that anybody could see: blanks, zero-width characters, marks of direction. */
const INVISIBLE = /^[\s\p{Cf}]*$/u;

const ms = z
  .number({ error: '应为毫秒数' })
  .min(0, '时间不能是负数')
  .max(LONGEST_MS, '时间超过 24 小时')
  .transform(Math.round);
const span = { startMs: ms, endMs: ms };
const isForward = (each: { startMs: number; endMs: number }) => each.endMs >= each.startMs;
const utterance = z
  .object(
    {
      speaker: z.enum(['agent', 'customer', 'unknown'], { error: '应为 agent、customer 或 unknown' }),
      ...span,
      text: z.string({ error: '应为文字' }).max(LONGEST_TEXT, `一句话超过 ${LONGEST_TEXT} 字`),
    },
    { error: '应为一个对象' },
  )
  .refine(isForward, '结束早于开始');
const hold = z
  .object(
    { ...span, sound: z.enum(['music', 'silence'], { error: '应为 music 或 silence' }).optional() },
    { error: '应为一个对象' },
  )
  .refine(isForward, '结束早于开始');

const file = z.object({
  id: z.string({ error: '应为文字' }).max(200, '最多 200 个字').nullish(),
  direction: z.enum(['inbound', 'outbound'], { error: '应为 inbound 或 outbound' }).nullish(),
  releasedBy: z.enum(['agent', 'customer'], { error: '应为 agent 或 customer' }).nullish(),
  durationMs: ms.optional(),
  utterances: z.array(utterance, { error: '应为话语的列表' }),
  holds: z.array(hold, { error: '应为保持的列表' }).optional(),
});

/**
 * Reads a transcript in our JSON, WebVTT or SRT; the content decides, not the name.
 * Throws a `bad-transcript` refusal that names the first wrong places.
 */
export async function readTranscript(text: string): Promise<ImportedTranscript> {
  const content = text.replace(/^\uFEFF/, '').trimStart();
  if (content.startsWith('{')) return readJson(content);
  const utterances = await readCues(content);
  refuseTooMany({ utterances });
  if (utterances.some((each) => each.text.length > LONGEST_TEXT)) {
    throw new Refusal('bad-transcript', { detail: `一句话超过 ${LONGEST_TEXT} 字` });
  }
  return { id: null, direction: null, releasedBy: null, transcript: transcriptOf({ utterances }) };
}

function readJson(content: string): ImportedTranscript {
  const given = parseJson(content);
  refuseTooMany(given);
  const read = file.safeParse(given);
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

/** Before each is looked at: a list of millions would be gone through to its end, with a complaint for each. */
function refuseTooMany(given: unknown): void {
  const { utterances, holds } = given as { utterances?: unknown; holds?: unknown };
  if (Array.isArray(utterances) && utterances.length > MOST_UTTERANCES) {
    throw new Refusal('bad-transcript', { detail: `话语超过 ${MOST_UTTERANCES} 句` });
  }
  if (Array.isArray(holds) && holds.length > MOST_HOLDS) {
    throw new Refusal('bad-transcript', { detail: `保持超过 ${MOST_HOLDS} 段` });
  }
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
    .filter((utterance) => !INVISIBLE.test(utterance.text))
    .sort((a, b) => a.startMs - b.startMs);
  const holds = read.holds?.toSorted((a, b) => a.startMs - b.startMs) ?? null;
  const ends = [...utterances, ...(holds ?? [])].reduce((latest, { endMs }) => Math.max(latest, endMs), 0);
  return {
    durationMs: Math.max(read.durationMs ?? 0, ends),
    utterances,
    holds,
    unheard: [],
    speech: null,
    music: [],
    isSwapped: false,
    engine: null,
  };
}
