import { expect, test } from 'vitest';
import { moveTeam } from './move-team.ts';
import { mergedStays, type Stay, stayOn, staysUntil } from './team-stays.ts';

/** `A 01-02` is team A from 1 to 2 October 2026, `A 05-` from 5 October on. */
const stays = (text: string): Stay[] =>
  text
    .split(', ')
    .filter(Boolean)
    .map((each) => {
      const [, teamId, from, to] = /^(\w) (\d\d)-(\d\d)?$/.exec(each)!;
      return { teamId: teamId!, fromDay: `2026-10-${from}`, toDay: to ? `2026-10-${to}` : null };
    });
const worksOn = { entryDay: null, leftOn: null };
const move = (
  before: string,
  teamId: string | null,
  day: string,
  person = worksOn as Parameters<typeof moveTeam>[2],
) => moveTeam(stays(before), { teamId, fromDay: `2026-10-${day}` }, person);

test.each([
  ['a first team', '', 'A', '05', 'A 05-'],
  ['a move', 'A 01-', 'B', '10', 'A 01-09, B 10-'],
  ['a move on the first day', 'A 10-', 'B', '10', 'B 10-'],
  ['before the first stay', 'A 10-', 'B', '05', 'B 05-09, A 10-'],
  ['in the past, between two', 'A 01-09, B 10-', 'C', '05', 'A 01-04, C 05-09, B 10-'],
  ['a later move is not touched', 'A 01-20, B 21-', 'C', '15', 'A 01-14, C 15-20, B 21-'],
  ['a move taken back', 'A 01-20, B 21-', 'A', '21', 'A 01-'],
  ['into the next team, but earlier', 'A 01-20, B 21-', 'B', '15', 'A 01-14, B 15-'],
  ['in a gap', 'A 01-05, B 20-', 'C', '10', 'A 01-05, C 10-19, B 20-'],
  ['back after a gap', 'A 01-05', 'A', '10', 'A 01-05, A 10-'],
  ['out of the team', 'A 01-', null, '10', 'A 01-09'],
  ['out on the first day', 'A 10-', null, '10', ''],
] as const)('%s', (_, before, team, day, after) => {
  expect(move(before, team, day)).toEqual({ stays: stays(after) });
});

test('refused: before entry, after the last day, into the same team, out of none', () => {
  const person = { entryDay: '2026-10-05', leftOn: '2026-10-20' };
  expect(move('', 'A', '04', person)).toEqual({ refused: 'before-entry' });
  expect(move('', 'A', '21', person)).toEqual({ refused: 'after-leaving' });
  expect(move('A 05-', 'A', '10')).toEqual({ refused: 'already-in-team' });
  expect(move('A 05-08', null, '10')).toEqual({ refused: 'already-in-team' });
  expect(move('', 'A', '06', person)).toEqual({ stays: stays('A 06-20') });
});

test('whatever is moved when, no day has two teams and only the last stay is open', () => {
  let now: Stay[] = [];
  // A fixed walk over teams and days: 7 and 11 share no divisor with 28.
  for (let step = 1; step < 400; step += 1) {
    const day = String(1 + ((step * 11) % 28)).padStart(2, '0');
    const teamId = step % 7 === 0 ? null : 'ABC'[step % 3]!;
    const answer = moveTeam(now, { teamId, fromDay: `2026-10-${day}` }, worksOn);
    if ('refused' in answer) continue;
    now = answer.stays;
    expect(stayOn(now, `2026-10-${day}`)?.teamId ?? null).toBe(teamId);
    for (const [at, stay] of now.entries()) {
      expect(stay.toDay === null || stay.fromDay <= stay.toDay).toBe(true);
      const next = now[at + 1];
      if (next) expect(stay.toDay !== null && stay.toDay < next.fromDay).toBe(true);
    }
  }
  expect(now.length).toBeGreaterThan(1);
});

test('leaving ends the stay and drops those that were to come', () => {
  expect(staysUntil(stays('A 01-20, B 21-'), '2026-10-15')).toEqual(stays('A 01-15'));
  expect(staysUntil(stays('A 01-05, B 06-'), '2026-10-15')).toEqual(stays('A 01-05, B 06-15'));
  expect(mergedStays(stays('B 06-, A 01-05'))).toEqual(stays('A 01-05, B 06-'));
});
