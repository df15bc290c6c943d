import { addSmallMonth, LAST } from '@tingjian/db/testing/small-month.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { readPdf } from '@tingjian/paper/testing/pdf-text.ts';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KpiFormAnswer, KpiMonthRow, LadderRow, MonthTableAnswer } from './answers/kpi.ts';
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
  expect(table).toMatchObject({ state: 'computed', isOutdated: false, steps: { computed: { by: '孙芳' } } });
  expect(table.people.find(({ number }) => number === '8301')!.form).toMatchObject({
    total: 90.83,
    grade: 'B',
  });
  expect(table.indicators['qa-mean']).toMatchObject({ above: '随机抽检得分之和', below: '随机抽检终评通话' });
  // Nobody else sees what is not published.
  for (const who of ['8301', '8100'])
    expect(await get(who, `${OCTOBER}/table`)).toBe('409 kpi-not-published');
  expect(await get('8301', `${OCTOBER}/people/8301`)).toBe('409 kpi-not-published');
  expect(await get('8100', `${OCTOBER}/people/8301`)).toBe('409 kpi-not-published');
  expect(await read('8301', '/api/kpi/months')).toEqual([]);
  expect(await said('9100', `${OCTOBER}/check`)).toBe('204');
  expect(await said('9100', `${OCTOBER}/publish`, {})).toBe('204');
});

test('an agent sees their own form and nobody else’s, a team lead those of the team', async () => {
  expect(await read<KpiMonthRow[]>('8301', '/api/kpi/months')).toMatchObject([{ month: '2026-10' }]);
  const own = await read<MonthTableAnswer>('8301', `${OCTOBER}/table`);
  expect(own.people.map(({ number }) => number)).toEqual(['8301']);
  expect(own.people[0]!.standing!.band).toEqual([]);
  expect([own.computings, own.isOutdated]).toEqual([[], null]);
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
  expect(await sign('9100', '8301', { agrees: true })).toBe('403 not-allowed');
  expect(await sign('8301', '8301', { agrees: false })).toBe('422 kpi-remark-needed');
  expect(await sign('8301', '8301', { agrees: 'yes' })).toBe('400 bad-request');
  expect(await sign('8301', '8301', { agrees: true })).toBe('204');
  expect(await sign('8301', '8301', { agrees: true })).toBe('409 kpi-signed');
  expect(await sign(LAST, LAST, { agrees: false, remark: '月考缺考不是我的原因' })).toBe('204');
  expect(await said('9100', `${OCTOBER}/freeze`, {})).toBe('409 kpi-open-matters');
  expect(await sign('8100', LAST, { agrees: true, remark: '已核对' })).toBe('204');
  const { signatures } = await read<KpiFormAnswer>(LAST, `${OCTOBER}/people/${LAST}`);
  expect(signatures).toMatchObject([{ role: 'agent', agrees: false }, { role: 'leader' }]);
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
  expect((await read<MonthTableAnswer>('9100', `${OCTOBER}/table`)).isOutdated).toBe(true);
  expect(await said('9100', `${OCTOBER}/freeze`, {})).toBe('409 kpi-outdated');
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
  expect(await said('9100', `${OCTOBER}/freeze`, {})).toBe('204');
  expect(await said('9100', `${OCTOBER}/compute`, { reason: '再算' })).toBe('409 month-frozen');
  const { state, steps } = await read<MonthTableAnswer>('8301', `${OCTOBER}/table`);
  expect([state, steps.frozen!.by]).toEqual(['frozen', '孙芳']);
});
