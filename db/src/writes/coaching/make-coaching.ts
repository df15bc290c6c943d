import { randomUUID } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { calls } from '../../schema/calls.ts';
import { coaching } from '../../schema/coaching.ts';
import { people } from '../../schema/people.ts';
import { notify } from '../notify.ts';

export type NewCoaching = {
  personNumber: string;
  callId: string | null;
  item: string | null;
  note: string;
  dueAt: Date | null;
  by: string;
};

/** Somebody is to be coached: on a call of theirs, on an item, or in general. They hear of it. */
export function makeCoaching(writing: Writing, made: NewCoaching): Promise<{ id: string }> {
  const { by, ...told } = made;
  return change(writing, async (c) => {
    const [person] = await c.tx
      .select({ number: people.number })
      .from(people)
      .where(eq(people.number, made.personNumber));
    if (!person) throw new Refusal('person-not-found');
    if (made.personNumber === by) throw new Refusal('not-own-coaching');
    if (made.callId) {
      const [call] = await c.tx
        .select({ agent: calls.agentNumber })
        .from(calls)
        .where(eq(calls.id, made.callId));
      if (!call) throw new Refusal('call-not-found');
      if (call.agent !== made.personNumber) throw new Refusal('not-their-call');
    }
    const id = randomUUID();
    await c.tx.insert(coaching).values({ id, ...told, cause: 'person', madeBy: by, madeAt: c.now });
    await c.note({
      action: 'make-coaching',
      subject: `coaching:${id}`,
      after: { ...told, dueAt: made.dueAt?.toISOString() ?? null },
    });
    await notify(c, {
      ...{ to: made.personNumber, kind: 'coaching', link: '/coaching' },
      text: `有一条新的辅导安排：${[...made.note].slice(0, 60).join('')}`,
    });
    return { id };
  });
}
