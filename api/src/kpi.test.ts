import { addSmallMonth, LAST } from '@tingjian/db/testing/small-month.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { readPdf } from '@tingjian/paper/testing/pdf-text.ts';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  FigureSourceAnswer,
  KpiFormAnswer,
  KpiMonthRow,
  KpiOutlook,
  KpiSettings,
  LadderRow,
  LateFactsAnswer,
  MonthTableAnswer,
  RankingAnswer,
  SystemFaultRow,
} from './answers/kpi.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

const OCTOBER = '/api/kpi/months/2026-10';
let door: Door;
const people: Record<string, Asked> = {};
const read = async <T>(who: string, path: string) => {
  const answer = await people[who]!.request(path);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as T;
};
const said = async (who: string, path: string, body?: unknown, method = 'POST') => {
  const answer = await people[who]!.request(path, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await answer.text();
  if (answer.status < 400) return `${answer.status}`;
  return `${answer.status} ${(JSON.parse(text) as { error: { code: string } }).error.code}`;
};
const get = (who: string, path: string) => said(who, path, undefined, 'GET');

beforeAll(async () => {
  door = await openDoor();
  const { writing, db } = door.fresh;
  writing.clock.at = new Date('2026-11-02T02:00:00Z');
  await addPerson(writing, { number: '9100', name: '孙芳', role: 'manager' });
  await addPerson(writing, { number: '9001', name: '王敏', role: 'inspector' });
  await addSmallMonth(db);
  for (const number of ['8301', '8302', LAST, '8100', '8006', '9001', '9100'])
    people[number] = await door.as(number);
}, 120_000);
afterAll(() => door.close());

test('409 before it is computed, 422 without a reason, 409 out of turn; then computed, checked, published', async () => {
  expect(await get('9100', `${OCTOBER}/table`)).toBe('409 kpi-not-computed');
  expect(await get('9001', `${OCTOBER}/table`)).toBe('403 not-allowed');
  expect(await get('9100', '/api/kpi/months/2026-13/table')).toBe('400 bad-request');
  expect(await said('8301', `${OCTOBER}/compute`, {})).toBe('403 not-allowed');
  expect(await said('8100', `${OCTOBER}/compute`, {})).toBe('403 not-allowed');
  expect(await said('9100', `${OCTOBER}/compute`, {})).toBe('200');
  expect(await said('9100', `${OCTOBER}/compute`, {})).toBe('422 kpi-reason-needed');
  expect(await said('9100', `${OCTOBER}/publish`, {})).toBe('409 kpi-wrong-step');
  const table = await read<MonthTableAnswer>('9100', `${OCTOBER}/table`);
  expect(table).toMatchObject({ state: 'computed', reopenings: [], steps: { computed: { by: '孙芳' } } });
  expect(table.people.find(({ number }) => number === '8301')!.form).toMatchObject({
    total: 90.83,
    grade: 'B',
  });
  expect(table.indicators['qa-mean']).toMatchObject({ above: '随机抽检得分之和', below: '随机抽检终评通话' });
  expect(await read('9100', `${OCTOBER}/outlook`)).toEqual({ sources: [], changes: [] });
  // Nobody else sees what is not published.
  for (const who of ['8301', '8100'])
    expect(await get(who, `${OCTOBER}/table`)).toBe('409 kpi-not-published');
  expect(await get('8301', `${OCTOBER}/people/8301`)).toBe('409 kpi-not-published');
  expect(await get('8100', `${OCTOBER}/people/8301`)).toBe('409 kpi-not-published');
  expect(await get('8301', `${OCTOBER}/people/8301/rows/qa`)).toBe('409 kpi-not-published');
  for (const what of ['outlook', 'late', 'faults'])
    expect(await get('8100', `${OCTOBER}/${what}`)).toBe('403 not-allowed');
  expect(await read('8301', '/api/kpi/months')).toEqual([]);
  expect(await said('9100', `${OCTOBER}/check`)).toBe('204');
  expect(await said('9100', `${OCTOBER}/publish`, {})).toBe('204');
});

test('an agent sees their own form and nobody else’s, a team lead those of the team', async () => {
  expect(await read<KpiMonthRow[]>('8301', '/api/kpi/months')).toMatchObject([{ month: '2026-10' }]);
  const own = await read<MonthTableAnswer>('8301', `${OCTOBER}/table`);
  expect(own.people.map(({ number }) => number)).toEqual(['8301']);
  expect(own.people[0]!.standing!.band).toEqual([]);
  expect([own.computings, own.reopenings]).toEqual([[], []]);
  const form = await read<KpiFormAnswer>('8301', `${OCTOBER}/people/8301`);
  expect(form).toMatchObject({ team: '一班', person: { form: { total: 90.83 } }, signatures: [] });
  expect(JSON.stringify(form)).not.toContain('8302');
  expect(await get('8301', `${OCTOBER}/people/8302`)).toBe('403 not-allowed');
  const team = await read<MonthTableAnswer>('8100', `${OCTOBER}/table`);
  expect(team.people).toHaveLength(11);
  expect(await get('8100', `${OCTOBER}/people/8302`)).toBe('200');
  expect(await get('9100', `${OCTOBER}/people/9001`)).toBe('404 kpi-form-not-found');
});

test('signing: one’s own, or as who leads; an objection needs words and stops the freezing', async () => {
  const sign = (who: string, whose: string, body: unknown) =>
    said(who, `${OCTOBER}/people/${whose}/sign`, body);
  expect(await sign('8301', '8302', { agrees: true })).toBe('403 not-allowed');
  expect(await sign('8301', '8301', { agrees: false })).toBe('422 kpi-remark-needed');
  expect(await sign('8301', '8301', { agrees: 'yes' })).toBe('400 bad-request');
  expect(await sign('8301', '8301', { agrees: true })).toBe('204');
  expect(await sign('8301', '8301', { agrees: true })).toBe('409 kpi-signed');
  expect(await sign(LAST, LAST, { agrees: false, remark: '月考缺考不是我的原因' })).toBe('204');
  expect(await said('9100', `${OCTOBER}/freeze`, { reason: '来不及了' })).toBe('409 kpi-unanswered');
  expect(await sign('8100', LAST, { agrees: true })).toBe('422 kpi-remark-needed');
  expect(await sign('8100', LAST, { agrees: true, remark: '已核对' })).toBe('204');
  const { signatures } = await read<KpiFormAnswer>(LAST, `${OCTOBER}/people/${LAST}`);
  expect(signatures).toMatchObject([{ role: 'agent', agrees: false }, { role: 'leader' }]);
  expect(await sign('9100', '8100', { agrees: true, remark: '本月带班有进步' })).toBe('204');
  const lead = await read<KpiFormAnswer>('8100', `${OCTOBER}/people/8100`);
  expect(lead.signatures).toMatchObject([{ role: 'manager', signedByName: '孙芳' }]);
});

test('every figure opens its rows: facts, calls, those of the team; only as far as one reaches', async () => {
  const source = (who: string, whose: string, row: string, more = '') =>
    read<FigureSourceAnswer>(who, `${OCTOBER}/people/${whose}/rows/${row}${more}`);
  const qa = await source('8301', '8301', 'qa');
  expect(qa).toMatchObject({ of: 'person', facts: [], calls: { total: 10 } });
  expect(qa.sums).toEqual([
    { measure: 'qaPoints', name: '随机抽检得分之和', value: 900 },
    { measure: 'qaCalls', name: '随机抽检终评通话', value: 10 },
  ]);
  const connection = await source('9100', LAST, 'connection', '?limit=5');
  expect(connection.facts).toMatchObject([{ name: '话务日报', total: 20 }]);
  expect(connection.facts[0]!.rows).toHaveLength(5);
  expect(connection.sums.map(({ value }) => value)).toEqual([100, 400]);
  expect((await source('9100', '8100', 'qa')).calls!.total).toBe(100);
  expect(await source('9100', '8100', 'coaching')).toMatchObject({ of: 'team', coaching: [] });
  expect(await source('8301', '8301', 'extras')).toMatchObject({ calls: { total: 0 } });
  expect((await source('8301', '8301', 'presence')).sums).toContainEqual({
    ...{ measure: 'accountPoints', name: '月初 100 分', value: 100 },
  });
  expect(await get('8301', `${OCTOBER}/people/8302/rows/qa`)).toBe('403 not-allowed');
  expect(await get('9100', `${OCTOBER}/people/8301/rows/none`)).toBe('404 kpi-form-not-found');
  expect(await get('9100', `${OCTOBER}/people/8301/rows/qa?limit=0`)).toBe('400 bad-request');
});

test('the ranking: who is where, how sure, why; an agent sees only their own place', async () => {
  const ranking = await read<RankingAnswer>('9100', `${OCTOBER}/ranking`);
  expect(ranking).toMatchObject({ isSeverityAdjusted: false, reviewers: [{ name: '王敏', calls: 100 }] });
  const [group] = ranking.groups;
  expect(group).toMatchObject({
    ...{ team: { name: '一班' }, post: '坐席', ranked: 10, lookedAt: 1, cannotDecide: false },
    rules: { lastShare: 0.1, floor: 80 },
  });
  expect(group!.people.at(-1)).toMatchObject({
    ...{ number: LAST, standing: { rank: 10, isMarked: true }, running: { inARow: 1 } },
    candidate: { workingDays: 20, evaluations: 10, exam: 50 },
  });
  const own = await read<RankingAnswer>('8301', `${OCTOBER}/ranking`);
  expect(own.reviewers).toBeNull();
  expect(own.groups.flatMap(({ people: all }) => all.map(({ number }) => number))).toEqual(['8301']);
  expect(JSON.stringify(own)).not.toContain('8302');
});

test('a day of system fault and the settings: the manager’s, with a reason, said at once', async () => {
  const fault = { day: '2026-10-05', kinds: ['telephony-day'], reason: '交换机故障' };
  expect(await said('8100', '/api/kpi/faults', fault)).toBe('403 not-allowed');
  expect(await said('9100', '/api/kpi/faults', { ...fault, kinds: ['none'] })).toBe('422 bad-fault');
  expect(await said('9100', '/api/kpi/faults', { ...fault, reason: '' })).toBe('400 bad-request');
  expect(await said('9100', '/api/kpi/faults', fault)).toBe('201');
  const [noted] = await read<SystemFaultRow[]>('9100', `${OCTOBER}/faults`);
  expect(noted).toMatchObject({ ...fault, team: null, madeBy: '孙芳' });
  const { facts } = await read<FigureSourceAnswer>('9100', `${OCTOBER}/people/8301/rows/connection`);
  expect(facts[0]!.rows.filter(({ leftOut }) => leftOut === '交换机故障')).toHaveLength(1);
  expect(await said('9100', '/api/kpi/faults/x/remove', { reason: '错' })).toBe('404 fault-not-found');
  expect(await said('9100', `/api/kpi/faults/${noted!.id}/remove`, { reason: '登记错了' })).toBe('204');
  const settings = await read<KpiSettings>('9100', '/api/kpi/settings');
  expect(settings).toEqual({ ahtReference: 'business', isSeverityAdjusted: false });
  expect(await said('9100', '/api/kpi/settings', { ...settings, ahtReference: 'moon' }, 'PUT')).toBe(
    '400 bad-request',
  );
  expect(await said('9100', '/api/kpi/settings', { ...settings, isSeverityAdjusted: true }, 'PUT')).toBe(
    '204',
  );
  expect((await read<KpiOutlook>('9100', `${OCTOBER}/outlook`)).sources).toEqual(['复核员松严']);
  expect(await said('9100', '/api/kpi/settings', settings, 'PUT')).toBe('204');
});

test('the files hold the same figures as the table, and taking them out is noted', async () => {
  const xlsx = await people['9100']!.request(`${OCTOBER}/table.xlsx`);
  expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
  const book = Buffer.from(await xlsx.arrayBuffer());
  expect([book.subarray(0, 2).toString(), book.includes('xl/worksheets/sheet4.xml')]).toEqual(['PK', true]);
  const csv = await (await people['9100']!.request(`${OCTOBER}/table.csv`)).text();
  const line = csv.split('\r\n').find((each) => each.startsWith('8301,'))!;
  expect(line.split(',')).toEqual(
    expect.arrayContaining(['一班', '坐席', '22.5', '3.33', '90.83', 'B', '1']),
  );
  expect(csv).toContain('已公示，孙芳 2026-11-02 10:00');
  expect((await (await people['8301']!.request(`${OCTOBER}/table.csv`)).text()).includes('8302')).toBe(false);
  const { rows } = await read<{ rows: { subject: string }[] }>('9100', '/api/audit?action=export');
  expect(rows.filter(({ subject }) => subject === 'export:kpi-month')).toHaveLength(3);
});

test('on paper: the table, one’s own form with its signature, the forms within reach', async () => {
  const bytes = async (who: string, path: string) => {
    const answer = await people[who]!.request(`${OCTOBER}${path}`);
    expect(answer.status, path).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const table = readPdf(await bytes('9100', '/table.pdf')).pages.join('\n');
  expect(table).toContain('坐席8301');
  expect(table).toContain('90.83');
  const own = readPdf(await bytes('8301', '/people/8301/form.pdf'));
  expect(own.pages).toHaveLength(1);
  for (const text of ['坐席8301', '90.83', '同意。']) expect(own.pages[0]).toContain(text);
  expect(await get('8301', `${OCTOBER}/people/8302/form.pdf`)).toBe('403 not-allowed');
  expect(await get('9100', `${OCTOBER}/people/9001/form.pdf`)).toBe('404 kpi-form-not-found');
  expect(Object.keys(unzipSync(await bytes('8301', '/forms.zip')))).toEqual(['一班/8301 坐席8301.pdf']);
  expect(Object.keys(unzipSync(await bytes('8100', '/forms.zip')))).toHaveLength(11);
});

test('extras, the ladder and schemes: only the manager, with a reason', async () => {
  const extra = { personNumber: '8302', points: 2, reason: '客户表扬' };
  expect(await said('8100', `${OCTOBER}/extras`, extra)).toBe('403 not-allowed');
  expect(await said('9100', `${OCTOBER}/extras`, { ...extra, points: 0 })).toBe('422 bad-extra');
  expect(await said('9100', `${OCTOBER}/extras`, { ...extra, reason: ' ' })).toBe('400 bad-request');
  expect(await said('9100', `${OCTOBER}/extras`, extra)).toBe('201');
  const outlook = await read<KpiOutlook>('9100', `${OCTOBER}/outlook`);
  expect(outlook.sources).toEqual(['加扣分']);
  expect(outlook.changes).toContainEqual({
    ...{ personNumber: '8302', field: '加分', before: 0, after: 2, why: '加分项有变化' },
  });
  expect(await said('9100', `${OCTOBER}/freeze`, { reason: '未签的休假' })).toBe('409 kpi-outdated');
  const [entered] = await read<{ id: string }[]>('9100', `${OCTOBER}/extras`);
  expect(await said('9100', `/api/kpi/extras/${entered!.id}/remove`, { reason: '登记错人' })).toBe('204');
  expect(await said('9100', '/api/kpi/extras/x/remove', { reason: '登记错人' })).toBe('404 extra-not-found');

  const [step] = await read<LadderRow[]>('9100', '/api/kpi/ladder?month=2026-10');
  expect(step).toMatchObject({ person: { number: LAST }, step: 'talk', state: 'proposed' });
  expect(await read('8100', '/api/kpi/ladder')).toEqual([]);
  const decide = (who: string, body: unknown) => said(who, `/api/kpi/ladder/${step!.id}/decide`, body);
  expect(await decide('8100', { isAccepted: true, reason: '好' })).toBe('403 not-allowed');
  expect(await decide('9100', { isAccepted: true })).toBe('400 bad-request');
  expect(await decide('9100', { isAccepted: true, reason: '已约谈' })).toBe('204');
  expect(await decide('9100', { isAccepted: false, reason: '再想想' })).toBe('409 ladder-step-decided');
  expect(await read<LadderRow[]>('8100', '/api/kpi/ladder')).toMatchObject([{ decidedBy: '孙芳' }]);
  expect(await said('9100', `/api/kpi/ladder/${step!.id}/retraining`, {}, 'PUT')).toBe(
    '409 not-a-retraining',
  );
  const scheme = { post: '产险坐席', fromMonth: '2026-12', text: 'version: "1"' };
  expect(await said('9100', '/api/kpi/schemes', scheme)).toBe('422 bad-scheme');
});

test('204 frozen; afterwards 409', async () => {
  expect(await said('9100', `${OCTOBER}/freeze`, {})).toBe('409 kpi-open-matters');
  expect(await said('9100', `${OCTOBER}/freeze`, { reason: '其余人员休假未签' })).toBe('204');
  expect(await said('9100', `${OCTOBER}/compute`, { reason: '再算' })).toBe('409 month-frozen');
  const { state, steps } = await read<MonthTableAnswer>('8301', `${OCTOBER}/table`);
  expect([state, steps.frozen!.by]).toEqual(['frozen', '孙芳']);
});

test('200 late facts are shown and wait; 200 opened again by the manager with a reason, 409 twice', async () => {
  const { importId } = await importLate();
  expect(importId).toBeTruthy();
  const late = await read<LateFactsAnswer>('9100', `${OCTOBER}/late`);
  expect(late.rows).toMatchObject([{ kindName: '月考成绩', person: { number: LAST } }]);
  expect(late.changes.map(({ personNumber }) => personNumber)).toContain(LAST);
  expect(await said('8100', `${OCTOBER}/reopen`, { reason: '补考' })).toBe('403 not-allowed');
  expect(await said('9100', `${OCTOBER}/reopen`, {})).toBe('400 bad-request');
  expect(await said('9100', `${OCTOBER}/reopen`, { reason: '补考成绩迟到' })).toBe('200');
  expect(await said('9100', `${OCTOBER}/reopen`, { reason: '补考成绩迟到' })).toBe('409 month-not-frozen');
  const table = await read<MonthTableAnswer>('9100', `${OCTOBER}/table`);
  expect(table).toMatchObject({
    state: 'computed',
    reopenings: [{ by: '孙芳', reason: '补考成绩迟到', lateFacts: 1 }],
  });
  expect((await read<KpiOutlook>('9100', `${OCTOBER}/outlook`)).sources).toEqual(['数据或评分']);
});

async function importLate(): Promise<{ importId: string }> {
  const rows = [{ 工号: LAST, 月份: '2026-10', 成绩: 92 }];
  const answer = await people['9100']!.request('/api/facts/exam', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rows }),
  });
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  return (await answer.json()) as { importId: string };
}
