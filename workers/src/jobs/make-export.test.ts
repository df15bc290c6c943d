import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportFormat, ExportKind } from '@tingjian/core/exports/export-kinds.ts';
import { exportById, exportsList } from '@tingjian/db/reads/exports/exports-list.ts';
import { formsToPrint } from '@tingjian/db/reads/kpi/forms-to-print.ts';
import { folderStore } from '@tingjian/db/recordings/folder-store.ts';
import { sweepOrphans } from '@tingjian/db/recordings/sweep-orphans.ts';
import type { ExportAsked } from '@tingjian/db/schema/exports.ts';
import { EVERYTHING, type Scope } from '@tingjian/db/scope.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { addSmallMonth } from '@tingjian/db/testing/small-month.ts';
import { beginExport } from '@tingjian/db/writes/exports/begin-export.ts';
import { cancelExport, removeExport } from '@tingjian/db/writes/exports/cancel-export.ts';
import { beginPlannedExports, planExports } from '@tingjian/db/writes/exports/plan-exports.ts';
import { computeMonth } from '@tingjian/db/writes/kpi/compute-month.ts';
import { readPdf } from '@tingjian/paper/testing/pdf-text.ts';
import { paperThreads } from '@tingjian/paper/threads/paper-threads.ts';
import { strFromU8, unzipSync } from 'fflate';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExportDeps, makeExport } from './make-export.ts';

const OCTOBER = { month: '2026-10' };
const DAYS = { from: '2026-10-01', to: '2026-10-31' };
const paper = paperThreads({ threads: 1, font: undefined });
const never = new AbortController().signal;
let fresh: FreshDatabase;
let deps: ExportDeps;

beforeAll(async () => {
  fresh = await freshDatabase();
  fresh.writing.clock.at = new Date('2026-11-02T02:00:00Z');
  const folder = await mkdtemp(join(tmpdir(), 'tingjian-exports-'));
  deps = {
    ...{ writing: fresh.writing, paper, incomingFolder: join(folder, 'incoming') },
    ...{ store: folderStore(join(folder, 'store')), log: pino({ level: 'silent' }) },
  };
  await publishDefaults(fresh.writing);
  await addSmallMonth(fresh.db);
  await fresh.client`update people set name = '=HYPERLINK("http://x","y")' where number = '8302'`;
  await fresh.client`update teams set name = ${'\t=1+1'} where name = '一班'`;
  await computeMonth(fresh.writing, { month: '2026-10', reason: null });
}, 120_000);
afterAll(async () => {
  await paper.stop();
  await fresh.drop();
});

const begin = (kind: ExportKind, format: ExportFormat, asked: ExportAsked, scope: Scope = EVERYTHING) =>
  beginExport(fresh.writing, { kind, format, asked, scope });

async function made(kind: ExportKind, format: ExportFormat, asked: ExportAsked, scope?: Scope) {
  const id = await begin(kind, format, asked, scope);
  await makeExport(id, deps, never);
  const row = (await exportById(fresh.db, id))!;
  expect(row).toMatchObject({ state: 'ready', progress: 1, problem: null });
  const pieces: Buffer[] = [];
  for await (const piece of (await deps.store.read(row.fileKey!))!) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  expect(bytes.length).toBe(row.bytes);
  return { row, bytes, text: bytes.toString('utf8') };
}

test('the table of a month: XLSX, CSV and PDF say the same total, and no name becomes a formula', async () => {
  const { text } = await made('kpi-month', 'csv', OCTOBER);
  expect(text.split('\r\n').find((line) => line.includes(',8301,'))).toContain('90.83');
  expect(text).toContain('"\'=HYPERLINK(""http://x"",""y"")"');
  expect(text).toContain("'\t=1+1");
  const book = unzipSync((await made('kpi-month', 'xlsx', OCTOBER)).bytes);
  const sheet = [1, 2].map((at) => strFromU8(book[`xl/worksheets/sheet${at}.xml`]!)).join('');
  expect(sheet).toContain('<v>90.83</v>');
  expect(sheet).toMatch(/t="inlineStr"><is><t>=HYPERLINK/);
  expect(sheet).not.toMatch(/<f>[^<]*HYPERLINK/);
  const { row, bytes } = await made('kpi-month', 'pdf', OCTOBER);
  expect(readPdf(bytes).pages.join('\n')).toContain('90.83');
  expect(row).toMatchObject({ rows: 11, fileName: '2026-10 月度考核总表.pdf' });
  expect(readPdf((await made('report', 'pdf', OCTOBER)).bytes).pages.join('\n')).toContain(
    '2026-10 月度报告',
  );
});

test('all forms in a ZIP, the ranking, every finding of every call; an agent’s own hold only their own', async () => {
  expect(Object.keys(unzipSync((await made('kpi-forms', 'zip', OCTOBER)).bytes))).toHaveLength(11);
  expect((await made('ranking', 'csv', OCTOBER)).text.split('\r\n')).toHaveLength(12);
  const all = await made('qa-details', 'csv', DAYS);
  expect(all.text.trimEnd().split('\r\n')).toHaveLength(1 + 100);
  expect(all.row.rows).toBe(100);
  const own: Scope = { reach: 'own', number: '8301' };
  const mine = (await made('qa-details', 'csv', DAYS, own)).text.trimEnd().split('\r\n').slice(1);
  expect(mine).toHaveLength(10);
  expect(mine.every((line) => line.includes(',8301,'))).toBe(true);
  expect((await made('appeals', 'csv', DAYS)).text.trimEnd().split('\r\n')).toHaveLength(1);
});

