import type { PointRule } from './point-rule.ts';
import { pointsOf } from './points-of.ts';

type Asked = { value: number | null; weight: number; reference: number | null };

/** How a value became points, with the numbers put in: （90 − 75）÷（95 − 75）× 30 = 22.5. Null without a value. */
export function sayPoints(rule: PointRule, asked: Asked): string | null {
  const points = pointsOf(rule, asked);
  if (points === null || asked.value === null) return null;
  const [value, weight, result] = [say(asked.value), say(asked.weight), say(points)];
  switch (rule.kind) {
    case 'linear': {
      const { target, floor } = rule;
      if (points === asked.weight) return `${value} 达到 ${say(target)}，满分 ${weight}`;
      if (points === 0) return `${value} 没有好过 ${say(floor)}，0 分`;
      const [above, below] = target > floor ? [asked.value, floor] : [floor, asked.value];
      const width = target > floor ? `${say(target)} − ${say(floor)}` : `${say(floor)} − ${say(target)}`;
      return `（${say(above)} − ${say(below)}）÷（${width}）× ${weight} = ${result}`;
    }
    case 'steps': {
      const share = asked.weight === 0 ? 0 : points / asked.weight;
      const from = rule.steps.filter((step) => asked.value! >= step.from - 1e-9).at(-1) ?? rule.steps[0]!;
      return `${value} 在从 ${say(from.from)} 起的一档：${say(share * 100)}% × ${weight} = ${result}`;
    }
    case 'per-unit': {
      if (points === asked.weight) return `${value} 达到 ${say(rule.target)}，满分 ${weight}`;
      const away = Math.abs(asked.value - rule.target);
      return `与 ${say(rule.target)} 差 ${say(away)}，每满 ${say(rule.unit)} 扣 ${say(rule.points)} 分：${weight} 扣到 ${result}`;
    }
    case 'band': {
      const away = Math.abs(asked.value / asked.reference! - 1) * 100;
      const far = `${value} 与参照 ${say(asked.reference!)} 相差 ${say(away)}%`;
      if (points === asked.weight) return `${far}，在 ±${say(rule.full * 100)}% 以内，满分 ${weight}`;
      if (points === 0) return `${far}，在 ±${say(rule.none * 100)}% 以外，0 分`;
      const [none, full] = [say(rule.none * 100), say(rule.full * 100)];
      return `${far}：（${none} − ${say(away)}）÷（${none} − ${full}）× ${weight} = ${result}`;
    }
  }
}

function say(value: number): string {
  return String(Math.round(value * 100) / 100).replace('-', '−');
}
