import { Refusal } from '@tingjian/core/refusal.ts';
import { change, type Writing } from '../change.ts';
import { agents } from '../schema/agents.ts';

export type NewAgent = { number: string; name: string };

/** A new 坐席. A number is given once. */
export function addAgent(writing: Writing, agent: NewAgent): Promise<NewAgent> {
  return change(writing, async (c) => {
    const added = await c.tx
      .insert(agents)
      .values({ ...agent, addedAt: c.now })
      .onConflictDoNothing()
      .returning({ number: agents.number });
    if (added.length === 0) throw new Refusal('duplicate-agent', { detail: agent.number });
    await c.note({ action: 'add-agent', subject: `agent:${agent.number}`, after: agent });
    return agent;
  });
}
