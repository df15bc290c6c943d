import { demoState } from '@tingjian/db/reads/demo/demo-state.ts';
import { allDraws, redraw } from '@tingjian/db/reads/sampling/redraw.ts';
import { folderStore } from '@tingjian/db/recordings/folder-store.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { removeDemo } from '@tingjian/db/writes/demo/remove-demo.ts';
import { beginExport } from '@tingjian/db/writes/exports/begin-export.ts';
import { afterEach, expect, test } from 'vitest';
import { loadDemo } from './load-demo.ts';

const SMALL = { closedMonths: 1, agents: 3, perMonth: 10, hasRecordings: false };
let fresh: FreshDatabase;
afterEach(() => fresh.drop());

async function load(now: string, size = SMALL) {
  fresh = await freshDatabase();
  fresh.writing.clock.at = new Date(now);
  await publishDefaults(fresh.writing);
  const before = await counts();
  const intake = { writing: fresh.writing, store: folderStore('/nowhere'), maxCallMs: 3600_000 };
  const again = () => loadDemo(intake, { incomingFolder: '/nowhere', size });
  expect(await again()).toBe(true);
  return { before, again };
}

/** Rows of every table. */
async function counts(): Promise<Record<string, number>> {
  const tables = await fresh.client<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await fresh.client<{ n: number }[]>`select count(*)::int as n from ${fresh.client(name)}`;
    found[name] = row!.n;
  }
  return found;
}

const months = () => fresh.client`select month, state, is_demo from kpi_months order by month`;

test('on the first of March after a leap day: February is frozen, March is empty, nothing lies in the future', async () => {
  const { again } = await load('2028-02-29T16:20:00Z');
  expect(await months()).toEqual([{ month: '2028-02', state: 'frozen', is_demo: true }]);
  const [found] = await fresh.client`
    select count(*)::int as calls, count(version_id)::int as scored, bool_and(is_demo) as demo,
      min((started_at at time zone 'Asia/Shanghai')::date)::text as first,
      max((started_at at time zone 'Asia/Shanghai')::date)::text as last from calls`;
  expect(found).toMatchObject({ demo: true, first: '2028-02-01', last: '2028-02-29' });
  expect(found!.calls).toBeGreaterThan(20);
  expect(found!.scored).toBeGreaterThan(15);
  const [late] = await fresh.client`
    select count(*)::int as rows from audit where at > ${fresh.writing.clock.at.toISOString()}`;
  expect(late).toEqual({ rows: 0 });
  const [signed] = await fresh.client`
    select count(*) filter (where role = 'agent')::int as agents, min(signed_at) > (select published_at from kpi_months)
      as "afterPublishing" from kpi_signatures`;
  expect(signed).toEqual({ agents: 6, afterPublishing: true });
  for (const id of await allDraws(fresh.db)) expect((await redraw(fresh.db, id))!.differs).toEqual([]);
  expect(await again()).toBe(false);
});

test('in the middle of a month the running one has calls that wait; ending the demo leaves nothing of it', async () => {
  const { before, again } = await load('2026-11-18T03:00:00Z');
  expect(await demoState(fresh.db)).toMatchObject({ state: 'loaded', share: 1 });
  const [running] = await fresh.client`
    select count(distinct c.id)::int > 5 as calls, count(*) filter (where r.state = 'done') > 0 as done,
      count(*) filter (where r.state = 'waiting') > 0 as waiting
    from calls c left join reviews r on r.call_id = c.id where c.started_at >= '2026-11-01T00:00:00+08:00'`;
  expect(running).toEqual({ calls: true, done: true, waiting: true });
  const kinds = await fresh.client`select distinct kind from facts`;
  expect(kinds.length).toBe(11);
  // Somebody hands in a real call of a demo agent: it stays, and so does the agent.
  await fresh.client`insert into calls (id, label, state, source, content_hash, file_name, agent_number, started_at,
    received_at) values (gen_random_uuid(), 'C-1', 'received', 'transcript', 'h', 'a.json', '8002', now(), now())`;
  // An objection that was allowed, and the version it made, name each other.
  await fresh.client`insert into appeals (id, call_id, version_id, item, round, state, reason, filed_by, filed_at,
    answer_due_at) select gen_random_uuid(), call_id, id, 'P09', 1, 'answered', '请复听', '8001', now(), now()
    from score_versions where published_by = '9011' limit 1`;
  const versions = await fresh.client`insert into score_versions
    select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'version', v.version + 1,
      'appeal_id', a.id))).* from score_versions v join appeals a on a.version_id = v.id returning 1`;
  expect(versions.length).toBe(1);
  const file = { format: 'csv' as const, scope: { reach: 'all' as const } };
  await beginExport(fresh.writing, { ...file, kind: 'ranking', asked: { month: '2026-10' } });
  const days = { from: '2026-11-10', to: '2026-11-10' };
  await beginExport(fresh.writing, { ...file, kind: 'qa-details', asked: days });
  const { people } = await removeDemo(fresh.writing);
  expect(people).toBe(47);
  const after = await counts();
  // What tells of the past stays: the trail, the counters of labels, days to be summed anew.
  const kept = ['audit', 'dirty_days', 'label_counters', 'settings'];
  const left = Object.keys(after).filter((name) => after[name] !== before[name] && !kept.includes(name));
  expect(left).toEqual(['calls', 'people', 'team_stays', 'teams']);
  expect(await again()).toBe(false);
  await expect(removeDemo(fresh.writing)).rejects.toMatchObject({ code: 'no-demo' });
});
