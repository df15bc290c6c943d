import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callsList } from '@tingjian/db/reads/calls-list.ts';
import { NO_JUDGE } from '@tingjian/db/reads/reviews/hidden-from.ts';
import { folderStore } from '@tingjian/db/recordings/folder-store.ts';
import { EVERYTHING } from '@tingjian/db/scope.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { addAgent } from '@tingjian/db/writes/add-agent.ts';
import { recordWorker } from '@tingjian/db/writes/record-worker.ts';
import iconv from 'iconv-lite';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkerSettings } from '../env.ts';
import type { Working } from '../jobs/working.ts';
import { watchInbox } from './watch-inbox.ts';

const FIXTURE = new URL('../../../fixtures/calls/policy-lookup-clean/recording.wav', import.meta.url);
const model = { state: 'missing' as const, name: null, hash: null, message: '', todo: null };
let fresh: FreshDatabase;
let root: string;
let inbox: string;
let stop: AbortController;
let watching: Promise<void>[];

beforeAll(async () => {
  fresh = await freshDatabase();
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
  root = await mkdtemp(join(tmpdir(), 'tingjian-inbox-'));
  inbox = join(root, 'inbox');
  await mkdir(inbox);
  stop = new AbortController();
});
afterAll(async () => {
  stop.abort();
  await Promise.all(watching);
  await fresh.drop();
});

function worker(id: string): Working {
  return {
    ...{ id, writing: fresh.writing, jobs: fresh.jobs, stopping: stop.signal, setDoing: () => {} },
    store: folderStore(join(root, 'recordings')),
    settings: readWorkerSettings({ DATABASE_URL: fresh.url, TINGJIAN_DATA: root }),
    log: pino({ level: 'silent' }),
  };
}
async function sound(name: string, tail: string): Promise<void> {
  await writeFile(join(inbox, name), Buffer.concat([await readFile(FIXTURE), Buffer.from(tail)]));
}
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 200));
}
const names = async (folder: string) =>
  (await readdir(join(inbox, folder)).catch(() => [] as string[])).sort();

test('two workers empty an inbox: every good file becomes one call, every bad one has its reason', async () => {
  const good = Array.from({ length: 6 }, (_, at) => `好${at}.wav`);
  for (const name of good) await sound(name, name);
  await sound('没有这个坐席.wav', 'x');
  await writeFile(join(inbox, '不是录音.wav'), 'hello');
  await symlink('/etc/hostname', join(inbox, '链接.wav'));
  const rows = [...good, '不是录音.wav'].map((name) => `${name},8006,呼入,2026-10-30 09:00:00,报案,客户,左,`);
  const sheet = [
    '文件,工号,方向,开始时间,业务类型,挂机方,坐席声道,外部编号',
    ...rows,
    '没有这个坐席.wav,9999,,,,,,',
  ];
  await writeFile(join(inbox, '十月.csv'), iconv.encode(sheet.join('\r\n'), 'gbk'));

  watching = ['one', 'two'].map((id) => watchInbox(worker(id)));
  await until(async () => (await names('done')).includes('十月.csv'));
  await until(async () => (await names('rejected')).includes('链接.wav.reason.txt'));

  expect(await names('done')).toEqual([...good, '十月.csv'].sort());
  const rejected = await names('rejected');
  expect(rejected.filter((name) => name.endsWith('.reason.txt')).length).toBe(3);
  expect(await readFile(join(inbox, 'rejected', '不是录音.wav.reason.txt'), 'utf8')).toContain(
    '不是可识别的录音',
  );
  expect(await readFile(join(inbox, 'rejected', '没有这个坐席.wav.reason.txt'), 'utf8')).toContain('9999');
  const { rows: calls, total } = await callsList(fresh.db, { page: 1, pageSize: 100 }, EVERYTHING, NO_JUDGE);
  expect(total).toBe(good.length);
  expect(calls[0]).toMatchObject({
    direction: 'inbound',
    businessType: '报案',
    startedAt: '2026-10-30T01:00:00.000Z',
  });
});

test('what a dead worker had taken is taken over; what a living one has taken is left alone', async () => {
  const claim = async (owner: string, tail: string) => {
    const folder = join(inbox, '.taken', `${owner}~1`);
    await mkdir(folder);
    await writeFile(
      join(folder, 'row.json'),
      JSON.stringify({ row: { file: `${tail}.wav`, metadata: { agentNumber: '8006' } }, sheet: 'x.csv' }),
    );
    await writeFile(join(folder, 'file'), Buffer.concat([await readFile(FIXTURE), Buffer.from(tail)]));
  };
  const report = { id: 'alive', host: 'h', startedAt: new Date(), doing: null, model };
  await recordWorker(fresh.db, report, fresh.writing.clock.now());
  await claim('alive', 'alive');
  await claim('dead', 'dead');
  await until(async () => (await names('done')).includes('dead.wav'));
  expect((await names('.taken')).filter((name) => name.startsWith('alive~'))).toEqual(['alive~1']);
});
