import { randomUUID } from 'node:crypto';
import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { ROLES, type Role } from '@tingjian/core/people/roles.ts';
import { change } from '@tingjian/db/change.ts';
import { appeals } from '@tingjian/db/schema/appeals.ts';
import { coaching } from '@tingjian/db/schema/coaching.ts';
import { exports } from '@tingjian/db/schema/exports.ts';
import { scoreVersions } from '@tingjian/db/schema/score-versions.ts';
import { scorecards } from '@tingjian/db/schema/scorecards.ts';
import { findingsCall, waitingReview } from '@tingjian/db/testing/sample-review.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { makeApiKey } from '@tingjian/db/writes/make-api-key.ts';
import { notify } from '@tingjian/db/writes/notify.ts';
import { addTeam } from '@tingjian/db/writes/people/add-team.ts';
import { eq } from 'drizzle-orm';
import { type Asked, asked, type Door } from './open-door.ts';

/** Who asks: a person or a key of a role, or nobody. */
export type Asker = { name: string; role: Role | null; isKey: boolean; number: string | null; door: Asked };
/** Whose thing it is, seen from an asker. */
export const SUBJECTS = ['own', 'team', 'other'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** One of everything that belongs to a person, and the words by which it would be known in any answer. */
export type Belongings = { number: string; ids: Record<string, string>; marks: string[] };

const numberOf = (role: Role) => `QX-${role}-QX`;
const TEAMMATE = 'QX-mate-QX';
const STRANGER = 'QX-stranger-QX';

/**
 * People of every role, who can all sign in, and keys of every role. Agent and team lead are in one team with a
 * mate; a stranger is in another. Everybody has a call, and all that can hang on a call or a person.
 */
export async function permissionWorld(door: Door) {
  const { writing } = door.fresh;
  const fromDay = chinaDay(new Date(Date.parse('2026-01-01T00:00:00Z')));
  const [ours, theirs] = [await addTeam(writing, '本组'), await addTeam(writing, '他组')];
  const everybody = [...ROLES.map(numberOf), TEAMMATE, STRANGER];
  const belongings = new Map<string, Belongings>();
  for (const number of everybody) {
    const role = ROLES.find((each) => numberOf(each) === number) ?? 'agent';
    const isOurs = [numberOf('agent'), numberOf('team-lead'), TEAMMATE].includes(number);
    const teamId = isOurs ? ours.id : number === STRANGER ? theirs.id : null;
    await addPerson(
      writing,
      { number, name: `名 ${number}`, role },
      teamId ? { teamId, fromDay } : undefined,
    );
    belongings.set(number, await belongingsOf(door, number));
  }
  const askers: Asker[] = [
    {
      name: 'nobody',
      role: null,
      isKey: false,
      number: null,
      door: { request: async (...a) => door.whole.request(...a) },
    },
  ];
  for (const role of ROLES) {
    const number = numberOf(role);
    askers.push({ name: role, role, isKey: false, number, door: await door.as(number) });
    const { key } = await makeApiKey(writing, { name: role, role, actions: null, expiresAt: null });
    const withKey = asked(door.whole, { authorization: `Bearer ${key}` });
    askers.push({ name: `key of ${role}`, role, isKey: true, number: null, door: withKey });
  }
  return {
    askers,
    /** Whose thing is meant by own, team and other when this asker asks; for a key, that of a person of its role. */
    subjectOf(asker: Asker, subject: Subject): Belongings {
      const own = numberOf(asker.role ?? 'agent');
      return belongings.get(subject === 'own' ? own : subject === 'team' ? TEAMMATE : STRANGER)!;
    },
    /** Words that must not be in any answer to somebody who reaches no further than this. */
    beyond(asker: Asker, reach: 'own' | 'team'): string[] {
      const within = reach === 'own' ? [asker.number] : [numberOf('agent'), numberOf('team-lead'), TEAMMATE];
      return [...belongings.values()]
        .filter(({ number }) => number !== asker.number && !within.includes(number))
        .flatMap(({ marks }) => marks);
    },
  };
}

/** Makes one of each thing that a route may be about; `check` of the matrix says when a new kind is missing here. */
async function belongingsOf({ fresh }: Door, number: string): Promise<Belongings> {
  const { writing, db } = fresh;
  const now = writing.clock.now();
  const call = await findingsCall(writing, undefined, number);
  const review = await waitingReview(writing, call, { queue: 'risk' });
  const [machine] = await db.select().from(scorecards).where(eq(scorecards.callId, call));
  const version = randomUUID();
  await db.insert(scoreVersions).values({
    ...{ id: version, callId: call, version: 1, scorecardId: machine!.id, source: 'machine', decisions: [] },
    ...{ findings: machine!.findings, derived: machine!.derived, points: machine!.highest, isFatal: false },
    ...{ missed: machine!.missed, publishedBy: 'machine', publishedAt: now, reason: '机检' },
  });
  const appeal = randomUUID();
  await db.insert(appeals).values({
    ...{ id: appeal, callId: call, versionId: version, item: 'P01', round: 1, state: 'open' as const },
    ...{ reason: `理由 ${number}`, filedBy: number, filedAt: now, answerDueAt: now },
  });
  const coached = randomUUID();
  await db.insert(coaching).values({
    ...{
      id: coached,
      personNumber: number,
      cause: 'person',
      note: `辅导 ${number}`,
      madeBy: 'test',
      madeAt: now,
    },
  });
  const wanted = randomUUID();
  await db.insert(exports).values({
    ...{ id: wanted, kind: 'appeals', asked: { from: '2026-10-01', to: '2026-10-31' }, format: 'csv' },
    ...{ state: 'waiting', fileName: `${number}.csv`, madeBy: number, askedAt: now },
  });
  await change(writing, (c) => notify(c, { to: number, kind: 'test', text: `通知 ${number}` }));
  const ids = { person: number, export: wanted, call, review, version, appeal, coaching: coached };
  return { number, ids, marks: Object.values(ids) };
}
