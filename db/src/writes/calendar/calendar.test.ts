import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarInForce, calendarList } from '../../reads/calendar-list.ts';
import { audit } from '../../schema/audit.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { clearCalendarDay, setCalendarDay } from './change-calendar-day.ts';
import { importCalendar, previewCalendar } from './import-calendar.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const holiday = (day: string, name: string | null = '春节') => ({ day, kind: 'holiday' as const, name });

test('days are taken in, told apart by what they change, and each change leaves its trace', async () => {
  const { writing, db } = fresh;
  const days = [holiday('2027-02-06'), holiday('2027-02-07')];
  expect(await previewCalendar(db, days)).toEqual({ added: days, changed: [], unchanged: [] });
  expect(await calendarList(db, 2027)).toEqual([]);
  expect((await importCalendar(writing, days)).added).toEqual(days);
  const worked = { day: '2027-02-07', kind: 'workday' as const, name: '调休' };
  const again = await importCalendar(writing, [days[0]!, worked, holiday('2028-01-01', null)]);
  expect(again).toEqual({
    added: [holiday('2028-01-01', null)],
    changed: [{ before: days[1], after: worked }],
    unchanged: [days[0]],
  });
  expect(await calendarList(db, 2027)).toEqual([days[0], worked]);
  // Nothing new leaves no trace.
  await importCalendar(writing, [worked]);
  expect(await db.select().from(audit).where(eq(audit.subject, 'calendar'))).toHaveLength(2);
});

test('one day is set and cleared', async () => {
  const { writing, db } = fresh;
  await setCalendarDay(writing, holiday('2029-01-01', '元旦'));
  await setCalendarDay(writing, holiday('2029-01-01', null));
  expect(await calendarList(db, 2029)).toEqual([holiday('2029-01-01', null)]);
  expect((await calendarInForce(db)).get('2029-01-01')).toBe('holiday');
  await clearCalendarDay(writing, '2029-01-01');
  await expect(clearCalendarDay(writing, '2029-01-01')).rejects.toMatchObject({ code: 'day-not-found' });
  const trail = await db.select().from(audit).where(eq(audit.subject, 'calendar:2029-01-01'));
  expect(trail.map(({ before, after }) => [before?.name, after?.name])).toEqual([
    [undefined, '元旦'],
    ['元旦', null],
    [null, undefined],
  ]);
});
