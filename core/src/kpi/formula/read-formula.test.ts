import { describe, expect, test } from 'vitest';
import { evaluate } from './formula.ts';
import { readFormula } from './read-formula.ts';
import { sayUnit } from './unit.ts';

const vocabulary = {
  measures: {
    talkSeconds: { name: '通话时间', unit: { seconds: 1 } },
    holdSeconds: { name: '保持时间', unit: { seconds: 1 } },
    answered: { name: '接听来电', unit: { calls: 1 } },
    outbound: { name: '外呼', unit: { calls: 1 } },
  },
  indicators: ['aht', 'own'],
  self: 'own',
};
const read = (text: string) => readFormula(text, vocabulary);
const sums = { talkSeconds: 600, holdSeconds: 60, answered: 10, outbound: 4 };

describe('formulas over measures', () => {
  test.each([
    ['talkSeconds', 600, '秒'],
    ['talkSeconds + holdSeconds', 660, '秒'],
    ['talkSeconds－holdSeconds', 540, '秒'],
    ['2 × (answered − outbound)', 12, '通'],
    ['-outbound + answered', 6, '通'],
    ['(talkSeconds + holdSeconds) / 60', 11, '秒'],
    ['answered * 0.5 + outbound', 9, '通'],
    ['1 + 2 * 3', 7, '无量纲'],
    ['通话时间 ＋ 保持时间', 660, '秒'],
  ])('%s is %d %s', (text, value, unit) => {
    const formula = read(text);
    expect(evaluate(formula, sums)).toBe(value);
    expect(sayUnit(formula.unit)).toBe(unit);
  });

  test('the formula of a team is the sum of those of its people', () => {
    const formula = read('talkSeconds + 2 * holdSeconds');
    const other = { talkSeconds: 30, holdSeconds: 7, answered: 1, outbound: 0 };
    const both = { talkSeconds: 630, holdSeconds: 67 };
    expect(evaluate(formula, both)).toBe(evaluate(formula, sums)! + evaluate(formula, other)!);
  });

  test('a measure that nobody reported makes no figure, not 0', () => {
    expect(evaluate(read('talkSeconds + holdSeconds'), { talkSeconds: 5 })).toBeNull();
  });

  test.each([
    ['', '没有写完'],
    ['talkSeconds +', '没有写完'],
    ['(talkSeconds', '右括号'],
    ['talkSeconds)', '不该是'],
    ['talkSeconds answered', '不该是“answered”'],
    ['talkSeconds + answered', '单位不同'],
    ['talkSeconds + 1', '单位不同'],
    ['talkSeconds * answered', '相乘'],
    ['talkSeconds / answered', '分母一栏'],
    ['talkSeconds / 0', '除以 0'],
    ['talkSeconds / (2 - 2)', '除以 0'],
    ['aht + 1', '不能引用指标'],
    ['constructor', '没有叫'],
    ['通话秒数', '是不是通话时间（talkSeconds）？'],
    ['talkSecond', '是不是通话时间（talkSeconds）？'],
    ['own + 1', '不能引用它自己'],
    ['answered & 1', '不认识“&”'],
    ['talkSeconds; drop', '不认识“;”'],
    [`${'('.repeat(200)}answered${')'.repeat(200)}`, '太深'],
    ['1 +'.repeat(300), '最长'],
  ])('%s is refused', (text, why) => {
    expect(() => read(text)).toThrow(why);
  });
});

test('a mistake says at which character it stands', () => {
  expect(() => read('talkSeconds + answered')).toThrow('第 13 个字');
  expect(() => read('talkSeconds + ')).toThrow('第 15 个字');
});
