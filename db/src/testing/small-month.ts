import { randomUUID } from 'node:crypto';
import type { Database } from '../connect.ts';
import { people } from '../schema/people.ts';
import { teamStays, teams } from '../schema/teams.ts';
import { addFacts } from './month-facts.ts';
import { addReviewedCalls } from './reviewed-calls.ts';

/** 8301 to 8310. */
export const AGENTS = Array.from({ length: 10 }, (_, at) => String(8301 + at));
export const LAST = '8310';

/**
 * A month (YYYY-MM) of one team: ten agents and lead 8100, with facts and reviewed calls. Everybody comes to the same total
 * but 8310, who is far below.
 */
export async function addSmallMonth(
  db: Database,
  month = '2026-10',
): Promise<{ teamId: string; callIds: string[] }> {
  const addedAt = new Date('2026-01-01T00:00:00Z');
  const teamId = randomUUID();
  await db.insert(teams).values({ id: teamId, name: '一班', addedAt });
  const everybody = [...AGENTS, '8100'];
  await db.insert(people).values(
    everybody.map((number) => ({
      ...{
        number,
        name: `坐席${number}`,
        role: number === '8100' ? ('team-lead' as const) : ('agent' as const),
      },
      ...{ entryDay: '2026-01-01', addedAt },
    })),
  );
  await db
    .insert(teamStays)
    .values(
      everybody.map((personNumber) => ({ id: randomUUID(), personNumber, teamId, fromDay: '2026-01-01' })),
    );
  const days = Array.from({ length: 20 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
  const each = <T>(make: (person: string, day: string) => T) =>
    AGENTS.flatMap((person) => days.map((day) => make(person, day)));
  const isLow = (person: string) => person === LAST;
  await addFacts(
    db,
    'telephony-day',
    each((person, day) => ({
      ...{ person, day, offered: 20, answered: isLow(person) ? 15 : 20, talk: 4000, hold: 0, afterCall: 400 },
      ...{ signedIn: 6000, busy: 0, outbound: 0, outboundTalk: 0 },
    })),
  );
  await addFacts(
    db,
    'attendance-day',
    each((person, day) => ({ person, day, planned: 1, worked: 1 })),
  );
  await addFacts(
    db,
    'work-log-day',
    each((person, day) => ({ person, day, due: 4, complete: isLow(person) ? 2 : 4 })),
  );
  await addFacts(
    db,
    'ticket-day',
    each((person, day) => ({ person, day, tickets: 10, complete: 10 })),
  );
  await addFacts(
    db,
    'exam',
    AGENTS.map((person) => ({ person, month, mark: isLow(person) ? 50 : 92 })),
  );
  await addFacts(
    db,
    'rating',
    AGENTS.flatMap((person) =>
      Array.from({ length: 40 }, (_, at) => ({
        ...{ call: `${person}-${at}`, person, at: `${month}-05T01:00:00.000Z`, invited: true },
        grade: '满意',
      })),
    ),
  );
  const callIds = await addReviewedCalls(
    db,
    AGENTS.flatMap((agent) =>
      days.slice(0, 10).map((day, at) => {
        const points = (isLow(agent) ? 60 : 90) + (at % 2 === 0 ? 1 : -1);
        return { agent, at: `${day} 10:00`, points, lost: isLow(agent) ? [{ item: 'U24', points: -5 }] : [] };
      }),
    ),
  );
  return { teamId, callIds };
}
