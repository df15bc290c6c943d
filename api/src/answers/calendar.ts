import type { CalendarDay } from '@tingjian/core/calendar/calendar-day.ts';
import type { CellProblem } from '@tingjian/core/table-import/cell-problem.ts';

/** GET /api/calendar?year= : the days that are not what their weekday says. */
export type CalendarAnswer = CalendarDay[];

/** POST /api/calendar/preview : with any problem, nothing of the file can be imported. */
export type CalendarPreviewAnswer = {
  /** How the file was read: another encoding, hidden rows, merged cells. */
  notes: string[];
  rows: number;
  problems: CellProblem[];
  added: CalendarDay[];
  changed: { before: CalendarDay; after: CalendarDay }[];
  unchanged: number;
};
/** POST /api/calendar/import */
export type CalendarImportAnswer = { added: number; changed: number; unchanged: number };
