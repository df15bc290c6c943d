import { randomUUID } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { kpiExtras } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';
import { mustBeOpen } from '../open-month.ts';

export type NewExtra = { month: string; personNumber: string; points: number; reason: string };

const MOST = 100;

/** Points outside the 100, plus or minus, with a reason. They count with the next computing of the month. */
export function addExtra(writing: Writing, extra: NewExtra): Promise<{ id: string }> {
  const { month, personNumber, points, reason } = extra;
  return change(writing, async (c) => {
    await mustBeOpen(c, month);
    if (points === 0 || Math.abs(points) > MOST) {
      throw new Refusal('bad-extra', { detail: `分值应在 −${MOST} 到 ${MOST} 之间，不能为 0` });
    }
    const [person] = await c.tx
      .select({ number: people.number })
      .from(people)
      .where(eq(people.number, personNumber));
    if (!person) throw new Refusal('person-not-found');
    const id = randomUUID();
    const kind = points > 0 ? 'addition' : 'deduction';
    await c.tx
      .insert(kpiExtras)
      .values({ id, month, personNumber, kind, points, reason, madeBy: c.actor, madeAt: c.now });
    await c.note({
      action: 'add-extra',
      subject: `form:${month}:${personNumber}`,
      after: { id, points, reason },
    });
    return { id };
  });
}
