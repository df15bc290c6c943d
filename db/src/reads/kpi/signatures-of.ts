import { and, asc, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiForms, kpiSignatures } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';

export type Signature = {
  personNumber: string;
  role: 'agent' | 'leader';
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

/** Who objected and has neither agreed since nor had an answer of the leader's. */
export function openObjections(signatures: Signature[]): string[] {
  const last = new Map<string, Signature>();
  for (const signature of signatures) last.set(signature.personNumber, signature);
  return [...last.values()].filter(({ agrees }) => !agrees).map(({ personNumber }) => personNumber);
}
