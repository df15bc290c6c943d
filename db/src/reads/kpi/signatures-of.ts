import { grouped } from '@tingjian/core/grouped.ts';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiForms, kpiSignatures } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';

export type Signature = {
  personNumber: string;
  role: 'agent' | 'leader' | 'manager';
  agrees: boolean;
  remark: string | null;
  signedBy: string;
  signedByName: string;
  signedAt: string;
};

/**
 * The signatures that count under the forms of this computing, oldest first: those on a form of an earlier computing
 * too, where it says the same.
 */
export async function signaturesOf(
  db: Queries,
  { month, computationId }: { month: string; computationId: string },
  number?: string,
): Promise<Signature[]> {
  const rows = await db
    .select({ signature: kpiSignatures, name: people.name })
    .from(kpiSignatures)
    .leftJoin(people, eq(people.number, kpiSignatures.signedBy))
    .where(
      and(
        eq(kpiSignatures.month, month),
        number === undefined ? undefined : eq(kpiSignatures.personNumber, number),
        sql`exists (select 1 from ${kpiForms} signed join ${kpiForms} now
          on now.person_number = signed.person_number and now.computation_id = ${computationId}
          where signed.computation_id = ${kpiSignatures.computationId}
            and signed.person_number = ${kpiSignatures.personNumber}
            and signed.body->'form' = now.body->'form' and signed.body->'standing' = now.body->'standing')`,
      ),
    )
    .orderBy(asc(kpiSignatures.signedAt), asc(kpiSignatures.role), asc(kpiSignatures.id));
  return rows.map(({ signature, name }) => ({
    ...{ personNumber: signature.personNumber, role: signature.role, agrees: signature.agrees },
    ...{ remark: signature.remark, signedBy: signature.signedBy, signedByName: name ?? signature.signedBy },
    signedAt: signature.signedAt.toISOString(),
  }));
}

/** Whose form was objected to without an answer yet. */
export function openObjections(signatures: Signature[]): string[] {
  const forms = grouped(signatures, ({ personNumber }) => personNumber);
  return [...forms].filter(([, all]) => objectionsTo(all).length > 0).map(([number]) => number);
}

/** The objections to one form that stand: whoever objected has not agreed since, and no leader or manager answered. */
export function objectionsTo(signatures: Signature[]): Signature[] {
  const endedBy = (objection: Signature) => (later: Signature) =>
    later.agrees && (later.signedBy === objection.signedBy || later.role !== 'agent');
  return signatures.filter((each, at) => !each.agrees && !signatures.slice(at + 1).some(endedBy(each)));
}
