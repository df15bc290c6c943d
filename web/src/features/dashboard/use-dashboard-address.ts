import { SAMPLES, type Sample } from '@tingjian/core/kpi/dashboard/sample.ts';
import { useSearchParams } from 'react-router';
import type { DashboardFilter } from '../../api/dashboard.ts';
import { chinaToday } from '../../ui/china-today.ts';
import { cutOf, daysIn, PERIODS } from './periods.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH_DAYS = 31;

/** The filter, and which panels are shown as a table, live in the address: it can be pasted, and Back works. */
export function useDashboardAddress() {
  const [params, setParams] = useSearchParams();
  const read = (name: string) => params.get(name) || undefined;
  const known = <V extends string>(name: string, values: readonly V[]) =>
    values.find((value) => value === params.get(name));
  const [from, to] = [read('from'), read('to')];
  const days = from && to && DAY.test(from) && DAY.test(to) ? { from, to } : PERIODS[0]!.days(chinaToday());
  const [team, person] = [read('team'), read('person')];
  const filter: DashboardFilter = { ...days, ...(team && { team }), ...(person && { person }) };
  // A month back from more than a month would be compared with itself.
  const mayCompareMonths = daysIn(days) <= MONTH_DAYS;
  const compare = known('compare', ['none', 'month', 'year'] as const) ?? 'month';
  const tables = params.getAll('table');

  const change = (part: Record<string, string | undefined>) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      for (const [name, value] of Object.entries(part)) value ? next.set(name, value) : next.delete(name);
      return next;
    });
  return {
    ...{ filter, days, team, person, mayCompareMonths, change },
    sample: (known('sample', SAMPLES) ?? 'random') as Sample,
    by: known('by', ['day', 'week', 'month'] as const) ?? cutOf(days),
    compare: compare === 'month' && !mayCompareMonths ? 'none' : compare,
    rows: known('rows', ['teams', 'people'] as const) ?? (team || person ? 'people' : 'teams'),
    isTable: (panel: string) => tables.includes(panel),
    setTable: (panel: string, isTable: boolean) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          next.delete('table', panel);
          if (isTable) next.append('table', panel);
          return next;
        },
        { replace: true },
      ),
    /** The calls that stand behind a figure. */
    toCalls: (more: Record<string, string | undefined>) => {
      const asked = { ...days, team, agent: person, ...more };
      const given = Object.entries(asked).filter(([, value]) => value) as [string, string][];
      return `/calls?${new URLSearchParams(given)}`;
    },
    /** The same dashboard for part of it. */
    toPart: (part: Record<string, string | undefined>) => {
      const next = new URLSearchParams(params);
      for (const [name, value] of Object.entries(part)) value ? next.set(name, value) : next.delete(name);
      return `/dashboard?${next}`;
    },
  };
}

export type DashboardAddress = ReturnType<typeof useDashboardAddress>;
