import { Refusal } from '@tingjian/core/refusal.ts';
import { type SQL, sql } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { demoState } from '../../reads/demo/demo-state.ts';
import { keepSetting } from '../keep-setting.ts';

export type RemovedDemo = { storeKeys: string[]; calls: number; people: number };

/** Their rows are only ever added to; the demo is the one thing that is taken out again. */
const APPEND_ONLY = ['sampling_draws', 'sampling_picks', 'score_versions'];

/**
 * Takes out everything the demo put in, and what was done with it: its calls with their words, scores, reviews,
 * objections and recordings, its facts, its months, the files made of them, its draws, and its people and teams as far
 * as nothing real is theirs. `isToBegin`: so that a loading that was cut short can begin anew. Answers with the keys of
 * recordings and files, whose bytes are to follow. The audit trail keeps what it told.
 */
export function removeDemo(
  writing: Writing,
  { isToBegin = false }: { isToBegin?: boolean } = {},
): Promise<RemovedDemo> {
  return change(writing, async (c) => {
    const demo = await demoState(c.tx);
    if (!demo || demo.state === 'ended') throw new Refusal('no-demo');
    await keepSetting(c, 'demo', { state: isToBegin ? 'loading' : 'ended' });
    await triggers(c, sql`disable`);
    const stored = await c.tx.execute<{ key: string; play: string | null }>(sql`
      select store_key as key, play_key as play from recordings where call_id in ${DEMO_CALLS}`);
    const files = await c.tx.execute<{ key: string | null }>(sql`
      delete from exports where ${HOLDS_DEMO} returning file_key as key`);
    for (const step of CALL_STEPS) await c.tx.execute(step);
    const gone = await c.tx.execute(sql`delete from calls where is_demo returning id`);
    for (const step of MONTH_STEPS) await c.tx.execute(step);
    const people = await removePeople(c, demo.people);
    await c.tx.execute(sql`
      delete from teams t where t.id in (select jsonb_array_elements_text(${JSON.stringify(demo.teams)}::jsonb)::uuid)
        and not exists (select 1 from team_stays s where s.team_id = t.id)`);
    await triggers(c, sql`enable`);
    const counts = { calls: gone.length, people };
    await c.note({ action: 'remove-demo', subject: 'demo', before: { demo: demo.state }, after: counts });
    const recorded = stored.flatMap(({ key, play }) => (play === null || play === key ? [key] : [key, play]));
    return { storeKeys: [...recorded, ...files.flatMap(({ key }) => key ?? [])], ...counts };
  });
}

async function triggers(c: Change, how: SQL): Promise<void> {
  // What waits to be checked at the end would keep the tables from being altered.
  await c.tx.execute(sql`set constraints all immediate`);
  for (const table of APPEND_ONLY) {
    await c.tx.execute(sql`alter table ${sql.identifier(table)} ${how} trigger user`);
  }
}

const DEMO_CALLS = sql`(select id from calls where is_demo)`;
const DEMO_MONTHS = sql`(select month from kpi_months where is_demo)`;
/** Files that somebody had made of a month of the demo, or of days with a call of it. */
const HOLDS_DEMO = sql`(asked ->> 'month' in ${DEMO_MONTHS} or exists (
  select 1 from calls where is_demo
    and started_at >= (asked ->> 'from')::date::timestamp at time zone 'Asia/Shanghai'
    and started_at < ((asked ->> 'to')::date + 1)::timestamp at time zone 'Asia/Shanghai'))`;
const DEMO_IMPORTS = sql`(select id from fact_imports where made_by = 'demo')`;
const SESSIONS = sql`(select * from demo_sessions)`;
const DRAWS = sql`(select * from demo_draws)`;

