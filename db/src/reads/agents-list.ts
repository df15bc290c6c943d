import { asc } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { agents } from '../schema/agents.ts';

/** All 坐席 by number. */
export function agentsList(db: Queries): Promise<{ number: string; name: string }[]> {
  return db.select({ number: agents.number, name: agents.name }).from(agents).orderBy(asc(agents.number));
}
