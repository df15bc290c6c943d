import { sql } from 'drizzle-orm';
import { audit } from '../schema/audit.ts';

/**
 * A row of the trail as it was sealed. The time is asked for as text: a Date would lose what somebody added below the
 * millisecond.
 */
export const sealedColumns = {
  at: sql<string>`regexp_replace(
    to_char(${audit.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '000Z$', 'Z')`,
  actor: audit.actor,
  origin: audit.origin,
  action: audit.action,
  subject: audit.subject,
  before: audit.before,
  after: audit.after,
};
