import { readFileSync } from 'node:fs';
import { met } from '@tingjian/core/judge/verdict.ts';
import { plainDecision } from '@tingjian/core/review/complete-decisions.ts';
import { readSchedule } from '@tingjian/core/schedule/schedule.ts';
import { expect, test } from 'vitest';
import { previewDraft } from './preview-draft.ts';

const schedule = readSchedule(
  readFileSync(new URL('../../../../core/schedules/default.yaml', import.meta.url), 'utf8'),
);
const machine = [{ item: 'P09', ...met('问了') }];

test('a draft moves the score, and one that contradicts the findings leaves it as the machine made it', () => {
  const points = (...decisions: Parameters<typeof previewDraft>[1]) =>
    previewDraft(machine, decisions, schedule).points.final;
  expect(points(plainDecision('P09', 'add', { atMs: 0 }))).toBe(98);
  expect(points(plainDecision('P09', 'uphold'))).toBe(100);
});
