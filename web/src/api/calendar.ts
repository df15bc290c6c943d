import type {
  CalendarAnswer,
  CalendarImportAnswer,
  CalendarPreviewAnswer,
} from '@tingjian/api/answers/calendar.ts';
import type { CalendarDay } from '@tingjian/core/calendar/calendar-day.ts';
import { ask, send } from './ask.ts';
import { tableType } from './table-type.ts';

export type { CalendarPreviewAnswer };

export const calendarQuery = (year: string) => ({
  queryKey: ['calendar', year] as const,
  queryFn: () => ask<CalendarAnswer>(`/api/calendar?${new URLSearchParams({ year })}`),
});

const sendFile = <T>(path: string, file: Blob) =>
  ask<T>(path, { method: 'POST', headers: { 'content-type': tableType(file) }, body: file });

export const previewCalendar = (file: Blob) => sendFile<CalendarPreviewAnswer>('/api/calendar/preview', file);
export const importCalendar = (file: Blob) => sendFile<CalendarImportAnswer>('/api/calendar/import', file);
/** The holidays that come with the product, as a file to look over and import. */
export async function shippedCalendar(): Promise<Blob> {
  const answer = await ask<{ csv: string }>('/api/calendar/shipped');
  return new Blob([answer.csv], { type: 'text/csv' });
}
export const setCalendarDay = ({ day, ...kept }: CalendarDay) =>
  send<null>(`/api/calendar/${encodeURIComponent(day)}`, kept, 'PUT');
export const clearCalendarDay = (day: string) =>
  send<null>(`/api/calendar/${encodeURIComponent(day)}`, undefined, 'DELETE');
