import { expect, test } from 'vitest';
import type { SystemAnswer } from '../../api/calls.ts';
import { toDo } from './to-do.ts';

const now = Date.parse('2026-11-01T00:00:00Z');
const well: SystemAnswer = {
  version: '0.1.0',
  counts: { received: 0, 'waiting-for-model': 0, transcribing: 0, judging: 0, scored: 3, failed: 0 },
  oldestWaitingSeconds: null,
  model: { state: 'ready', name: 'base', hash: 'ab', message: '就绪', todo: null },
  workers: [{ id: 'w', host: 'h', startedAt: '', lastSeenAt: '2026-10-31T23:59:55Z', doing: null }],
  failed: [],
  store: { kind: 'folder', bytes: 0 },
  databaseBytes: 0,
  listens: '127.0.0.1:8321',
  isDemo: false,
};

test('nothing to do when all is well', () => expect(toDo(well, now)).toEqual([]));

test('a worker that went quiet is not alive', () => expect(toDo(well, now + 60_000)).toHaveLength(1));

test('a missing model says what to do', () => {
  const model = { ...well.model, state: 'missing' as const, todo: '把模型放进 models/' };
  expect(toDo({ ...well, model }, now)).toEqual(['把模型放进 models/']);
});
