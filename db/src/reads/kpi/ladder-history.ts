import type { LadderMonth } from '@tingjian/core/kpi/ranking/ladder-month.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

type Row = Omit<LadderMonth, 'retraining'> & {
  number: string;
  isAccepted: boolean;
  isPassed: boolean | null;
};

/** 工号 → the published months before this one, oldest first, with how the retraining of each ended. */
export async function ladderHistory(
  db: Queries,
  before: string,
  number: string | null = null,
): Promise<Record<string, LadderMonth[]>> {
  const rows = await db.execute<Row>(sql`
    select form.person_number as number, form.month, form.is_marked as "isMarked", form.grade,
      form.body->>'uncounted' is null as "isCounted", step.id is not null as "isAccepted",
      (step.record->>'isPassed')::boolean as "isPassed"
    from kpi_months month
    join kpi_forms form on form.computation_id = month.computation_id
    left join ladder_steps step on step.month = form.month and step.person_number = form.person_number
      and step.step = 'retraining' and step.state = 'accepted'
    where month.month < ${before} and month.state in ('published', 'frozen')
      and (${number}::text is null or form.person_number = ${number})
    order by form.person_number, form.month`);
  const history: Record<string, LadderMonth[]> = {};
  for (const { number: who, isAccepted, isPassed, month, isMarked, isCounted, grade } of rows) {
    const ended = isPassed === null ? 'running' : isPassed ? 'passed' : 'failed';
    history[who] ??= [];
    history[who].push({ month, isMarked, isCounted, grade, retraining: isAccepted ? ended : 'none' });
  }
  return history;
}
