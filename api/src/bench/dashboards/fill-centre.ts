import { createHash } from 'node:crypto';
import type { Connection } from '@tingjian/db/connect.ts';

export const FIRST_DAY = '2024-12-01';
export const DAYS = 730;
export const TEAMS = 10;
const AGENTS = 200;
const SEED = 20_261_123;

/**
 * A centre of ten teams and 200 agents over two years with that many scored calls: 3 % reviewed from the random sample
 * and 2 % for a risk, ratings on one call in ten, daily telephony, queues by half hour, complaints. Made inside
 * PostgreSQL from a seed, without keeping sums meanwhile.
 */
export async function fillCentre(client: Connection['client'], calls: number): Promise<void> {
  await client.begin(async (tx) => {
    await tx.unsafe('set local session_replication_role = replica');
    for (const statement of STATEMENTS) await tx.unsafe(statement.replaceAll('$CALLS', String(calls)));
  });
  for (const table of ['calls', 'transcripts', 'scorecards', 'score_versions', 'reviews', 'facts'])
    await client.unsafe(`vacuum (analyze) ${table}`);
}

/** Evenly between 0 and 1, the same for the same row and purpose. */
const u = (row: string, purpose: number) =>
  `((hashint8extended(${row}, ${SEED + purpose}) & 2147483647)::float8 / 2147483648)`;
const id = (row: string, kind: string) =>
  `overlay(overlay(md5('${kind} ' || ${row}) placing '4' from 13) placing '8' from 17)::uuid`;

