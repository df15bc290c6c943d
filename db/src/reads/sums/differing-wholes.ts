import { type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { NO_TEAM } from '../../schema/sums.ts';
import { addedUp, sumsAddedUp } from './call-sums.ts';
import { queueDaysOf } from './queue-days-of.ts';

/** A sum of a month or a team that is not what its days come to. */
export type DifferingWhole = {
  table:
    | 'qa_months'
    | 'qa_team_days'
    | 'qa_team_months'
    | 'fact_months'
    | 'fact_team_days'
    | 'fact_team_months'
    | 'queue_months'
    | 'queue_days';
  row: string;
  /** What the days come to; null: there should be none. */
  was: unknown;
  is: unknown;
};

/** Every kept sum of a month, a team or a queue against what it is made from. */
export async function differingWholes(tx: Queries): Promise<DifferingWhole[]> {
  const team = sql`coalesce(team_id, ${NO_TEAM}::uuid) as team_id`;
  const month = sql`date_trunc('month', day)::date as day`;
  const person = ['person_number', 'day', 'team_id', 'sample'];
  const ofTeam = ['team_id', 'day', 'sample'];
  return [
    ...(await differing(
      tx,
      'qa_months',
      person,
      addedUp(sql`select person_number, ${month}, ${team}, sample, ${SUMS} from qa_days`, person),
    )),
    ...(await differing(
      tx,
      'qa_team_days',
      ofTeam,
      addedUp(sql`select ${team}, day, sample, ${SUMS} from qa_days`, ofTeam),
    )),
    ...(await differing(
      tx,
      'qa_team_months',
      ofTeam,
      addedUp(sql`select ${team}, ${month}, sample, ${SUMS} from qa_days`, ofTeam),
    )),
    ...(await differing(
      tx,
      'fact_months',
      ['person_number', 'day'],
      sumsAddedUp(sql`select person_number, ${month}, sums from fact_days`, ['person_number', 'day']),
    )),
    ...(await differing(
      tx,
      'fact_team_days',
      ['team_id', 'day'],
      sumsAddedUp(sql`select ${team}, day, sums from fact_days`, ['team_id', 'day']),
    )),
    ...(await differing(
      tx,
      'fact_team_months',
      ['team_id', 'day'],
      sumsAddedUp(sql`select ${team}, ${month}, sums from fact_days`, ['team_id', 'day']),
    )),
    ...(await differing(
      tx,
      'queue_months',
      ['day', 'starts_at'],
      sumsAddedUp(sql`select ${month}, starts_at, sums from queue_days`, ['day', 'starts_at']),
    )),
    ...(await differingQueueDays(tx)),
  ];
}

const SUMS = sql`calls, points, points_squared, passed, fatal, blind, buckets, missed, lost`;

async function differing(
  tx: Queries,
  table: DifferingWhole['table'],
  keys: string[],
  right: SQL,
): Promise<DifferingWhole[]> {
  const by = sql.raw(keys.join(', '));
  const row = sql.raw(`concat_ws(' ', ${keys.join(', ')})`);
  const rows = await tx.execute<Omit<DifferingWhole, 'table'>>(sql`
    select ${row} as row, to_jsonb(right_row) as was, to_jsonb(kept) as is
    from (${right}) right_row full join ${sql.raw(table)} kept using (${by})
    where to_jsonb(right_row) is distinct from to_jsonb(kept) order by 1`);
  return rows.map((each) => ({ table, ...each }));
}

/** Days whose facts are waiting to be summed are left out. */
async function differingQueueDays(tx: Queries): Promise<DifferingWhole[]> {
  const days = await tx.execute<{ day: string }>(sql`
    select day::text as day from (
      select day from queue_days union select day from facts where kind = 'queue-half-hour' and not is_late
      except select day from dirty_days where person_number = '') every order by day`);
  const all = days.map(({ day }) => day);
  const kept = await tx.execute<{ day: string; startsAt: string; sums: unknown }>(
    sql`select day::text as day, starts_at as "startsAt", sums from queue_days
      where day = any(${`{${all.join(',')}}`}::date[])`,
  );
  const at = ({ day, startsAt }: { day: string; startsAt: string }) => `${day} ${startsAt}`;
  const keptAt = new Map(kept.map((row) => [at(row), sorted(row.sums)]));
  const rightAt = new Map((await queueDaysOf(tx, all)).map((row) => [at(row), sorted(row.sums)]));
  return [...new Set([...keptAt.keys(), ...rightAt.keys()])].flatMap((row) => {
    const [was, is] = [rightAt.get(row) ?? null, keptAt.get(row) ?? null];
    return was === is ? [] : [{ table: 'queue_days' as const, row, was, is }];
  });
}

function sorted(sums: unknown): string {
  const entries = Object.entries(sums as Record<string, number>);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
