import { expect, test } from 'vitest';
import { smallMonth } from '../../testing/small-month.ts';
import { formPage } from './form-page.ts';

const { month, schemes, indicators, state, sources, isDemo } = smallMonth();
const blank = { text: null, signedBy: null, signedOn: null };
const page = (at: number) => {
  const person = month.people[at]!;
  return formPage({
    ...{ month: month.month, person, scheme: schemes.get(person.schemeId)!, indicators, teamName: '一班' },
    ...{ state, sources, isDemo, remarks: { agent: blank, leader: blank } },
  });
};

test('the form names the person and the month, and every row has weight, value, how sure, target and points', () => {
  const { title, fields, rows, foot, isDemo } = page(0);
  expect(title).toBe('2026 年 10 月坐席月度考核表');
  expect(isDemo).toBe(true);
  expect(fields).toContainEqual(['工号', '8001']);
  expect(rows).toHaveLength(9);
  expect(rows[0]).toEqual({
    ...{ no: '1', name: '质检平均分', weight: '30', points: '25.50', notes: [] },
    parts: [
      {
        ...{ name: '质检平均分', value: '92.00 分', target: '95 满分，75 零分，之间按比例' },
        sureness: expect.stringMatching(/^736 ÷ 8，95% 区间 8\d\.\d\d–9\d\.\d\d$/),
      },
    ],
  });
  expect(rows[4]!.parts.map(({ name }) => name)).toEqual([
    '工作日志填写率（占 50%）',
    '工单完整率（占 50%）',
  ]);
  expect(foot).toEqual(['方案：坐席月度考核 2026.11', '规则集：a1b2']);
});

test('points, additions and deductions on the page add up to its total', () => {
  for (const at of [0, 1, 3]) {
    const { rows, added, deducted, total } = page(at);
    const figures = [...rows.map(({ points }) => points), added, deducted].map((text) => Number(text));
    expect(figures.reduce((sum, points) => sum + points, 0)).toBeCloseTo(Number(total), 8);
  }
});

test('a fatal error and a proven complaint are said with their points, and the grade says what holds it back', () => {
  const { rows, extras, deducted, grade, gradeNote } = page(1);
  expect(rows[3]!.notes).toEqual(['查实与本人有关的投诉 1 次 -5.00']);
  expect(extras).toContainEqual({ kind: '扣分', reason: '经确认的致命差错', points: '-5.00' });
  expect([deducted, grade, gradeNote]).toEqual(['-5.00', 'C', '有经确认的致命差错，等级不高于 C']);
});

test('who waits for data has no total and no grade, and who is not ranked is told why', () => {
  const { total, grade, gradeNote, standing, rows } = page(2);
  expect([total, grade, gradeNote]).toEqual(['待数据', '—', '还缺数据：业务知识月考']);
  expect(rows[5]).toMatchObject({ points: '待数据', parts: [{ value: '无数据', sureness: null }] });
  expect(standing[0]).toMatch(/^不参与排名：.*试用期/);
});

test('a rank stands with its interval, and a team lead has the form of the team and no rank', () => {
  expect(page(0).standing[0]).toMatch(/^班组第 1（95% 区间：第 1.*）.*；全中心同岗位第 1。$/);
  expect(page(3).standing).toEqual(['本方案不排名。']);
  expect(page(3).remarks.map(({ title }) => title)).toEqual(['本人意见', '上级意见']);
});
