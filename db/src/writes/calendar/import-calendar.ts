import type { CalendarDay } from '@tingjian/core/calendar/calendar-day.ts';
import { inArray, sql } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import type { Queries } from '../../connect.ts';
import { calendarDays } from '../../schema/calendar-days.ts';

export type CalendarImport = {
  added: CalendarDay[];
  changed: { before: CalendarDay; after: CalendarDay }[];
  unchanged: CalendarDay[];
};

/** What taking these days in would do; nothing is written. Days that are not among them stay as they are. */
export async function previewCalendar(db: Queries, days: CalendarDay[]): Promise<CalendarImport> {
  const ids = days.map(({ day }) => day);
  const there =
    ids.length > 0 ? await db.select().from(calendarDays).where(inArray(calendarDays.day, ids)) : [];
  const known = new Map(there.map((each) => [each.day, each]));
  const found: CalendarImport = { added: [], changed: [], unchanged: [] };
  for (const after of days) {
    const before = known.get(after.day);
    if (!before) found.added.push(after);
    else if (before.kind === after.kind && before.name === after.name) found.unchanged.push(after);
    else found.changed.push({ before, after });
  }
  return found;
}

/** Takes days in, all or none. Deadlines of answers that run already stay; everything else is counted anew. */
export function importCalendar(writing: Writing, days: CalendarDay[]): Promise<CalendarImport> {
  return change(writing, async (c) => {
    await c.tx.execute(sql`lock table calendar_days in share row exclusive mode`);
    const result = await previewCalendar(c.tx, days);
    const written = [...result.added, ...result.changed.map(({ after }) => after)];
    if (written.length === 0) return result;
    await c.tx
      .insert(calendarDays)
      .values(written)
      .onConflictDoUpdate({
        target: calendarDays.day,
        set: { kind: sql`excluded.kind`, name: sql`excluded.name` },
      });
    await c.note({
      action: 'import-calendar',
      subject: 'calendar',
      before: { days: result.changed.map(({ before }) => before) },
      after: { added: result.added, changed: result.changed.map(({ after }) => after) },
    });
    return result;
  });
}
