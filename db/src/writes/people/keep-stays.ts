import { randomUUID } from 'node:crypto';
import type { Stay } from '@tingjian/core/people/team-stays.ts';
import { eq } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { teamStays } from '../../schema/teams.ts';
import { noMonthCloses } from '../open-month.ts';

/** Puts a person's stays in teams in place of those there were, as part of a change that holds the person. */
export async function keepStays(c: Change, personNumber: string, stays: readonly Stay[]): Promise<void> {
  await noMonthCloses(c);
  await c.tx.delete(teamStays).where(eq(teamStays.personNumber, personNumber));
  if (stays.length === 0) return;
  await c.tx.insert(teamStays).values(stays.map((stay) => ({ ...stay, id: randomUUID(), personNumber })));
}
