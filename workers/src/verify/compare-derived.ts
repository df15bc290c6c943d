import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import type { Derived } from '@tingjian/db/schema/scorecards.ts';
import { listed } from '@tingjian/db/writes/scorecard-row.ts';
import { byKey } from './by-key.ts';
import type { Found } from './difference.ts';
import { placesThatDiffer } from './places-that-differ.ts';

const NAMES: Record<string, string> = {
  points: '分数',
  'points.highest': '最高分',
  'points.lowest': '最低分',
  'points.final': '最终分',
  categories: '分类得分',
  deductions: '扣分',
  open: '待人工的质检项',
  highest: '最高分',
  lowest: '最低分',
  missed: '被扣分的质检项',
};

type Stored = { derived: Derived; highest: number; lowest: number; missed: string[]; open: string[] };
type Where = Pick<Found, 'table' | 'row' | 'call'>;

/** What follows from findings and schedule, against what is stored of it: the sum, its lines and the list columns. */
export function compareDerived(must: Scorecard, stored: Stored, where: Where): Found[] {
  const { highest, lowest, missed, open } = stored;
  const columns = placesThatDiffer(whole(listed(must)), whole({ highest, lowest, missed, open }));
  const inside = placesThatDiffer(derivedParts(must), derivedParts(stored.derived)).map((place) => ({
    ...place,
    path: ['derived', ...place.path],
  }));
  return [...inside, ...columns].map(({ path, was, is }) => {
    const [first, second, third] = path[0] === 'derived' ? path.slice(1) : path;
    const isLine = first === 'deductions' || first === 'categories';
    const name = NAMES[`${first}.${second}`] ?? NAMES[first!] ?? first;
    const what = isLine ? `评分表里 ${second} 的${name}${third ? `（${third}）` : ''}` : `评分表的${name}`;
    const item = first === 'deductions' ? second! : null;
    return { ...where, item, field: path.join('.'), what, was, is };
  });
}

/** What follows from findings and schedule, as places with names instead of numbers. */
export function derivedParts({ points, categories, deductions, open }: Derived) {
  return {
    points,
    categories: byKey(categories, 'code'),
    deductions: byKey(deductions, 'item'),
    open: open.join('、'),
  };
}

/** A list counts as one thing: which codes are in it, not which is the third. */
function whole({ missed, open, ...points }: Omit<Stored, 'derived'>) {
  return { ...points, missed: missed.join('、'), open: open.join('、') };
}
