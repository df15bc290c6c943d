import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealsFile } from '@tingjian/db/audit/open-trail.ts';
import { currentSchedule } from '@tingjian/db/reads/current-rules.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { TEST_SECRET } from '@tingjian/db/testing/memory-trail.ts';
import { sampleCall, sampleTranscript, score } from '@tingjian/db/testing/sample-call.ts';
import { addAgent } from '@tingjian/db/writes/add-agent.ts';
import { submitTranscript } from '@tingjian/db/writes/submit-transcript.ts';
import { writtenTranscript } from '@tingjian/db/writes/written-transcript.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Difference } from './difference.ts';
import { verify } from './verify.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'tingjian-verify-'));
let fresh: FreshDatabase;
/** A call that misses most of its opening, one of the same kind beside it, and one that nobody has scored. */
type Call = { id: string; label: string };
let tampered: Call;
let bystander: Call;
let unscored: Call;

beforeAll(async () => {
  fresh = await freshDatabase();
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
  await publishDefaults(fresh.writing);
  const submit = (text: string) =>
    submitTranscript(fresh.writing, sampleCall(), writtenTranscript(sampleTranscript(text)));
  [tampered, bystander, unscored] = [await submit('喂，哪位'), await submit('喂，说吧'), await submit('喂')];
  for (const { id } of [tampered, bystander]) await score(fresh.writing, id);
});
afterAll(() => fresh.drop());

async function verified() {
  const differences: Difference[] = [];
  const result = await verify({
    ...{ databaseUrl: fresh.url, secretPlace: { dataFolder, secret: TEST_SECRET }, threads: 1 },
    onProgress: () => {},
    onDifference: (found) => differences.push(found),
  });
  return { result, differences };
}

const TABLES = ['scorecards', 'transcripts', 'calls', 'rule_sets', 'schedules', 'audit'];

/** What is found after somebody with a password for the database did this; afterwards all is as it was. */
async function after(tampering: string): Promise<Awaited<ReturnType<typeof verified>>> {
  const { client } = fresh;
  for (const table of TABLES) await client.unsafe(`create table kept_${table} as table ${table}`);
  try {
    await client.begin(async (tx) => {
      await tx`set local session_replication_role = replica`; // no foreign keys
      const { count } = await tx.unsafe(tampering);
      expect(count).toBeGreaterThan(0);
    });
    return await verified();
  } finally {
    await client.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      for (const table of TABLES) {
        await tx.unsafe(`delete from ${table}`);
        await tx.unsafe(`insert into ${table} table kept_${table}`);
        await tx.unsafe(`drop table kept_${table}`);
      }
    });
  }
}
const ofCall = () => `call_id = '${tampered.id}'`;

test('an untouched database has no difference', async () => {
  const { result, differences } = await verified();
  expect(differences).toEqual([]);
  const [{ rows } = { rows: 0 }] = await fresh.client<
    { rows: number }[]
  >`select count(*)::int as rows from audit`;
  expect(rows).toBeGreaterThan(5);
  const counts = { recomputed: 2, older: 0, 'not-recomputed': 0 };
  expect(result).toEqual({
    scorecards: 2,
    versions: 0,
    auditRows: rows,
    draws: 0,
    days: 0,
    differences: 0,
    ...counts,
  });
});

