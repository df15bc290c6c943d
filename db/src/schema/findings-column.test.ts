import type { Finding } from '@tingjian/core/judge/finding.ts';
import { expect, test } from 'vitest';
import { storedFindings, wholeFindings } from './findings-column.ts';

const plain: Finding = {
  ...{ item: 'P01', outcome: 'met', isProposal: false, parts: [], times: 0, openTimes: 0, evidence: [] },
  ...{ searched: null, nearest: null, why: '说了。' },
};
const full: Finding = {
  ...{ item: 'Z01', outcome: 'needs-human', isProposal: true, parts: ['问候'], times: 1, openTimes: null },
  evidence: [{ startMs: 0, endMs: 900, speaker: 'agent', text: '𠮷\\"\t' }],
  searched: { startMs: 0, endMs: 5000 },
  nearest: { startMs: 1, endMs: 2, speaker: null, text: '', intended: '您好', similarity: 0.123456789 },
  why: '疑似，请听。',
};

test('findings come back whole, and what is usual takes no room', () => {
  const stored = storedFindings([plain, full]);
  expect(wholeFindings(JSON.parse(stored))).toEqual([plain, full]);
  expect(Object.keys(JSON.parse(stored)[0])).toEqual(['item', 'outcome', 'why']);
});

test('findings from before proposals were marked are read as not marked', () => {
  const { isProposal: _, ...old } = full;
  expect(wholeFindings([old])).toEqual([{ ...old, isProposal: false }]);
});
