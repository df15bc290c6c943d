import type { ReportAction, ReportSectionId } from '@tingjian/core/kpi/report/report.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { commentKey } from '../../reads/report/report-comments.ts';
import { reportComments } from '../../schema/exports.ts';
import { kpiMonths } from '../../schema/kpi.ts';

export type CommentToSave = {
  month: string;
  section: ReportSectionId;
  /** Empty without actions: the comment goes. */
  text: string;
  actions: ReportAction[];
};

/** What a person says about a section of a month's report; also after the month is frozen, for that is when it is read. */
export function commentReport(
  writing: Writing,
  { month, section, text, actions }: CommentToSave,
): Promise<void> {
  return change(writing, async (c) => {
    const [row] = await c.tx.select().from(kpiMonths).where(eq(kpiMonths.month, month));
    if (!row?.computationId) throw new Refusal('kpi-not-computed');
    const key = commentKey(month, section);
    const [before] = await c.tx
      .select()
      .from(reportComments)
      .where(eq(reportComments.key, key))
      .for('update');
    if (text === '' && actions.length === 0) {
      if (!before) return;
      await c.tx.delete(reportComments).where(eq(reportComments.key, key));
    } else {
      const said = { text, actions, savedBy: c.actor, savedAt: c.now };
      await c.tx
        .insert(reportComments)
        .values({ key, ...said })
        .onConflictDoUpdate({ target: reportComments.key, set: said });
    }
    await c.note({
      ...{ action: 'comment-report', subject: `report:${month}` },
      ...(before && { before: { section, text: before.text, actions: before.actions } }),
      after: { section, text, actions },
    });
  });
}
