import { chinaMinute } from '@tingjian/core/calendar/china-time.ts';
import type { Queries } from '../../connect.ts';
import type { MonthState } from '../../schema/kpi.ts';
import { namesOf } from '../audit/names-of.ts';
import type { MonthTable } from './month-table.ts';

/** Who took a step and when; names, ISO 8601. */
export type MonthStep = { by: string; at: string };
export type MonthSteps = Record<'computed' | 'checked' | 'published' | 'frozen', MonthStep | null>;

/** Who computed, checked, published and froze a month. */
export async function monthSteps(db: Queries, { row, computation }: MonthTable): Promise<MonthSteps> {
  const actors = [computation.madeBy, row.checkedBy, row.publishedBy, row.frozenBy];
  const asked = actors.flatMap((actor) => (actor === null ? [] : [{ actor, subject: '' }]));
  const { actors: names } = await namesOf(db, asked);
  const step = (by: string | null, at: Date | null): MonthStep | null =>
    by && at ? { by: names.get(by) ?? by, at: at.toISOString() } : null;
  return {
    computed: step(computation.madeBy, computation.madeAt),
    checked: step(row.checkedBy, row.checkedAt),
    published: step(row.publishedBy, row.publishedAt),
    frozen: step(row.frozenBy, row.frozenAt),
  };
}

/** A line on how a month stands, for what is handed round: 已公示，孙芳 2026-11-02 10:00. */
export async function sayMonthState(db: Queries, table: MonthTable): Promise<string> {
  const steps = await monthSteps(db, table);
  const last = steps.frozen ?? steps.published ?? steps.checked ?? steps.computed!;
  return `${STATE_NAMES[table.row.state]}，${last.by} ${chinaMinute(last.at)}`;
}

const STATE_NAMES: Record<MonthState, string> = {
  ...{ open: '未计算', computed: '已计算', checked: '已校对', published: '已公示', frozen: '已冻结' },
};
