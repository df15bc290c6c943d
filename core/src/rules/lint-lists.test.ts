import { describe, expect, test } from 'vitest';
import { goodbye, lint, told } from '../testing/lint.ts';

describe('lists', () => {
  test.each<[string, object, object, string]>([
    [
      'that do not exist',
      { ...goodbye, phrases: ['$farewels'] },
      {},
      'error 没有“$farewels”这个词表 → 是不是想写 $farewells',
    ],
    [
      'that do not exist, in an exception',
      { ...goodbye, except: ['$nosuch'] },
      {},
      'error 没有“$nosuch”这个词表',
    ],
    [
      'of words where business types belong',
      { kind: 'facts', businessType: ['$farewells'] },
      {},
      '没有“$farewells”这个词表',
    ],
    ['that no rule uses', goodbye, { farewells: ['再见再见'] }, 'warning 词表 farewells 没有一条规则用到'],
    [
      'that name another list',
      goodbye,
      { lookUpWords: ['$farewells'] },
      'error 词表里不能再用词表 $farewells',
    ],
    ['with an entry twice', goodbye, { lookUpWords: ['我查一下', '我查一下'] }, 'warning “我查一下”写重了'],
  ])('%s', (_title, condition, more, expected) => {
    expect(told(lint({ P12: { must: condition } }, more))).toContain(expected);
  });

  test('an entry that a named list holds already', () => {
    const text = told(
      lint(
        { P12: { must: { kind: 'phrase', phrases: ['$farewells', '再见再见'] } } },
        { farewells: ['再见再见'] },
      ),
    );
    expect(text).toContain('写重了');
  });
});
