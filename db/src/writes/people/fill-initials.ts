import { nameInitials } from '@tingjian/core/people/name-initials.ts';
import { isNull, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { people } from '../../schema/people.ts';

const AT_ONCE = 1000;

/** Works out the initials of names that came in before they were kept. No change of anything: no audit row. */
export async function fillInitials(db: Queries): Promise<void> {
  for (;;) {
    const rows = await db
      .select({ number: people.number, name: people.name })
      .from(people)
      .where(isNull(people.initials))
      .limit(AT_ONCE);
    if (rows.length === 0) return;
    const worked = rows.map(({ number, name }) => ({ number, initials: nameInitials(name) }));
    await db.execute(sql`
      update people set initials = given.initials
      from jsonb_to_recordset(${JSON.stringify(worked)}::jsonb) as given (number text, initials text)
      where people.number = given.number`);
  }
}