describe('found and located:', () => {
  test('an edited transcript', async () => {
    const edit = `update transcripts set body = jsonb_set(body, '{utterances,0,text}', '"您好"') where ${ofCall()}`;
    const { result, differences } = await after(edit);
    expect(differences).toMatchObject([{ table: 'transcripts', call: tampered.label, field: 'body' }]);
    expect(differences[0]!.sentence).toContain(`通话 ${tampered.label}：转写的内容被改过`);
    expect(result['not-recomputed']).toBe(1);
  });

  test('a transcript put in the place of another, hash and all', async () => {
    const other = `(select body, hash from transcripts where call_id = '${bystander.id}')`;
    const { differences } = await after(`update transcripts set (body, hash) = ${other} where ${ofCall()}`);
    expect(differences).toMatchObject([{ table: 'transcripts', call: tampered.label, field: 'body' }]);
  });

  test('an edited hash of a transcript', async () => {
    const { differences } = await after(`update transcripts set hash = 'x' where ${ofCall()}`);
    expect(differences).toMatchObject([
      { table: 'transcripts', call: tampered.label, field: 'hash', is: 'x' },
    ]);
  });

  test('an edited transcript that nobody has scored yet', async () => {
    const edit = `update transcripts set body = jsonb_set(body, '{durationMs}', '1') where call_id = '${unscored.id}'`;
    expect((await after(edit)).differences).toMatchObject([
      { table: 'transcripts', call: unscored.label, field: 'body' },
    ]);
  });

  test('a missing transcript', async () => {
    const { differences } = await after(`delete from transcripts where ${ofCall()}`);
    expect(differences).toContainEqual(
      expect.objectContaining({ table: 'transcripts', call: tampered.label, is: null }),
    );
  });

  test('an edited finding, by item and field', async () => {
    const findings = `(select json_agg(case when f->>'item' = 'P01'
      then ((f::jsonb - 'times') || '{"outcome":"met"}')::json else f end) from json_array_elements(findings) f)`;
    const { differences } = await after(`update scorecards set findings = ${findings} where ${ofCall()}`);
    const where = { table: 'scorecards', call: tampered.label, item: 'P01' };
    expect(differences).toHaveLength(2);
    expect(differences).toContainEqual(
      expect.objectContaining({ ...where, field: 'findings.P01.outcome', was: '扣分', is: '达标' }),
    );
    expect(differences).toContainEqual(
      expect.objectContaining({ ...where, field: 'findings.P01.times', is: 0 }),
    );
    expect(differences[0]!.sentence).toMatch(
      /^通话 C-.*：评分表里 P01 的.*应为.*现为.*scorecards 表 findings/,
    );
  });

  test('a finding that was taken out', async () => {
    const findings = `(select json_agg(f) from json_array_elements(findings) f where f->>'item' <> 'P01')`;
    const { differences } = await after(`update scorecards set findings = ${findings} where ${ofCall()}`);
    expect(differences).toMatchObject([{ item: 'P01', field: 'findings.P01', is: null }]);
  });

  test('an edited deduction', async () => {
    const edit = `update scorecards set derived = jsonb_set(derived, '{deductions,0,points}', '-1.5') where ${ofCall()}`;
    const { differences } = await after(edit);
    expect(differences).toMatchObject([
      {
        table: 'scorecards',
        call: tampered.label,
        item: 'P01',
        field: 'derived.deductions.P01.points',
        is: -1.5,
      },
    ]);
  });

  test('edited points', async () => {
    const edit = `update scorecards set derived = jsonb_set(derived, '{points,highest}', '100') where ${ofCall()}`;
    expect((await after(edit)).differences).toMatchObject([{ field: 'derived.points.highest', is: 100 }]);
  });

  test('edited columns of the list', async () => {
    const columns = `highest = 100, lowest = 99, missed = array_remove(missed, 'P01'), open = open || '{Z01}'`;
    const { differences } = await after(`update scorecards set ${columns} where ${ofCall()}`);
    const where = { table: 'scorecards', call: tampered.label };
    expect(differences).toMatchObject([
      { ...where, field: 'highest', is: 100 },
      { ...where, field: 'lowest', is: 99 },
      { ...where, field: 'missed', is: expect.not.stringContaining('P01') },
      { ...where, field: 'open', is: expect.stringContaining('Z01') },
    ]);
  });

  test.each([
    ['rule set', 'rule_sets'],
    ['schedule', 'schedules'],
  ])('a changed %s, also where its hash was changed with it', async (_, table) => {
    const text = `replace(text, 'version', '# 改过\nversion')`;
    for (const more of ['', `, text_hash = encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`]) {
      const { differences } = await after(`update ${table} set text = ${text}${more}`);
      expect(differences).toMatchObject([{ table, field: 'text', call: null }]);
    }
  });

  test.each([
    ['rule set', 'rule_sets', 'rule_set_hash'],
    ['schedule', 'schedules', 'schedule_hash'],
  ])('a missing %s, for every scorecard made with it', async (_, table, field) => {
    const { differences } = await after(`delete from ${table}`);
    expect(differences.map(({ call }) => call).sort()).toEqual([tampered.label, bystander.label].sort());
    expect(differences).toMatchObject([
      { table: 'scorecards', field, is: null },
      { table: 'scorecards', field, is: null },
    ]);
  });

  test('changed facts of the call', async () => {
    const facts = `direction = 'outbound', released_by = 'agent', business_type = '投诉', ticket = 'GD1'`;
    const { differences } = await after(`update calls set ${facts} where id = '${tampered.id}'`);
    const where = { table: 'calls', call: tampered.label };
    expect(differences).toMatchObject([
      { ...where, field: 'direction', was: 'inbound', is: 'outbound' },
      { ...where, field: 'released_by', was: 'customer', is: 'agent' },
      { ...where, field: 'business_type', was: '报案', is: '投诉' },
      { ...where, field: 'ticket', was: null, is: 'GD1' },
    ]);
  });

  test('a scorecard that was hung onto another call', async () => {
    const other = `(select scorecard_id from calls where id = '${bystander.id}')`;
    const edit = `update calls set scorecard_id = ${other} where id = '${tampered.id}'`;
    expect((await after(edit)).differences).toMatchObject([
      { table: 'calls', call: tampered.label, field: 'scorecard_id' },
    ]);
  });
});

