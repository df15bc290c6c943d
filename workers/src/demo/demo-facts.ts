import { dayAfter } from '@tingjian/core/calendar/china-day.ts';
import type { FactValues } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import type { FactRow } from '@tingjian/core/kpi/facts/read-fact-row.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { importFacts } from '@tingjian/db/writes/facts/import-facts.ts';
import { agentDays } from './agent-days.ts';
import type { DemoAgent } from './demo-agents-of.ts';
import { as, atHour, type DemoMonth, squeezed } from './demo-time.ts';
import { complaintRows, conductRows, examRows, queueRows, ratingRows } from './month-events.ts';

/** Facts of every kind for a month as far as it has come, imported as files on the morning after. */
export async function addDemoFacts(
  writing: Writing,
  { month, agents, now }: { month: DemoMonth; agents: DemoAgent[]; now: Date },
): Promise<void> {
  const last = month.days.at(-1);
  if (last === undefined) return;
  const days = agentDays(agents, month);
  const answeredOn = new Map<string, number>();
  for (const { day, answered } of days['telephony-day'] ?? []) {
    answeredOn.set(String(day), (answeredOn.get(String(day)) ?? 0) + Number(answered));
  }
  const rows: Record<string, FactValues[]> = {
    ...days,
    'queue-half-hour': queueRows(month, answeredOn),
    rating: ratingRows(agents, month),
    complaint: complaintRows(agents, month),
    exam: examRows(agents, month),
    conduct: conductRows(agents, month),
  };
  const at = squeezed(month, atHour(dayAfter(last), 7), now);
  for (const [kind, values] of Object.entries(rows)) {
    if (values.length === 0) continue;
    const { name } = factKind(kind)!;
    const file = { fileName: `演示 ${month.month} ${name}.csv`, fileHash: null, mapping: null, seen: null };
    await importFacts(as(writing, 'demo', at > now ? now : at), {
      ...{ kind, rows: values.map((each) => factRow(kind, each)), ...file },
    });
  }
}

function factRow(name: string, given: FactValues): FactRow {
  const kind = factKind(name)!;
  const values = Object.fromEntries(kind.columns.map(({ field }) => [field, given[field] ?? null]));
  const [problem] = kind.check(values);
  if (problem) throw new Refusal('import-has-problems', { detail: `${kind.name} ${problem.problem}` });
  return {
    ...{ values, key: kind.keyFields.map((field) => values[field]).join('|'), day: kind.day(values) },
    personNumber: kind.person === null ? null : (values[kind.person] as string | null),
  };
}
