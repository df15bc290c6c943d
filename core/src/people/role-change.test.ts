import { expect, test } from 'vitest';
import { daysObstacle } from './person-days.ts';
import { leavingObstacle, roleObstacle } from './role-change.ts';

const wang = { number: '9001', role: 'administrator' as const };

test('nobody changes their own role, and the last administrator keeps theirs', () => {
  const change = { person: wang, role: 'manager' as const, by: 'admin', administrators: ['9001', 'admin'] };
  expect(roleObstacle(change)).toBeNull();
  expect(roleObstacle({ ...change, by: '9001' })).toBe('own-access');
  expect(roleObstacle({ ...change, administrators: ['9001'] })).toBe('last-administrator');
  expect(roleObstacle({ ...change, role: 'administrator' })).toBe('same-role');
  const agent = { ...change, person: { number: '8006', role: 'agent' as const } };
  expect(roleObstacle({ ...agent, administrators: ['admin'] })).toBeNull();
});

test('the last administrator cannot leave, nobody takes themselves off', () => {
  expect(leavingObstacle('9001', 'admin', ['9001', 'admin'])).toBeNull();
  expect(leavingObstacle('9001', 'key:1', ['9001'])).toBe('last-administrator');
  expect(leavingObstacle('admin', 'admin', ['9001', 'admin'])).toBe('own-access');
  expect(leavingObstacle('8006', 'admin', ['admin'])).toBeNull();
});

test('days have to follow each other', () => {
  const days = { entryDay: '2026-03-01', probationEnd: '2026-05-31', leftOn: null };
  expect(daysObstacle(days, [])).toBeNull();
  expect(daysObstacle({ ...days, entryDay: null }, [])).toBeNull();
  expect(daysObstacle({ ...days, probationEnd: '2026-02-01' }, [])).toBe('probation-before-entry');
  expect(daysObstacle({ ...days, leftOn: '2026-02-01' }, [])).toBe('before-entry');
  const stays = [{ teamId: 'A', fromDay: '2026-02-01', toDay: null }];
  expect(daysObstacle(days, stays)).toBe('team-before-entry');
});
