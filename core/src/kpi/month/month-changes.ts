import type { FormPart } from '../form/form.ts';
import type { Month, PersonMonth } from './month.ts';

/** One thing that a new computing of a month changed, and why. */
export type MonthChange = {
  personNumber: string;
  field: string;
  before: unknown;
  after: unknown;
  why: string;
};

/** What is different between two computings of the same month; a person who came or went is one change. */
export function monthChanges(before: Month | null, after: Month): MonthChange[] {
  if (!before) return [];
  const old = new Map(before.people.map((person) => [person.number, person]));
  const present = new Set(after.people.map(({ number }) => number));
  return [
    ...after.people.flatMap((person) => personChanges(old.get(person.number), person)),
    ...before.people
      .filter(({ number }) => !present.has(number))
      .map(({ number, form }) => change(number, '考核表', form.total, null, '不在本月名单里了')),
  ];
}

function personChanges(before: PersonMonth | undefined, after: PersonMonth): MonthChange[] {
  const { number } = after;
  if (!before) return [change(number, '考核表', null, after.form.total, '新进入本月名单')];
  const rows = after.form.rows.flatMap((row) => {
    const old = before.form.rows.find(({ id }) => id === row.id);
    if (old && old.points === row.points) return [];
    const why = row.parts.map((part, at) => whyPart(old?.parts[at], part)).filter((each) => each !== null);
    return [change(number, row.name, old?.points ?? null, row.points, why.join('；') || '方案或调整有变化')];
  });
  const whole = [
    ['加分', before.form.added, after.form.added, '加分项有变化'],
    ['扣分', before.form.deducted, after.form.deducted, '扣分项有变化'],
    ['总分', before.form.total, after.form.total, rows.length > 0 ? '由上列各项而来' : '加扣分有变化'],
    ['等级', before.form.grade, after.form.grade, '由总分而来'],
    ['班组排名', before.standing?.rank ?? null, after.standing?.rank ?? null, '本人或同组他人的分数有变化'],
    [
      '调整后排名',
      before.adjusted?.standing.rank ?? null,
      after.adjusted?.standing.rank ?? null,
      '复核松严或其调整有变化',
    ],
    ['不计入连续', before.uncounted, after.uncounted, '申诉、病假或系统故障有变化'],
    ['末位标记', before.standing?.isMarked ?? false, after.standing?.isMarked ?? false, '排名或区间有变化'],
  ] as const;
  const others = whole.filter(([, old, now]) => old !== now);
  return [...rows, ...others.map(([field, old, now, why]) => change(number, field, old, now, why))];
}

function whyPart(before: FormPart | undefined, after: FormPart): string | null {
  if (!before) return null;
  const [old, now] = [before.figure, after.figure];
  if (old.above === now.above && old.below === now.below) {
    return before.reference === after.reference ? null : '参照的全中心平均值变了';
  }
  return `分子 ${say(old.above)}→${say(now.above)}，分母 ${say(old.below)}→${say(now.below)}`;
}

const say = (value: number | null) => (value === null ? '无数据' : String(Math.round(value * 100) / 100));

function change(
  personNumber: string,
  field: string,
  before: unknown,
  after: unknown,
  why: string,
): MonthChange {
  return { personNumber, field, before, after, why };
}
