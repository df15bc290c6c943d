import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sheetXml } from '../../xlsx/sheet-xml.ts';
import { readIndicators } from '../indicators/read-indicators.ts';
import { computeMonth } from '../month/compute-month.ts';
import { pointsOf } from '../points/points-of.ts';
import { readScheme } from '../scheme/read-scheme.ts';
import { monthSheets } from './month-sheets.ts';
import { pointsFormula } from './points-formula.ts';

const read = (file: string) => readFileSync(new URL(`../../../kpi/${file}`, import.meta.url), 'utf8');
const indicators = readIndicators(read('indicators.yaml'));
const scheme = readScheme(read('schemes/agent.yaml'), indicators);
const person = { teamId: 't1', post: '产险坐席', isTeamLead: false, isOnProbation: false };

/** Just enough of a spreadsheet to work one of our formulas out. */
function calculate(formula: string, value: number): number {
  const functions = {
    ROUND: (x: number, digits: number) => Math.round(x * 10 ** digits) / 10 ** digits,
    MAX: Math.max,
    MIN: Math.min,
    ABS: Math.abs,
    INT: Math.floor,
    IF: (is: boolean, yes: number, no: number) => (is ? yes : no),
  };
  return new Function(...Object.keys(functions), 'V', `return ${formula}`)(
    ...Object.values(functions),
    value,
  ) as number;
}

test('the formula of every rule comes to the same points, also at each border', () => {
  const values = [
    0, 4.999, 5, 5.4, 10, 19.99, 20, 30, 59, 60, 66, 74.9, 75, 80, 85, 89.7, 90, 95, 98, 100, 160, 240, 299,
  ];
  for (const { weight, parts } of scheme.rows) {
    for (const { rule, share, indicator } of parts) {
      const reference = rule.kind === 'band' ? 200 : null;
      const part = {
        rule,
        share,
        indicator,
        reference,
        from: 'own',
        figure: null as never,
        points: null,
        note: null,
      } as const;
      const formula = pointsFormula(part, weight, 'V')!;
      for (const value of values) {
        const points = pointsOf(rule, { value, weight: weight * share, reference })!;
        expect(calculate(formula, value), `${indicator} ${value}`).toBeCloseTo(points, 8);
      }
    }
  }
});

test('the table holds live formulas with their values, and a name that looks like a formula stays a name', () => {
  const sums = { qaCalls: 8, qaPoints: 720, qaPointsSquared: 65_000, exams: 1, examMarks: 91 };
  const month = computeMonth({
    ...{
      month: '2026-10',
      people: [{ ...person, number: '8001', name: '=HYPERLINK("x")' }],
      centre: {},
      indicators,
    },
    ...{ sums: { 8001: sums }, fatals: {}, extras: {}, history: {}, uncounted: {}, references: {} },
    schemeOf: () => ({ id: 's', scheme }),
  });
  const sheets = monthSheets({
    ...{ month, schemes: new Map([['s', scheme]]), indicators, teamNames: { t1: '一班' } },
    ...{ state: '已计算', isDemo: true, sources: { 规则: 'abc' } },
  });
  expect(sheets.map(({ name }) => name)).toEqual(['坐席月度考核', '口径', '来源']);
  const table = [...sheetXml(sheets[0]!)].join('');
  expect(table).toContain('演示数据');
  expect(table).toContain('<f>ROUND(MIN(30,MAX(0,30*MAX(0,MIN(1,(ROUND(E4,9)-75)/20)))),2)</f><v>22.5</v>');
  expect(table).toContain('待数据');
  expect(table).toMatch(/t="inlineStr"><is><t>=HYPERLINK/);
  expect(table).not.toMatch(/<f>=?HYPERLINK/);
});

test('where the weight of what cannot be measured went to other rows, their formulas count as much more', () => {
  const lead = readScheme(read('schemes/supervisor.yaml'), indicators);
  const sums = {
    ...{
      qaCalls: 8,
      qaPoints: 720,
      qaPointsSquared: 65_000,
      offered: 100,
      answered: 90,
      logsDue: 22,
      logsComplete: 20,
    },
    ...{ tickets: 50, ticketsComplete: 47, daysPlanned: 22, daysWorked: 21 },
  };
  const month = computeMonth({
    ...{ month: '2026-10', centre: {}, indicators, fatals: {}, extras: {}, history: {}, uncounted: {} },
    people: [
      { ...person, number: '8001', name: '甲' },
      { ...person, number: '9001', name: '乙', isTeamLead: true },
    ],
    ...{ sums: { 8001: sums }, references: {} },
    schemeOf: ({ isTeamLead }) => (isTeamLead ? { id: 'l', scheme: lead } : { id: 's', scheme }),
  });
  const form = month.people[1]!.form;
  expect(form.rows[0]!.spreadBy).toBeCloseTo(29.41 / 25, 12);
  const schemes = new Map([
    ['s', scheme],
    ['l', lead],
  ]);
  const [, sheet] = monthSheets({
    month,
    schemes,
    indicators,
    teamNames: {},
    state: '',
    isDemo: false,
    sources: {},
  });
  const formulas = [...sheet!.rows][3]!.flatMap((cell) =>
    cell !== null && typeof cell === 'object' && 'formula' in cell ? [cell] : [],
  );
  const quality = formulas[0]!;
  expect(quality.value).toBe(22.06);
  expect(calculate(quality.formula.replace(/[A-Z]+4/, 'V'), 90)).toBe(22.06);
});
