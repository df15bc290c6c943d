/** A unit as powers: seconds per call is `{ seconds: 1, calls: -1 }`, a plain number `{}`. */
export type Unit = Record<string, number>;

export const PLAIN: Unit = {};

export function product(a: Unit, b: Unit): Unit {
  return powers(a, b, 1);
}

export function quotient(a: Unit, b: Unit): Unit {
  return powers(a, b, -1);
}

export function isSame(a: Unit, b: Unit): boolean {
  return Object.keys(quotient(a, b)).length === 0;
}

/** `秒/通`, `%`-free: what stands above and below the line, in Chinese. */
export function sayUnit(unit: Unit): string {
  const side = (sign: 1 | -1) =>
    Object.entries(unit)
      .filter(([, power]) => Math.sign(power) === sign)
      .map(([name, power]) => (NAMES[name] ?? name) + (Math.abs(power) === 1 ? '' : `^${Math.abs(power)}`))
      .join('·');
  const [above, below] = [side(1), side(-1)];
  if (!below) return above || '无量纲';
  return `${above || '1'}/${below}`;
}

const NAMES: Record<string, string> = {
  seconds: '秒',
  calls: '通',
  days: '天',
  points: '分',
  ratings: '次评价',
  complaints: '件投诉',
  tickets: '张工单',
  logs: '份日志',
  exams: '次考试',
  people: '人',
  times: '次',
};

function powers(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const sum: Unit = { ...a };
  for (const [name, power] of Object.entries(b)) {
    sum[name] = (sum[name] ?? 0) + sign * power;
    if (sum[name] === 0) delete sum[name];
  }
  return sum;
}
