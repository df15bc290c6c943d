import { randomUUID } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import { change, type Writing } from '../../change.ts';
import { teams } from '../../schema/teams.ts';

/** A new team; its name is given once. */
export function addTeam(writing: Writing, name: string): Promise<{ id: string; name: string }> {
  return change(writing, async (c) => {
    const id = randomUUID();
    const added = await c.tx
      .insert(teams)
      .values({ id, name, addedAt: c.now })
      .onConflictDoNothing()
      .returning({ id: teams.id });
    if (added.length === 0) throw new Refusal('duplicate-team', { detail: name });
    await c.note({ action: 'add-team', subject: `team:${id}`, after: { name } });
    return { id, name };
  });
}
