import { readFile } from 'node:fs/promises';
import type { PersonMonth } from '@tingjian/core/kpi/month/month.ts';
import { readTable } from '@tingjian/db/intake/tables/read-table.ts';
import { addReviewedCalls } from '@tingjian/db/testing/reviewed-calls.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FactPreviewAnswer } from './answers/facts.ts';
import type { MonthTableAnswer } from './answers/kpi.ts';
import { type Door, openDoor } from './testing/open-door.ts';

const FOLDER = new URL('../../fixtures/months/2024-02-twelve-agents/', import.meta.url);
const MONTH = '/api/kpi/months/2024-02';
const KINDS = [
  ...['telephony-day', 'rating', 'complaint', 'exam', 'attendance-day', 'conduct', 'work-log-day'],
  'ticket-day',
];
type Row = Record<string, string>;

let door: Door;
let made: MonthTableAnswer;
let worked: Row[];

beforeAll(async () => {
  door = await openDoor({ limitPerMinute: null });
  await takeInPeople();
  for (const kind of KINDS) await takeInFacts(kind);
  await addReviewedCalls(
    door.fresh.db,
    (await rowsOf('calls')).map((call) => ({
      ...{ agent: call.工号!, at: call.通话时间!, points: Number(call.终评分) },
      ...{ queue: call.队列 === '随机' ? ('random' as const) : ('risk' as const) },
      isFatal: call.致命差错 === '是',
    })),
  );
  for (const extra of await rowsOf('extras')) {
    const { 工号: personNumber, 原因: reason } = extra;
    await said('POST', `${MONTH}/extras`, { personNumber, points: Number(extra.分值), reason });
  }
  await said('POST', `${MONTH}/compute`, {});
  made = (await (await door.app.request(`${MONTH}/table`)).json()) as MonthTableAnswer;
  worked = await rowsOf('worked');
}, 120_000);
afterAll(() => door.close());

test('a month worked out by hand in a spreadsheet is the product’s, cell by cell', () => {
  const whole = made.people.map((person) => cellsOf(person));
  const wanted = worked.map((row) =>
    Object.fromEntries(Object.keys(whole[0]!).map((name) => [name, row[name]])),
  );
  expect(whole.map(rounded)).toEqual(wanted.map(rounded));
});

/** The cells of the spreadsheet, from what the product answers. */
function cellsOf({
  number,
  name,
  teamId,
  form,
  standing,
  standardError,
}: PersonMonth): Record<string, unknown> {
  const row = (id: string) => form.rows.find((each) => each.id === id)!;
  const figure = (id: string, part = 0) => row(id).parts[part]!.figure;
  const points = (id: string) => row(id).points ?? '无数据';
  const value = (id: string, part = 0) => figure(id, part).value ?? '无数据';
  const [satisfaction] = row('satisfaction').parts;
  return {
    ...{ 工号: number, 姓名: name, 班组: made.teamNames[teamId!] },
    ...{
      终评通话: figure('qa').below,
      得分之和: figure('qa').above,
      质检平均分: value('qa'),
      质检得分: points('qa'),
    },
    ...{ 计分满意度: value('satisfaction'), 满意度得分: points('satisfaction') },
    满意度来源: satisfaction!.from === 'team' ? '班组' : '本人',
    ...{ 振铃: figure('connection').below, 漏接率: value('connection'), 接通得分: points('connection') },
    ...{ 应办结投诉: figure('complaints').below ?? 0, 已办结投诉: figure('complaints').above ?? 0 },
    ...{ 投诉处理率: value('complaints'), 投诉得分: points('complaints') },
    查实投诉: row('complaints').adjustments.reduce((sum, { times }) => sum + times!, 0),
    ...{ 应填日志: figure('records').below, 完整日志: figure('records').above, 日志填写率: value('records') },
    ...{ 工单数: figure('records', 1).below, 完整工单: figure('records', 1).above },
    ...{ 工单完整率: value('records', 1), 记录得分: points('records') },
    ...{ 考试次数: figure('exam').below ?? 0, 月考成绩: value('exam'), 月考得分: points('exam') },
    ...{
      处理通话: figure('aht').below,
      处理时长: figure('aht').above,
      AHT: value('aht'),
      AHT得分: points('aht'),
    },
    全中心AHT: row('aht').parts[0]!.reference,
    ...{
      签入: figure('utilisation').below,
      工时利用率: value('utilisation'),
      工时得分: points('utilisation'),
    },
    示忙天数: row('utilisation').adjustments.reduce((sum, { times }) => sum + times!, 0),
    ...{ 考勤分: value('presence'), 行为分: value('presence', 1), 出勤得分: points('presence') },
    ...{ 加分: form.added, 扣分: form.deducted, 总分: form.total ?? '无数据', 等级: form.grade ?? '无数据' },
    参与排名: standing!.notRanked.length === 0 ? '是' : '否',
    ...{ 排名: standing!.rank ?? '', 标记末位: standing!.isMarked ? '是' : '否', 标准误: standardError },
  };
}

/** Figures to six decimals; the standard error to two, for the product keeps quantiles of Student’s t with as many. */
function rounded(row: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => {
      const isNumber = cell !== '' && Number.isFinite(Number(cell));
      return [name, isNumber ? Number(cell).toFixed(name === '标准误' ? 2 : 6) : cell];
    }),
  );
}

async function takeInPeople() {
  const teams = new Map<string, string>();
  for (const person of await rowsOf('people')) {
    for (const team of [person.班组!, person.调入班组!]) {
      if (!team || teams.has(team)) continue;
      const answer = await said('POST', '/api/teams', { name: team });
      teams.set(team, ((await answer.json()) as { id: string }).id);
    }
    await said('POST', '/api/people', {
      ...{ number: person.工号, name: person.姓名, post: person.岗位, teamId: teams.get(person.班组!) },
      ...{ entryDay: person.入职日期, probationEnd: person.试用期至 },
    });
    if (!person.调入班组) continue;
    const move = { teamId: teams.get(person.调入班组), fromDay: person.调入日 };
    await said('POST', `/api/people/${person.工号}/move`, move);
  }
}

/** As people do it: looked at first, then taken in whole. */
async function takeInFacts(kind: string) {
  const bytes = await readFile(new URL(`${kind}.csv`, FOLDER));
  const sent = (metadata: object) => {
    const form = new FormData();
    form.append('metadata', JSON.stringify(metadata));
    form.append('table', new File([new Uint8Array(bytes)], `${kind}.csv`));
    return { method: 'POST', body: form };
  };
  const looked = await door.app.request(`/api/facts/${kind}/preview`, sent({}));
  const { problems, digest } = (await looked.json()) as FactPreviewAnswer;
  expect(problems).toEqual([]);
  expect((await door.app.request(`/api/facts/${kind}/commit`, sent({ digest }))).status).toBe(200);
}

async function said(method: string, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const answer = await door.app.request(path, { method, headers, body: JSON.stringify(body) });
  expect(answer.status, `${path} ${await answer.clone().text()}`).toBeLessThan(300);
  return answer;
}

async function rowsOf(name: string): Promise<Row[]> {
  const bytes = new Uint8Array(await readFile(new URL(`${name}.csv`, FOLDER)));
  const { heading, rows } = await readTable(bytes, `${name}.csv`, { words: ['工号', '姓名'] });
  return rows.map((cells) =>
    Object.fromEntries(heading.map((title, at) => [title, String(cells[at] ?? '')])),
  );
}
