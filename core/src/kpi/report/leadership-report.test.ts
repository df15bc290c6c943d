import { expect, test } from 'vitest';
import { smallMonth } from '../../testing/small-month.ts';
import { leadershipReport } from './leadership-report.ts';
import type { Report, ReportBlock, ReportSectionId } from './report.ts';
import type { ReportInput } from './report-input.ts';

const { month, teamNames, state, isDemo, sources, indicators } = smallMonth();
const nothing = { complaints: 0, lookedInto: 0, proven: 0, closed: 0, inTime: 0 };
const input: ReportInput = {
  ...{ month, teamNames, state, isDemo, sources, indicators, grades: ['A', 'B', 'C', 'D', 'E'] },
  asOf: '2026-11-03 09:00',
  sums: {
    now: {
      ...{ qaCalls: 24, qaPoints: 2208, qaPointsSquared: 203_460, qaPassed: 24, qaFatal: 0 },
      ...{ handled: 1200, talkSeconds: 180_000, holdSeconds: 30_000, afterCallSeconds: 30_000 },
      ...{
        queueOffered: 1000,
        queueAnswered: 930,
        queueAnsweredWithin: 800,
        ratings: 120,
        ratingsSatisfied: 114,
      },
    },
    lastMonth: {
      qaCalls: 24,
      qaPoints: 2160,
      qaPointsSquared: 194_800,
      queueOffered: 1000,
      queueAnswered: 900,
    },
    lastYear: {},
  },
  teams: [{ name: '一班', sums: { qaCalls: 24, qaPoints: 2208, qaPointsSquared: 203_460 } }],
  days: [{ day: '2026-10-02', sums: { queueOffered: 40, queueAnswered: 38 } }],
  halfHours: [{ startsAt: '09:00', sums: { queueOffered: 40, queueAnswered: 38, queueAnsweredWithin: 30 } }],
  businesses: [
    { name: '报案', calls: 700 },
    { name: null, calls: 20 },
  ],
  coverage: { calls: 720, judged: 720, random: 24, risk: 3, blind: 5 },
  risk: { calls: 3, points: 180, squared: 11_000, passed: 0, fatal: 1 },
  lost: {
    calls: 24,
    losses: [
      { item: 'P05', calls: 6, points: 12 },
      { item: 'U24', calls: 2, points: 20 },
    ],
  },
  missed: {
    rows: [{ id: 't1', name: '一班', calls: 24 }],
    misses: [{ row: 't1', item: 'P05', calls: 6 }],
  },
  itemNames: { P05: '等待未告知', U24: '服务禁语', Z01: '辱骂客户' },
  fatals: [{ call: 'C-1', day: '2026-10-07', agent: '8002 =王芳', team: '一班', items: ['Z01'] }],
  complaints: [{ ...nothing, class: '理赔', cause: null, complaints: 4, closed: 4, inTime: 3 }],
  appeals: { filed: 5, open: 1, answered: 4, inTime: 3, allowed: 1, partly: 0, rejected: 3 },
  calibrated: { scores: 0, exact: 0, within: 0 },
  ladder: [
    { step: 'talk', state: 'accepted' },
    { step: 'talk', state: 'proposed' },
  ],
  comments: { quality: { text: '等待要告知。', actions: [], by: '王立', on: '2026-11-04' } },
};
const report = leadershipReport(input);

function blocks<K extends ReportBlock['kind']>(id: ReportSectionId, kind: K, of: Report = report) {
  const { blocks: all } = of.sections.find((section) => section.id === id)!;
  return all.filter((block): block is Extract<ReportBlock, { kind: K }> => block.kind === kind);
}
const figure = (id: ReportSectionId, name: string, of?: Report) =>
  blocks(id, 'figures', of)[0]!.figures.find((each) => each.name === name)!;

test('a figure says its counts, its interval, and how far it is from the months before, or that this may be chance', () => {
  expect(figure('service', '接通率')).toEqual({
    ...{ name: '接通率', value: '93.00%', note: '930 ÷ 1,000' },
    changes: ['较上月 +3.00 个百分点'],
  });
  const mean = figure('quality', '质检平均分');
  expect(mean).toMatchObject({
    value: '92.00 分',
    note: expect.stringMatching(/^2,208 ÷ 24，95% 区间 90\.\d\d–93\.\d\d$/),
  });
  expect(mean.changes).toEqual([expect.stringMatching(/^较上月 \+2\.00 分/)]);
  expect(figure('satisfaction', '客户满意度').changes).toEqual([]);
});

test('differences whose interval holds zero may be chance', () => {
  const sums = { ...input.sums, lastMonth: { ratings: 100, ratingsSatisfied: 93 } };
  expect(figure('satisfaction', '客户满意度', leadershipReport({ ...input, sums })).changes).toEqual([
    '较上月 +2.00 个百分点，可能出于偶然',
  ]);
});

test('what nobody reported is 无数据, never 0', () => {
  expect(figure('tickets', '工单')).toMatchObject({ value: '无数据', changes: [] });
  expect(figure('people', '出勤率')).toMatchObject({ value: '无数据', note: '' });
  expect(blocks('trust', 'figures')[0]!.figures[2]).toMatchObject({
    value: '无数据',
    note: '独立评分，0 ÷ 0',
  });
  const [days] = blocks('volume', 'lines');
  expect(days!.labels).toHaveLength(31);
  expect(days!.lines[0]!.values.slice(0, 3)).toEqual([null, 40, null]);
  expect(report.foot).toContain('上年同月没有数据。');
});

test('quality: teams with their interval, the costliest item first, forced samples apart, every fatal call', () => {
  expect(blocks('quality', 'bars')[0]!.bars).toMatchObject([{ name: '一班', value: 92, note: '24 通' }]);
  const [lost, fatal] = blocks('quality', 'table');
  expect(lost!.rows).toEqual([
    ['U24 服务禁语', '2/24（8.33%）', '20', '62.50%', '0.00%'],
    ['P05 等待未告知', '6/24（25.00%）', '12', '37.50%', '25.00%'],
  ]);
  expect(fatal!.rows).toEqual([['2026-10-07', 'C-1', '8002 =王芳', '一班', 'Z01 辱骂客户']]);
  expect(blocks('quality', 'text')[0]!.text).toContain('另有风险与指定复核 3 通，平均 60.00 分，不计入上列');
});

test('the ranking says who is not ranked and why, and what was proposed', () => {
  const [ranked, unranked] = blocks('ranking', 'table');
  expect([...ranked!.rows, ...unranked!.rows].map((cells) => cells.join(' ')).join('\n')).toContain(
    '8003 李娜',
  );
  expect(unranked!.title).toBe(`不参与排名 ${unranked!.rows.length} 人`);
  expect(blocks('ranking', 'text').at(-1)!.text).toBe('处理建议：约谈与改进计划 2 人，已同意 1 人。');
});

test('what a person wrote stands in its section, and every figure has its definition at the end', () => {
  const quality = report.sections.find(({ id }) => id === 'quality')!;
  expect(quality.comment).toMatchObject({ text: '等待要告知。', by: '王立' });
  const shown = report.sections.flatMap(({ blocks: all }) =>
    all.flatMap((block) => (block.kind === 'figures' ? block.figures : [])),
  );
  const names = new Set([...indicators.values()].map(({ name }) => name));
  const defined = shown.filter(({ name }) => names.has(name));
  expect(defined.length).toBeGreaterThan(20);
  for (const { name } of defined) expect(report.foot.some((line) => line.startsWith(`${name}：`))).toBe(true);
});
