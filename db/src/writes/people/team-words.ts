import type { Stay } from '@tingjian/core/people/team-stays.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq, inArray } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { teams } from '../../schema/teams.ts';

/** Stays as the audit trail tells them: `一组 2026-03-01–2026-10-30`. */
export async function teamWords(c: Change, stays: readonly Stay[]): Promise<string[]> {
  const ids = stays.map(({ teamId }) => teamId);
  const found = ids.length > 0 ? await c.tx.select().from(teams).where(inArray(teams.id, ids)) : [];
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return stays.map(({ teamId, fromDay, toDay }) => `${names.get(teamId)} ${fromDay}–${toDay ?? ''}`);
}

export async function mustBeTeam(c: Change, id: string | null): Promise<void> {
  if (id === null) return;
  const [team] = await c.tx.select({ id: teams.id }).from(teams).where(eq(teams.id, id));
  if (!team) throw new Refusal('team-not-found');
}