/** Id of the team of that number, from 1 on. */
export function teamId(team: number): string {
  const hex = createHash('md5').update(`team ${team}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const STATEMENTS = [
  `insert into teams (id, name, added_at)
    select ${id('t', 'team')}, '第 ' || t || ' 组', '2024-01-01' from generate_series(1, ${TEAMS}) t`,
  `insert into people (number, name, role, entry_day, added_at)
    select (1000 + a)::text, '坐席' || a, 'agent', '2024-01-01', '2024-01-01' from generate_series(1, ${AGENTS}) a`,
  `insert into people (number, name, role, entry_day, added_at)
    select '9' || (500 + a), '质检' || a, 'inspector', '2024-01-01', '2024-01-01' from generate_series(1, 6) a`,
  // One agent in ten moved to the next team in the middle.
  `insert into team_stays (id, person_number, team_id, from_day, to_day)
    select ${id('a', 'stay')}, (1000 + a)::text, ${id(`(a % ${TEAMS} + 1)`, 'team')}, '2024-01-01',
      case when a % 10 = 3 then date '2025-11-14' end from generate_series(1, ${AGENTS}) a`,
  `insert into team_stays (id, person_number, team_id, from_day)
    select ${id('a', 'second stay')}, (1000 + a)::text, ${id(`((a + 1) % ${TEAMS} + 1)`, 'team')}, '2025-11-15'
    from generate_series(1, ${AGENTS}) a where a % 10 = 3`,
  `create temp table combos on commit drop as
    select first, n, coalesce(array_agg(item) filter (where item is not null), '{}') as items,
      coalesce(sum(points), 0)::int as points, coalesce(jsonb_agg(jsonb_build_object('item', item, 'times', 1,
        'points', -points, 'countedIn', null)) filter (where item is not null), '[]') as deductions
    from generate_series(0, 29) first, generate_series(0, 3) n
      left join lateral (select codes[(first + at * 7) % 30 + 1] as item, 2 + (first + at * 7) % 5 as points
        from generate_series(0, n - 1) at, (select array(select p || lpad(c::text, 2, '0')
          from unnest(array['P','U','S']) p, generate_series(1, 10) c) as codes) all_codes) item on true
    group by first, n`,
  `create temp table made on commit drop as
    select i, ${id('i', 'call')} as id, ${id('i', 'card')} as card, ${id('i', 'transcript')} as transcript,
      ${id('i', 'version')} as version, ${id('i', 'review')} as review,
      (1001 + floor(${u('i', 1)} * ${AGENTS}))::int::text as agent,
      timestamptz '${FIRST_DAY} 08:00+08' + ((i - 1) * ${DAYS} / $CALLS) * interval '1 day'
        + floor(${u('i', 3)} * 46800) * interval '1 second' as at,
      case when ${u('i', 4)} < 0.03 then 'random' when ${u('i', 4)} < 0.05 then 'risk' end as queue,
      floor(30 * ${u('i', 5)} ^ 2)::int as first, floor(4 * ${u('i', 6)})::int as n, ${u('i', 7)} < 0.003 as fatal
    from generate_series(1::bigint, $CALLS) i`,
  `insert into calls (id, label, state, source, content_hash, file_name, agent_number, direction, business_type,
      started_at, received_at, duration_ms, transcript_id, scorecard_id, version_id)
    select id, 'B-' || i, 'scored', 'transcript', md5(i::text) || md5(i::text || 'x'), i || '.json', agent, 'inbound',
      '报案', at, at, 120000, transcript, card, case when queue is not null then version end from made`,
  `insert into transcripts (id, call_id, hash, body, saved_at) select transcript, id, 'h', '{}', at from made`,
  `insert into scorecards (id, call_id, transcript_id, transcript_hash, rule_set_hash, schedule_hash, judge_version,
      findings, derived, highest, lowest, missed, open, saved_at)
    select card, id, transcript, 'h', 'r', 's', 1, '[]',
      jsonb_build_object('points', jsonb_build_object('highest', 100 - points, 'lowest', 100 - points, 'final',
        100 - points), 'categories', '[]'::jsonb, 'deductions', deductions, 'open', '[]'::jsonb),
      100 - points, 100 - points, items, '{}', at from made join combos using (first, n)`,
  `insert into reviews (id, call_id, queue, state, created_at, is_blind, submitted_by, submitted_at, decisions, comment)
    select review, id, queue, 'done', at, ${u('i', 8)} < 0.2, '950' || (1 + floor(${u('i', 9)} * 6)),
      at + interval '2 days', '[]', '' from made where queue is not null`,
  `insert into score_versions (id, call_id, version, scorecard_id, source, review_id, decisions, findings, derived,
      points, is_fatal, missed, published_by, published_at, reason)
    select version, id, 1, card, 'review', review, '[]', '[]', jsonb_build_object('deductions', deductions),
      case when fatal then 0 else 100 - points end, fatal, items, '9501', at + interval '2 days', '复核'
    from made join combos using (first, n) where queue is not null`,
  `insert into fact_imports (id, kind, added, changed, unchanged, made_by, made_at)
    values (${id("''", 'import')}, 'bench', 0, 0, 0, 'bench', '2024-01-01')`,
  `insert into facts (kind, key, person_number, day, values, import_id, saved_at)
    select 'rating', i::text, agent, (at at time zone 'Asia/Shanghai')::date, jsonb_build_object('call', i::text,
      'person', agent, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'), 'invited', true, 'grade',
      (array['非常满意','满意','满意','满意','一般','不满意','非常不满意'])[1 + floor(7 * ${u('i', 10)} ^ 2)::int]),
      ${id("''", 'import')}, at from made where i % 10 = 0`,
  `insert into facts (kind, key, person_number, day, values, import_id, saved_at)
    select 'complaint', i::text, agent, (at at time zone 'Asia/Shanghai')::date + 15, jsonb_build_object('number', i::text,
      'receivedAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'), 'class',
      (array['理赔','承保','服务态度'])[1 + floor(3 * ${u('i', 11)})::int], 'cause',
      (array['时效','解释不清','金额','等待'])[1 + floor(4 * ${u('i', 12)})::int], 'dueOn',
      (at at time zone 'Asia/Shanghai')::date + 15, 'closedAt', to_char(at + ${u('i', 13)} * interval '17 days',
      'YYYY-MM-DD"T"HH24:MI:SS".000Z"'), 'proven', ${u('i', 14)} < 0.3, 'person', agent, 'satisfied', null),
      ${id("''", 'import')}, at from made where i % 1000 = 0`,
  `insert into facts (kind, key, person_number, day, values, import_id, saved_at)
    select 'telephony-day', (1000 + a) || '|' || day, (1000 + a)::text, day, jsonb_build_object('person', (1000 + a)::text,
      'day', day, 'offered', 60, 'answered', 50 + (a * 7 + extract(doy from day)::int) % 11, 'missed', null, 'talk',
      9000 + (a * 31) % 3000, 'hold', 300, 'afterCall', 1200, 'signedIn', 27000, 'ready', null, 'busy', 1500,
      'outbound', 0, 'outboundTalk', 0, 'onSite', null, 'paid', null), ${id("''", 'import')}, day
    from generate_series(1, ${AGENTS}) a, (select date '${FIRST_DAY}' + d as day from generate_series(0, ${DAYS - 1}) d) days
    where extract(isodow from day) < 6`,
  `insert into facts (kind, key, person_number, day, values, import_id, saved_at)
    select 'queue-half-hour', q || '|' || at, null, (at at time zone 'Asia/Shanghai')::date, jsonb_build_object('queue', q,
      'startsAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'), 'ivrOffered', null, 'ivrEnded', null,
      'offered', 40, 'answered', 36 + extract(day from at)::int % 5, 'answeredWithin', 30, 'abandoned', 0,
      'shortAbandoned', null, 'wait', 400), ${id("''", 'import')}, at
    from unnest(array['报案','理赔']) q, generate_series(timestamptz '${FIRST_DAY} 00:00+08',
      timestamptz '${FIRST_DAY} 00:00+08' + interval '${DAYS} days' - interval '1 second', interval '30 minutes') at
    where extract(hour from at at time zone 'Asia/Shanghai') between 8 and 20`,
];