const CALL_STEPS: SQL[] = [
  sql`create temporary table demo_sessions on commit drop as
    select distinct calibration_id from calibration_calls where call_id in ${DEMO_CALLS}`,
  // Draws from whose frame a demo call could be taken.
  sql`create temporary table demo_draws on commit drop as select d.id from sampling_draws d where exists (
    select 1 from jsonb_array_elements(d.frame) f join calls on calls.id = (f->>'id')::uuid where calls.is_demo)`,
  sql`delete from calibration_scores where calibration_id in ${SESSIONS}`,
  sql`delete from calibration_people where calibration_id in ${SESSIONS}`,
  sql`delete from calibration_calls where calibration_id in ${SESSIONS}`,
  sql`delete from calibrations where id in ${SESSIONS}`,
  sql`delete from coaching where call_id in ${DEMO_CALLS}`,
  // Versions and appeals name each other.
  sql`update score_versions set appeal_id = null where call_id in ${DEMO_CALLS}`,
  sql`delete from appeals where call_id in ${DEMO_CALLS}`,
  sql`update calls set version_id = null, scorecard_id = null, transcript_id = null where is_demo`,
  sql`delete from score_versions where call_id in ${DEMO_CALLS}`,
  sql`delete from reviews where call_id in ${DEMO_CALLS}`,
  sql`update reviews set pick_id = null
    where pick_id in (select id from sampling_picks where draw_id in ${DRAWS})`,
  sql`delete from sampling_picks where draw_id in ${DRAWS}`,
  sql`delete from sampling_draws where id in ${DRAWS}`,
  sql`delete from scorecards where call_id in ${DEMO_CALLS}`,
  sql`delete from transcripts where call_id in ${DEMO_CALLS}`,
  sql`delete from peaks where call_id in ${DEMO_CALLS}`,
  sql`delete from recordings where call_id in ${DEMO_CALLS}`,
];

/** A week that took nothing has an empty frame: it goes too, with the plan when nothing real was drawn by it. */
const MONTH_STEPS: SQL[] = [
  sql`delete from sampling_draws where frame = '[]'`,
  sql`delete from sampling_plans p where not exists (select 1 from sampling_draws d where d.plan_id = p.id)`,
  sql`delete from kpi_signatures where month in ${DEMO_MONTHS}`,
  sql`delete from kpi_extras where month in ${DEMO_MONTHS}`,
  sql`delete from report_comments where split_part(key, ':', 2) in ${DEMO_MONTHS}`,
  sql`delete from ladder_steps where month in ${DEMO_MONTHS}`,
  sql`delete from kpi_forms where month in ${DEMO_MONTHS}`,
  sql`update kpi_months set computation_id = null where is_demo`,
  sql`delete from kpi_computations where month in ${DEMO_MONTHS}`,
  sql`delete from frozen_months where month in ${DEMO_MONTHS}`,
  sql`delete from kpi_months where is_demo`,
  sql`delete from fact_changes where import_id in ${DEMO_IMPORTS}`,
  sql`delete from facts where import_id in ${DEMO_IMPORTS}`,
  sql`delete from fact_imports where made_by = 'demo'`,
];

/** What goes with a person; whoever is named anywhere else has something real and stays on the roster. */
const GOES_ALONG = ['team_stays', 'users'];

async function removePeople(c: Change, numbers: string[]): Promise<number> {
  const named = await c.tx.execute<{ source: string; field: string }>(sql`
    select k.conrelid::regclass::text as source, a.attname as field from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'people'::regclass`);
  const isReal = named
    .filter(({ source }) => !GOES_ALONG.includes(source))
    .map(({ source, field }) => {
      return sql`exists (select 1 from ${sql.identifier(source)} x where x.${sql.identifier(field)} = p.number)`;
    });
  const asked = sql`(select jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb))`;
  // Also of those who stay: what they were told was of the demo.
  await c.tx.execute(sql`delete from notices where person_number in ${asked}`);
  await c.tx.execute(sql`
    create temporary table demo_people on commit drop as select p.number from people p
    where p.number in ${asked}
      and not (${sql.join(isReal, sql` or `)})`);
  for (const { source, field } of named.filter(({ source }) => GOES_ALONG.includes(source))) {
    await c.tx.execute(sql`
      delete from ${sql.identifier(source)} where ${sql.identifier(field)} in (select number from demo_people)`);
  }
  const gone = await c.tx.execute(sql`
    delete from people where number in (select number from demo_people) returning number`);
  return gone.length;
}
