import type { CalendarDay } from '@tingjian/core/calendar/calendar-day.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { calendarDays } from '../../schema/calendar-days.ts';

/** One day is a holiday, or is worked, whatever its weekday says. */
export function setCalendarDay(writing: Writing, day: CalendarDay): Promise<void> {
  return change(writing, async (c) => {
    const [before] = await c.tx
      .select()
      .from(calendarDays)
      .where(eq(calendarDays.day, day.day))
      .for('update');
    await c.tx
      .insert(calendarDays)
      .values(day)
      .onConflictDoUpdate({ target: calendarDays.day, set: { kind: day.kind, name: day.name } });
    await c.note({
      action: 'set-calendar-day',
      subject: `calendar:${day.day}`,
      ...(before && { before }),
      after: day,
    });
  });
}

/** From now on the day is what its weekday says. */
export function clearCalendarDay(writing: Writing, day: string): Promise<void> {
  return change(writing, async (c) => {
    const [before] = await c.tx.delete(calendarDays).where(eq(calendarDays.day, day)).returning();
    if (!before) throw new Refusal('day-not-found');
    await c.note({ action: 'clear-calendar-day', subject: `calendar:${day}`, before });
  });
}
