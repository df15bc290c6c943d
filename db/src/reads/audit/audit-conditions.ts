import { and, eq, gte, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { audit } from '../../schema/audit.ts';

export type AuditFilter = {
  /** 工号, name, `key:…` or a program. */
  person?: string;
  action?: string;
  /** A call by its label, a person with their forms by their 工号, a month, or a subject as it stands. */
  subject?: string;
  /** From this moment on, and before `to`. */
  from?: Date;
  to?: Date;
  /** Words in what was before and after. */
  text?: string;
};

export function auditConditions({ person, action, subject, from, to, text }: AuditFilter): SQL | undefined {
  return and(
    isNotNull(audit.seq),
    person ? actorIs(person) : undefined,
    action ? eq(audit.action, action) : undefined,
    subject ? subjectIs(subject) : undefined,
    from && gte(audit.at, from),
    to && lt(audit.at, to),
    text ? contains(text) : undefined,
  );
}

/** Also whoever tried to sign in under that name. */
function actorIs(person: string): SQL | undefined {
  return or(
    eq(audit.actor, person),
    eq(audit.actor, `sign-in:${person.toLowerCase()}`),
    sql`${audit.actor} in (select number from people where name = ${person})`,
  );
}

function subjectIs(subject: string): SQL | undefined {
  return or(
    eq(audit.subject, subject),
    eq(audit.subject, `person:${subject}`),
    eq(audit.subject, `month:${subject}`),
    sql`${audit.subject} in (select 'form:' || month || ':' || ${subject} from kpi_months)`,
    sql`${audit.subject} = (select 'call:' || id from calls where label = ${subject})`,
  );
}

function contains(text: string): SQL {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(${audit.before}::text ilike ${like} or ${audit.after}::text ilike ${like}
    or ${audit.subject} ilike ${like})`;
}
