import { expect, test } from 'vitest';
import { centre } from '../testing/ask-condition.ts';
import { readRuleSet } from './rule-set.ts';

/** A rule set with one condition, as JSON, which is YAML too. */
function withCondition(condition: unknown): string {
  return JSON.stringify({
    version: '1',
    name: '测试',
    settings: centre,
    rules: { P01: { must: condition } },
  });
}

function nested(levels: number): unknown {
  let inner: unknown = { kind: 'phrase', phrases: ['再见'] };
  for (let i = 0; i < levels; i++) inner = { kind: 'not', of: inner };
  return inner;
}

const manyPhrases = Array.from({ length: 40_000 }, (_, i) => `说法${i}`);
const flowLevels = '['.repeat(10_000) + ']'.repeat(10_000);
const blockLevels = Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');

test.each<[string, string, RegExp]>([
  ['an empty file', '', /第 1 行：文件是空的/],
  ['a file of comments', '# 还没有写\n# 以后再写\n', /文件是空的/],
  ['a file of 10 MB', `a: ${'x'.repeat(10_000_000)}`, /超过 1 MB/],
  ['a picture', '\x89PNG\r\n\x1a\n\0\0', /控制字符/],
  ['text in another encoding, read as UTF-8', 'name: \uFFFD\uFFFD', /读不出的字符/],
  ['an anchor that holds itself', 'a: &x [*x]', /锚点 &x/],
  ['a reference', 'a: 1\nb: *x', /第 2 行：用了引用 \*x/],
  ['10,000 levels of brackets', flowLevels, /嵌套得太深/],
  ['10,000 levels that are never closed', '{a: '.repeat(10_000), /嵌套得太深/],
  ['1,000 levels of indentation', blockLevels, /嵌套得太深/],
  ['10,000 list signs in a line', '- '.repeat(10_000), /嵌套得太深/],
  ['10,000 question marks in a line', '? '.repeat(10_000), /嵌套得太深/],
  ['what is not YAML', 'a: b: c', /不是有效的 YAML/],
  ['two documents', 'a: 1\n---\nb: 2', /不是有效的 YAML/],
  ['the same name twice', 'name: a\nname: b', /不是有效的 YAML/],
  ['words and nothing else', '请稍等', /应为一组字段/],
  ['40,000 phrases', withCondition({ kind: 'phrase', phrases: manyPhrases }), /超过 30000 个值/],
  [
    '3,000 phrases in one list',
    withCondition({ kind: 'phrase', phrases: manyPhrases.slice(0, 3000) }),
    /phrases 太长/,
  ],
  [
    '100,000 alternatives',
    withCondition({ kind: 'pattern', pattern: manyPhrases.concat(manyPhrases).join('|') }),
    /500 字/,
  ],
  [
    'an expression that grows beyond reason',
    withCondition({ kind: 'pattern', pattern: '(a?){999}'.repeat(40) }),
    /展开后太大/,
  ],
  ['an expression that looks around', withCondition({ kind: 'pattern', pattern: '(?<!不)保证' }), /环视/],
  ['an expression that refers back', withCondition({ kind: 'pattern', pattern: '(.)\\1' }), /反向引用/],
  [
    'an expression with an open bracket',
    withCondition({ kind: 'pattern', pattern: '(保证' }),
    /括号没有配对/,
  ],
  ['half a character', withCondition({ kind: 'phrase', phrases: ['\ud83d'] }), /残缺的字符/],
  [
    'a kind that does not exist',
    withCondition({ kind: 'phrse', phrases: ['a'] }),
    /P01\.must\.kind：没有“phrse”/,
  ],
  ['a field that does not exist', withCondition({ kind: 'phrase', phrase: ['a'] }), /没有“phrase”这个字段/],
  [
    'a window that does not exist',
    withCondition({ kind: 'phrase', phrases: ['a'], window: 'open' }),
    /没有“open”这个窗口/,
  ],
  [
    'a window of no length',
    withCondition({ kind: 'phrase', phrases: ['a'], window: { firstMs: 0 } }),
    /firstMs 太小/,
  ],
  [
    'a window without bounds',
    withCondition({ kind: 'phrase', phrases: ['a'], window: {} }),
    /至少要写一个界限/,
  ],
  [
    'must and never at once',
    JSON.stringify({ rules: { P01: { must: nested(0), never: nested(0) } } }),
    /must 或 never/,
  ],
])('%s is refused with a clear reason', (_title, text, reason) => {
  expect(() => readRuleSet(text)).toThrow(reason);
});

test('a name with a meaning for the machine is refused and changes nothing', () => {
  const poisoned = '{ "__proto__": { "kept": "x" }, "rules": { "__proto__": { "isProposal": true } } }';
  expect(() => readRuleSet(poisoned)).toThrow('“__proto__”不能作为名称');
  expect(({} as { isProposal?: boolean }).isProposal).toBeUndefined();
});

test('conditions may be nested as deep as anybody writes them', () => {
  expect(readRuleSet(withCondition(nested(30))).rules.P01?.must?.kind).toBe('not');
});

test('nested stars are read: the engine takes linear time', () => {
  expect(readRuleSet(withCondition({ kind: 'pattern', pattern: '((a*)*)*b' })).rules.P01).toBeDefined();
});

test('a refusal names every wrong place, up to twenty', () => {
  const phrases = Array.from({ length: 30 }, (_, i) => i);
  const refused = () => readRuleSet(withCondition({ kind: 'phrase', phrases }));
  expect(refused).toThrow(/phrases\.19：/);
  expect(refused).not.toThrow(/phrases\.20：/);
});
