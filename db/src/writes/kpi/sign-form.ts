import { randomUUID } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { signaturesOf } from '../../reads/kpi/signatures-of.ts';
import { kpiForms, kpiMonths, kpiSignatures } from '../../schema/kpi.ts';
import { notify } from '../notify.ts';

export type Signing = {
  month: string;
  /** Whose form it is. */
  personNumber: string;
  by: string;
  agrees: boolean;
  remark: string | null;
};

/** The person whose form it is, or who leads them, signs it or objects with a remark. Who agreed has signed for good. */
export function signForm(writing: Writing, signing: Signing): Promise<void> {
  const { month, personNumber, by, agrees, remark } = signing;
  return change(writing, async (c) => {
    const [row] = await c.tx.select().from(kpiMonths).where(eq(kpiMonths.month, month)).for('update');
    if (row?.state === 'frozen') throw new Refusal('month-frozen');
    if (row?.state !== 'published' || !row.computationId) throw new Refusal('kpi-not-published');
    const { computationId } = row;
    const [form] = await c.tx
      .select({ number: kpiForms.personNumber })
      .from(kpiForms)
      .where(and(eq(kpiForms.computationId, computationId), eq(kpiForms.personNumber, personNumber)));
    if (!form) throw new Refusal('kpi-form-not-found');
    if (!agrees && !remark) throw new Refusal('kpi-remark-needed');
    const role = by === personNumber ? 'agent' : 'leader';
    const earlier = await signaturesOf(c.tx, { month, computationId }, personNumber);
    const last = earlier.filter((signature) => signature.role === role).at(-1);
    // An answer to a later objection is a signature of its own.
    const isAnswer = role === 'leader' && earlier.at(-1)?.role === 'agent';
    if (last?.agrees && !isAnswer) throw new Refusal('kpi-signed');
    await c.tx.insert(kpiSignatures).values({
      ...{ id: randomUUID(), month, personNumber, role, agrees, remark },
      ...{ signedBy: by, signedAt: c.now, computationId },
    });
    await c.note({
      action: 'sign-form',
      subject: `form:${month}:${personNumber}`,
      after: { role, agrees, remark },
    });
    if (role === 'leader') {
      await notify(c, {
        ...{ to: personNumber, kind: 'kpi', link: `/month/${month}/${personNumber}` },
        text: `班长已在您 ${month} 的考核表上签字${remark ? `：${[...remark].slice(0, 60).join('')}` : '。'}`,
      });
    }
  });
}
