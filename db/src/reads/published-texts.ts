import { sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';

export type PublishedText = {
  table: 'rule_sets' | 'schedules';
  hash: string;
  version: string;
  text: string;
  textHash: string;
  /** The hash of the text as the audit has it; null for what was published before that was noted. */
  notedHash: string | null;
};

/** Every rule set and schedule that was ever published, with what the audit says of its text. */
export async function publishedTexts(db: Queries): Promise<PublishedText[]> {
  return [...(await textsOf(db, 'rule_sets', 'rule-set')), ...(await textsOf(db, 'schedules', 'schedule'))];
}

async function textsOf(
  db: Queries,
  table: PublishedText['table'],
  subject: string,
): Promise<PublishedText[]> {
  const rows = await db.execute<Omit<PublishedText, 'table'>>(sql`
    select p.hash, p.version, p.text, p.text_hash as "textHash",
      (select a.after->>'textHash' from audit a
        where a.subject = ${`${subject}:`} || p.hash and a.after ? 'textHash' order by a.id limit 1) as "notedHash"
    from ${sql.identifier(table)} p order by p.published_at, p.hash`);
  return rows.map((row) => ({ table, ...row }));
}
