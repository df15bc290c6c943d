import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addSums } from '../measures.ts';
import { figureOf } from './figure.ts';
import { t95 } from './mean-interval.ts';
import { readIndicators } from './read-indicators.ts';

const shipped = readFileSync(new URL('../../../kpi/indicators.yaml', import.meta.url), 'utf8');
const indicators = readIndicators(shipped);
const figure = (code: string, sums: Parameters<typeof figureOf>[1]) => figureOf(indicators.get(code)!, sums);

describe('the shipped indicators (domain section 3.1)', () => {
  test.each([
    ['connection-agent', { answered: 95, offered: 100 }, 95],
    ['missed-rate', { missed: 5.4, offered: 100 }, 5.4],
    ['aht', { talkSeconds: 1500, holdSeconds: 300, afterCallSeconds: 200, handled: 10 }, 200],
    ['satisfaction', { ratings: 40, ratingsSatisfied: 37 }, 92.5],
    ['complaint-rate', { complaintsProven: 1, handled: 2500 }, 4],
    [
      'utilisation',
      { talkSeconds: 5, holdSeconds: 1, afterCallSeconds: 1, outboundSeconds: 1, signedInSeconds: 10 },
      80,
    ],
    ['first-solved', { firstCalls: 50, repeated48h: 10 }, 80],
    ['attendance-account', { accountPoints: 100, attendanceLost: 3, personMonths: 1 }, 97],
    ['exam', { examMarks: 88, exams: 1 }, 88],
    ['calls-per-hour', { answered: 60, signedInSeconds: 7 * 3600 }, 60 / 7],
  ] as const)('%s', (code, sums, expected) => {
    expect(figure(code, sums).value).toBeCloseTo(expected, 9);
  });

  test('an empty denominator is 无数据, never 0 or 100', () => {
    expect(figure('satisfaction', { ratings: 0, ratingsSatisfied: 0 }).value).toBeNull();
    expect(figure('satisfaction', {}).value).toBeNull();
    expect(figure('connection-agent', { offered: 12 }).value).toBeNull();
  });

  test('a team adds up from numerators and denominators, not from percentages', () => {
    const team = addSums([
      { answered: 9, offered: 10 },
      { answered: 10, offered: 100 },
    ]);
    expect(figure('connection-agent', team).value).toBeCloseTo((19 / 110) * 100, 9);
  });

  test('the interval of a mean is that of Student, and says that one call tells nothing', () => {
    // 80, 90, 100, 90: mean 90, s = 8.165, t(3) = 3.182 → ±12.99
    const of4 = figure('qa-mean', {
      qaCalls: 4,
      qaPoints: 360,
      qaPointsSquared: 80 ** 2 + 90 ** 2 + 100 ** 2 + 90 ** 2,
    });
    expect(of4).toMatchObject({ value: 90, isEnough: false });
    expect(of4.high! - 90).toBeCloseTo(12.99, 2);
    const of1 = figure('qa-mean', { qaCalls: 1, qaPoints: 90, qaPointsSquared: 8100 });
    expect(of1).toMatchObject({ value: 90, low: null, high: null });
    expect(t95(31)).toBeCloseTo(2.0395, 3);
    expect(t95(100)).toBeCloseTo(1.984, 3);
  });

  test('a share has a Wilson interval', () => {
    const { low, high } = figure('qa-pass-rate', { qaPassed: 8, qaCalls: 10 });
    expect(low).toBeCloseTo(49.02, 1);
    expect(high).toBeCloseTo(94.33, 1);
  });

  test('another definition counts when it is set', () => {
    const chosen = readIndicators(shipped, { 'connection-centre': 'with-ivr' });
    const sums = { ivrOffered: 200, ivrEnded: 80, queueOffered: 120, queueAnswered: 100 };
    expect(figureOf(chosen.get('connection-centre')!, sums).value).toBe(90);
    expect(figure('connection-centre', sums).value).toBeCloseTo(83.333, 3);
    expect(() => readIndicators(shipped, { fcr: 'x', aht: '未知' })).toThrow('口径');
  });

  test('an indicator that cannot be says what is wrong', () => {
    const own = (above: string, below: string) =>
      `version: "1"\nindicators:\n  mine:\n    {name: 自定, unit: 秒, better: lower, scope: [agent], variants: [{id: a, above: "${above}", below: "${below}", definition: 测试用定义}]}`;
    expect(() => readIndicators(own('talkSeconds / answered', 'answered'))).toThrow('分母一栏');
    expect(() => readIndicators(own('mine', 'answered'))).toThrow('mine');
    expect(() => readIndicators(own('1', 'answered'))).toThrow('没有任何度量');
    expect(readIndicators(own('talkSeconds', 'answered')).get('mine')!.variant).toBe('a');
  });
});
