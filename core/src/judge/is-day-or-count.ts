import type { Unit } from '../sound/units.ts';

const DAY = /^(十[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十一?)$/;
const MEASURES = new Set('天个分元块点月年万秒日周种次家');

/** The number before `to` is no agent number: 十月八号, 二十三号 say a day; 二十四小时, 二零二六年 how many or when. */
export function isDayOrCount(units: Unit[], from: number, to: number): boolean {
  const next = units[to]?.char ?? '';
  // 小 alone begins a name: 八零零六小王.
  if (next === '小') return units[to + 1]?.char === '时';
  if (MEASURES.has(next)) return true;
  const number = units
    .slice(from, to)
    .map(({ char }) => char)
    .join('');
  return next === '号' && (units[from - 1]?.char === '月' || DAY.test(number));
}