describe('the audit trail: the first bad row is named after', () => {
  beforeAll(() => {
    const { noted } = fresh.writing.trail;
    const file = sealsFile({ dataFolder, secret: TEST_SECRET });
    writeFileSync(file, noted.map(({ seq, seal }) => `${seq} ${seal}\n`).join(''));
  });

  test.each<[string, string, string, string]>([
    ['an edit', `update audit set actor = '9001' where seq = 3`, '3', 'changed'],
    ['a deletion', 'delete from audit where seq = 3', '3', 'missing'],
    ['the end cut off', 'delete from audit where seq > 4', '5', 'cut-off'],
    ['everything deleted', 'delete from audit', '1', 'cut-off'],
  ])('%s', async (_, tampering, row, field) => {
    const { differences, result } = await after(tampering);
    expect(differences).toMatchObject([{ table: 'audit', row, field }]);
    expect(differences[0]!.sentence).toContain(`seq ${row}`);
    expect(result.differences).toBe(1);
  });

  test('without the secret of the installation it is not said that everything was changed', async () => {
    const elsewhere = { dataFolder: mkdtempSync(join(tmpdir(), 'tingjian-nothing-')) };
    const asked = verify({
      ...{ databaseUrl: fresh.url, secretPlace: elsewhere, threads: 1 },
      ...{ onProgress: () => {}, onDifference: () => {} },
    });
    await expect(asked).rejects.toThrow('没有 secret 文件');
  });
});

test('a scorecard by an earlier version of the judge is told apart, and its sums are still checked', async () => {
  const older = `update scorecards set judge_version = 1, facts = null`;
  const untouched = await after(`${older} where ${ofCall()}`);
  expect(untouched.differences).toEqual([]);
  expect(untouched.result).toMatchObject({ older: 1, recomputed: 1 });
  const { differences } = await after(`${older}, highest = 100 where ${ofCall()}`);
  expect(differences).toMatchObject([{ call: tampered.label, field: 'highest', is: 100 }]);
});

test('a superseded scorecard is verified too', async () => {
  const current = (await currentSchedule(fresh.db))!;
  const copy = `insert into scorecards select gen_random_uuid(), call_id, transcript_id, transcript_hash, rule_set_hash,
    schedule_hash, findings, derived, 1, lowest, missed, open, saved_at, 1, facts
    from scorecards where ${ofCall()} and schedule_hash = '${current.hash}'`;
  expect((await after(copy)).differences).toMatchObject([{ field: 'highest', is: 1 }]);
});
