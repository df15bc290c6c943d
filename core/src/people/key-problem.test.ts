import { expect, test } from 'vitest';
import { keyProblem } from './key-problem.ts';

const now = new Date('2026-10-31T02:00:00Z');
const key = { role: 'manager' as const, actions: null, expiresAt: null };
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3600_000);

test('a key ends within three years or never, and does no more than its role', () => {
  expect(keyProblem(key, now)).toBeNull();
  expect(keyProblem({ ...key, expiresAt: inDays(30), actions: ['submit-calls'] }, now)).toBeNull();
  expect(keyProblem({ ...key, expiresAt: inDays(-1) }, now)?.code).toBe('key-outlives');
  expect(keyProblem({ ...key, expiresAt: inDays(1200) }, now)?.code).toBe('key-outlives');
  expect(keyProblem({ ...key, actions: ['change-keys'] }, now)).toEqual({
    ...{ code: 'key-beyond-role', detail: 'change-keys' },
  });
  expect(keyProblem({ ...key, role: 'agent', actions: ['read-calls'] }, now)?.code).toBe('key-beyond-role');
});