test('a finding stands with its words, its second and what it cost', async () => {
  const said = { startMs: 41_000, endMs: 55_000, speaker: 'agent', text: '=我看看' };
  const finding = {
    ...{ item: 'P05', outcome: 'missed', why: '等了 14 秒', times: 1 },
    evidence: [said, said],
  };
  await fresh.client`with published as (
      insert into score_versions (id, call_id, version, scorecard_id, source, decisions, findings, derived, points,
        is_fatal, missed, published_by, published_at, reason)
      select gen_random_uuid(), call_id, 2, scorecard_id, 'appeal', decisions, ${JSON.stringify([finding])}::text::json,
        jsonb_set(derived, '{deductions}', '[{"item":"P05","times":1,"points":-2,"countedIn":null}]'), points,
        is_fatal, missed, published_by, published_at, reason
      from score_versions
      where call_id = (select id from calls where agent_number = '8301' order by started_at limit 1)
      returning id, call_id)
    update calls set version_id = published.id from published where calls.id = published.call_id`;
  const { text } = await made('qa-details', 'csv', { from: '2026-10-01', to: '2026-10-01' });
  expect(text.split('\r\n').find((line) => line.includes('P05'))).toMatch(
    /,P05,[^,]*,扣分,1,-2,41,41\.0 秒 坐席：=我看看,,等了 14 秒,/,
  );
  const faults = await made('qa-details', 'xlsx', { ...DAYS, onlyFaults: true });
  expect(strFromU8(unzipSync(faults.bytes)['xl/worksheets/sheet1.xml']!)).toContain('等了 14 秒');
});

test('run by two workers at once, and once more later, it is made once and nothing is left over', async () => {
  const id = await begin('kpi-forms', 'zip', OCTOBER);
  await Promise.all([makeExport(id, deps, never), makeExport(id, deps, never)]);
  const first = await exportById(fresh.db, id);
  await makeExport(id, deps, never);
  expect(await exportById(fresh.db, id)).toEqual(first);
  expect(await deps.store.read(first!.fileKey!)).not.toBeNull();
  expect(await readdir(deps.incomingFolder)).toEqual([]);
  const later = new Date(Date.now() + 2 * 3600_000);
  expect(await sweepOrphans(fresh.db, deps.store, later)).toEqual([]);
});

test('taken away in the middle it is begun again; cancelled it ends and leaves no file', async () => {
  const id = await begin('kpi-forms', 'zip', OCTOBER);
  const claim = new AbortController();
  const running = makeExport(id, deps, claim.signal);
  claim.abort(new Error('another worker has it'));
  await expect(running).rejects.toThrow('another worker has it');
  expect((await exportById(fresh.db, id))!.state).toBe('making');
  await makeExport(id, deps, never);
  expect((await exportById(fresh.db, id))!.state).toBe('ready');

  // The only thread is held, so that the file cannot be done before somebody cancels it.
  const files = await formsToPrint(fresh.db, { ...OCTOBER, scope: EVERYTHING });
  const held = paper.write({ kind: 'forms', files }, { madeAt: new Date(), signal: never });
  await held.next();
  const other = await begin('kpi-forms', 'zip', OCTOBER);
  const making = makeExport(other, deps, never);
  await expect.poll(async () => (await exportById(fresh.db, other))!.state).toBe('making');
  await cancelExport(fresh.writing, other);
  await making;
  await held.return();
  expect(await exportById(fresh.db, other)).toMatchObject({ state: 'cancelled', fileKey: null });
  expect(await readdir(deps.incomingFolder)).toEqual([]);
  await expect(cancelExport(fresh.writing, other)).rejects.toMatchObject({ code: 'export-over' });
});

test('what cannot be made says why', async () => {
  const id = await begin('ranking', 'csv', { month: '2026-09' });
  await makeExport(id, deps, never);
  const row = (await exportById(fresh.db, id))!;
  expect([row.state, row.problem]).toEqual(['failed', expect.stringContaining('还没有计算')]);
});

test('the plan begins each file of the month before once, from its day and hour in China on', async () => {
  const files = [
    { kind: 'kpi-month' as const, format: 'xlsx' as const },
    { kind: 'ranking' as const, format: 'csv' as const },
  ];
  await planExports(fresh.writing, { isOn: true, day: 3, hour: 6, files });
  const planned = async () => (await exportsList(fresh.db, EVERYTHING)).filter((row) => row.plannedFor);
  const runAt = async (moment: string) => {
    fresh.writing.clock.at = new Date(moment);
    await beginPlannedExports(fresh.writing);
  };
  await runAt('2026-11-03T05:01:00+08:00');
  expect(await planned()).toEqual([]);
  await runAt('2026-11-03T06:01:00+08:00');
  await runAt('2026-11-03T07:01:00+08:00');
  const rows = await planned();
  expect(rows.map((row) => `${row.plannedFor} ${row.kind} ${row.madeByName}`).sort()).toEqual([
    '2026-10 kpi-month 每月自动',
    '2026-10 ranking 每月自动',
  ]);
  // A planned file that somebody deleted is not made again.
  const [unwanted] = rows;
  await cancelExport(fresh.writing, unwanted!.id);
  await removeExport(fresh.writing, unwanted!.id);
  await runAt('2026-11-03T08:01:00+08:00');
  expect(await planned()).toHaveLength(1);
  // November is not computed yet: nothing, until it is.
  await runAt('2026-12-03T06:01:00+08:00');
  expect(await planned()).toHaveLength(1);
});
