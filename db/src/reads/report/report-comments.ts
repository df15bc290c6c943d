import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import type { ReportComment, ReportSectionId } from '@tingjian/core/kpi/report/report.ts';
import { like } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { reportComments } from '../../schema/exports.ts';
import { namesOf } from '../audit/names-of.ts';

/** Such as `leadership:2026-10:quality`. */
export const commentKey = (month: string, section: ReportSectionId) => `leadership:${month}:${section}`;

/** What people wrote about a month's report, by section. */
export async function reportCommentsOf(
  db: Queries,
  month: string,
): Promise<Partial<Record<ReportSectionId, ReportComment>>> {
  const rows = await db
    .select()
    .from(reportComments)
    .where(like(reportComments.key, `leadership:${month}:%`));
  const authors = rows.map(({ savedBy }) => ({ actor: savedBy, subject: '' }));
  const { actors } = await namesOf(db, authors);
  return Object.fromEntries(
    rows.map(({ key, text, actions, savedBy, savedAt }) => [
      key.slice(key.lastIndexOf(':') + 1),
      { text, actions, by: actors.get(savedBy) ?? savedBy, on: chinaDay(savedAt) },
    ]),
  );
}
