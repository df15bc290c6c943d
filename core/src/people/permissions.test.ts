import { expect, test } from 'vitest';
import { ACTIONS, PERMISSIONS, reachOf } from './permissions.ts';
import { ROLES } from './roles.ts';

/** Files that somebody had made for themselves are no change of the centre's data. */
const OWN_FILES = ['take-away', 'remove-exports'];
const CHANGES = ACTIONS.filter((action) => !/^(read|hear)-/.test(action) && !OWN_FILES.includes(action));

test('the supervising unit reads everything of its centre and changes nothing', () => {
  for (const action of CHANGES) expect(reachOf('observer', action), action).toBeNull();
  expect(reachOf('observer', 'read-audit')).toBe('all');
});

test('an agent never reaches beyond their own calls, scores and appeals', () => {
  const shared = ['read-items', 'read-calendar'];
  for (const action of ACTIONS) {
    if (!shared.includes(action)) expect([null, 'own'], action).toContain(reachOf('agent', action));
  }
});

test('an administrator does not judge people', () => {
  for (const action of [
    'review-calls',
    'answer-appeals',
    'manage-reviews',
    'coach',
    'sign-off-rules',
  ] as const) {
    expect(reachOf('administrator', action), action).toBeNull();
  }
});

test('every action is allowed to somebody, and every role may do something', () => {
  for (const action of ACTIONS) expect(Object.keys(PERMISSIONS[action]).length, action).toBeGreaterThan(0);
  for (const role of ROLES)
    expect(
      ACTIONS.some((action) => reachOf(role, action)),
      role,
    ).toBe(true);
});
