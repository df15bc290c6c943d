import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq, ne } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { teams } from '../../schema/teams.ts';

/** A team is called something else from now on; who was in it stays. */
export function renameTeam(writing: Writing, id: string, name: string): Promise<void> {
  return change(writing, async (c) => {
    const [team] = await c.tx.select().from(teams).where(eq(teams.id, id)).for('update');
    if (!team) throw new Refusal('team-not-found');
    const [other] = await c.tx
      .select({ id: teams.id })
      .from(teams)
      .where(and(eq(teams.name, name), ne(teams.id, id)));
    if (other) throw new Refusal('duplicate-team', { detail: name });
    await c.tx.update(teams).set({ name }).where(eq(teams.id, id));
    await c.note({
      action: 'rename-team',
      subject: `team:${id}`,
      before: { name: team.name },
      after: { name },
    });
  });
}
