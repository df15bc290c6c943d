import { randomUUID } from 'node:crypto';
import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { changedFields } from '@tingjian/core/people/changed-fields.ts';
import type { ImportedPerson, PersonState } from '@tingjian/core/people/imported-person.ts';
import { nameInitials } from '@tingjian/core/people/name-initials.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { inArray, type SQL, sql } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { teamStays, teams } from '../../schema/teams.ts';
import { endSessions } from '../end-sessions.ts';
import { releaseClaims } from './release-claims.ts';

/** Some hundred people as a file says they are, new ones and known ones, as part of an import that holds them. */
export async function putPeople(
  c: Change,
  changes: ImportedPerson[],
  { action, importId }: { action: string; importId: string },
): Promise<void> {
  const rows = changes.map(({ number, after }) => rowOf(number, after));
  const added = changes.filter(({ before }) => before === null);
  const known = changes.filter(({ before }) => before !== null);
  if (added.length > 0) {
    const values = rows.filter((_, at) => changes[at]!.before === null);
    const there = await c.tx.execute(sql`
      insert into people (number, name, role, post, initials, entry_day, probation_end, left_on, added_at)
      select given.*, ${c.now.toISOString()}::timestamptz from ${recordset(values)}
      on conflict do nothing returning number`);
    if (there.length < added.length) throw new Refusal('import-outdated');
  }
  if (known.length > 0) {
    const values = rows.filter((_, at) => changes[at]!.before !== null);
    await c.tx.execute(sql`
      update people set name = given.name, role = given.role, post = given.post, initials = given.initials,
        entry_day = given."entryDay", probation_end = given."probationEnd", left_on = given."leftOn"
      from ${recordset(values)}
      where people.number = given.number`);
    await c.tx.execute(sql`
      update users set name = people.name from people
      where people.number = users.person_number and users.name <> people.name`);
  }
  await putStays(c, changes);
  for (const { number, before, after } of known) {
    if (before!.role === after.role) continue;
    await endSessions(c, number);
    await releaseClaims(c, number);
  }
  await noteEach(c, changes, { action, importId });
}

/** Rows as a table for one statement: far cheaper than a parameter for each cell. */
function recordset(rows: ReturnType<typeof rowOf>[]): SQL {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (number text, name text, role text,
    post text, initials text, "entryDay" date, "probationEnd" date, "leftOn" date)`;
}

function rowOf(number: string, { stays: _, ...facts }: PersonState) {
  return { number, ...facts, initials: nameInitials(facts.name) };
}

async function putStays(c: Change, changes: ImportedPerson[]): Promise<void> {
  const moved = changes.filter(
    ({ before, after }) => JSON.stringify(before?.stays ?? []) !== JSON.stringify(after.stays),
  );
  const known = moved.filter(({ before }) => before !== null).map(({ number }) => number);
  if (known.length > 0) await c.tx.delete(teamStays).where(inArray(teamStays.personNumber, known));
  const stays = moved.flatMap(({ number, after }) =>
    after.stays.map((stay) => ({ ...stay, id: randomUUID(), personNumber: number })),
  );
  if (stays.length === 0) return;
  await c.tx.execute(sql`
    insert into team_stays (id, person_number, team_id, from_day, to_day)
    select given.* from jsonb_to_recordset(${JSON.stringify(stays)}::jsonb)
      as given (id uuid, "personNumber" text, "teamId" uuid, "fromDay" date, "toDay" date)`);
}

async function noteEach(
  c: Change,
  changes: ImportedPerson[],
  { action, importId }: { action: string; importId: string },
) {
  const names = new Map((await c.tx.select().from(teams)).map(({ id, name }) => [id, name]));
  const words = { day: chinaDay(c.now), teamName: (id: string) => names.get(id) ?? id };
  for (const { number, before, after } of changes) {
    const fields = changedFields(before, after, words);
    const of = (which: 'before' | 'after') =>
      Object.fromEntries(fields.map((each) => [each.field, each[which]]));
    await c.note({
      ...{ action, subject: `person:${number}` },
      ...(before && { before: of('before') }),
      after: { ...of('after'), importId },
    });
  }
}
