import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Scheme, scheme } from './scheme.ts';
import { schemeProblems } from './scheme-problems.ts';

const agent = scheme.parse(
  parse(readFileSync(`${import.meta.dirname}/../../../kpi/schemes/agent.yaml`, 'utf8')),
);
const said = (changed: Partial<Scheme>) =>
  schemeProblems({ ...agent, ...changed }, { has: () => true }).map(({ row, problem }) => [row, problem]);
const [first, ...others] = agent.rows;
const { fatal } = agent.extras;

test.each<[string, Partial<Scheme>, [number | null, string][]]>([
  ['the default scheme has none', {}, []],
  ['a name is needed', { name: ' ' }, [[null, '方案要有名称']]],
  ['so is that of a row', { rows: [{ ...first!, name: '' }, ...others] }, [[0, '第 1 项要有名称']]],
  [
    'an event needs a reason that says something',
    { rows: [{ ...first!, adjust: [{ measure: 'missed', points: -1, reason: '漏' }] }, ...others] },
    [[0, '按次扣分要写明原因，至少两个字']],
  ],
  [
    'so does what is added',
    { extras: { ...agent.extras, additions: [{ measure: 'commendations', points: 2, reason: '' }] } },
    [[null, '每一种加分要写明原因']],
  ],
  [
    'grades go down, each with a name of its own',
    {
      grades: [
        { grade: 'C', from: 80 },
        { grade: 'C', from: 80 },
        { grade: '', from: 0 },
      ],
    },
    [
      [null, '每个等级要有名称'],
      [null, '两个等级同名'],
      [null, '等级的起点必须从高到低，且互不相同'],
    ],
  ],
  [
    'a fatal error leaves a grade that there is',
    { extras: { ...agent.extras, fatal: { ...fatal, notAbove: 'X' } } },
    [[null, '没有 X 这个等级']],
  ],
])('%s', (_, changed, problems) => {
  expect(said(changed)).toEqual(problems);
});
