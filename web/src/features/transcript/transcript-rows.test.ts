import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { expect, test } from 'vitest';
import { rowAt, transcriptRows } from './transcript-rows.ts';

const transcript = (part: Partial<Transcript>): Transcript => ({
  durationMs: 30_000,
  utterances: [],
  holds: null,
  unheard: [],
  speech: null,
  music: [],
  isSwapped: false,
  engine: null,
  ...part,
});
const agent = (startMs: number, endMs: number) => ({
  speaker: 'agent' as const,
  startMs,
  endMs,
  text: '您好',
});

test('a quiet of five seconds is a row, a shorter one is not', () => {
  const rows = transcriptRows(transcript({ utterances: [agent(0, 4_000), agent(8_999, 20_000)] }));
  expect(rows.map((row) => row.kind)).toEqual(['words', 'words', 'silence']);
  expect(rows.at(-1)).toMatchObject({ startMs: 20_000, endMs: 30_000 });
});

test('speech that could not be heard is not silence', () => {
  const unheard = [{ speaker: 'customer' as const, startMs: 5_000, endMs: 12_000 }];
  const rows = transcriptRows(transcript({ utterances: [agent(0, 4_000), agent(13_000, 29_000)], unheard }));
  expect(rows.map((row) => row.kind)).toEqual(['words', 'unheard', 'words']);
});

test('a long turn under a short one hides no silence that was not there', () => {
  const customer = { speaker: 'customer' as const, startMs: 0, endMs: 20_000, text: '我说很久' };
  const rows = transcriptRows(
    transcript({ utterances: [customer, agent(1_000, 2_000), agent(21_000, 29_000)] }),
  );
  expect(rows.some((row) => row.kind === 'silence')).toBe(false);
});

test('the row that sounds is the last that has begun', () => {
  const rows = transcriptRows(transcript({ utterances: [agent(1_000, 2_000), agent(3_000, 29_000)] }));
  expect([rowAt(rows, 0), rowAt(rows, 1_500), rowAt(rows, 4_000)]).toEqual([-1, 0, 1]);
});
