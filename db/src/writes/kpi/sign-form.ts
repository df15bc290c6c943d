import { randomUUID } from 'node:crypto';
import type { PersonMonth } from '@tingjian/core/kpi/month/month.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq, sql } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { CHINA_TODAY } from '../../china-day-of.ts';
import { objectionsTo, signaturesOf } from '../../reads/kpi/signatures-of.ts';
import { kpiForms, kpiMonths, kpiSignatures } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';
import { notify } from '../notify.ts';

export type Signing = {
  month: string;
  /** Whose form it is. */
  personNumber: string;
  by: string;
  agrees: boolean;
  remark: string | null;
};

/**
 * The person whose form it is signs it or objects with a remark; so do who leads them and a manager. The form of a
 * team lead is a manager's matter: nobody signs as the leader of themselves. Who answers an objection says why. Who
 * agreed has signed for good.
 */
export function signForm(writing: Writing, signing: Signing): Promise<void> {
  const { month, personNumber, by, agrees, remark } = signing;
  return change(writing, async (c) => {
    const [row] = await c.tx.select().from(kpiMonths).where(eq(kpiMonths.month, month)).for('update');
    if (row?.state === 'frozen') throw new Refusal('month-frozen');
    if (row?.state !== 'published' || !row.computationId) throw new Refusal('kpi-not-published');
    const { computationId } = row;
    const [form] = await c.tx
      .select({ body: kpiForms.body })
      .from(kpiForms)
      .where(and(eq(kpiForms.computationId, computationId), eq(kpiForms.personNumber, personNumber)));
    if (!form) throw new Refusal('kpi-form-not-found');
    const role = await roleOf(c, { personNumber, by });
    if (role === 'leader' && form.body.isTeamLead) throw new Refusal('kpi-needs-manager');
    const earlier = await signaturesOf(c.tx, { month, computationId }, personNumber);
    const last = earlier.filter((signature) => signature.role === role).at(-1);
    const answered = role === 'agent' ? [] : objectionsTo(earlier).filter(({ signedBy }) => signedBy !== by);
    // An answer to a later objection is a signature of its own.
    const isAnswer = answered.length > 0 || (role === 'leader' && earlier.at(-1)?.role === 'agent');
    if ((!agrees || answered.length > 0) && !remark) throw new Refusal('kpi-remark-needed');
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
    const link = `/month/${month}/${personNumber}`;
    const words = remark ? `：${[...remark].slice(0, 60).join('')}` : '。';
    if (role !== 'agent') {
      const text = `${role === 'leader' ? '班长' : '经理'}已在您 ${month} 的考核表上${agrees ? '签字' : '写明异议'}${words}`;
      await notify(c, { to: personNumber, kind: 'kpi', link, text });
    }
    if (agrees) return;
    for (const to of await whoAnswers(c, by, form.body))
      await notify(c, {
        to,
        kind: 'kpi',
        link,
        text: `${form.body.name} 对 ${month} 的考核表有异议${words}`,
      });
  });
}

async function roleOf(
  c: Change,
  { personNumber, by }: Pick<Signing, 'personNumber' | 'by'>,
): Promise<'agent' | 'leader' | 'manager'> {
  if (by === personNumber) return 'agent';
  const [signer] = await c.tx.select({ role: people.role }).from(people).where(eq(people.number, by));
  return signer?.role === 'manager' ? 'manager' : 'leader';
}

/** The managers, and the leads of the form's team where a lead may answer. */
async function whoAnswers(c: Change, by: string, { teamId, isTeamLead }: PersonMonth): Promise<string[]> {
  const rows = await c.tx.execute<{ number: string }>(sql`
    select distinct p.number from people p
    left join team_stays stay on stay.person_number = p.number and stay.team_id = ${teamId}
      and stay.from_day <= ${CHINA_TODAY} and (stay.to_day is null or stay.to_day >= ${CHINA_TODAY})
    where (p.left_on is null or p.left_on >= ${CHINA_TODAY}) and p.number <> ${by}
      and (p.role = 'manager' or (not ${isTeamLead}::boolean and p.role = 'team-lead' and stay.id is not null))
    order by 1`);
  return rows.map(({ number }) => number);
}
