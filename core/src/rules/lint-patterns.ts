import { error, type LintFinding, warning } from './lint-message.ts';
import { readPattern } from './read-pattern.ts';
import { unboundedIn } from './unbounded-in.ts';
import type { Placed } from './walk-conditions.ts';

type Expressions = string | string[];
type Written = { pattern?: Expressions; unsure?: Expressions; except?: Expressions };
type Source = { source: string; at: PropertyKey[] };

/** Expressions without bound, and such as fit when nothing was said. Those that do not compile are no rule at all. */
export function lintPatterns(conditions: Placed[]): LintFinding[] {
  return conditions
    .filter(({ condition }) => condition.kind === 'pattern')
    .flatMap(({ condition, path }) => {
      const { pattern = [], unsure = [], except = [] } = condition as unknown as Written;
      const sure = sourcesOf(pattern, [...path, 'pattern']);
      const doubtful = sourcesOf(unsure, [...path, 'unsure']);
      const wanted = [...sure, ...doubtful];
      const excepted = sourcesOf(except, [...path, 'except']);
      return [
        ...[...wanted, ...excepted].flatMap(lintOne),
        ...wanted
          .filter(({ source }) => excepted.some((other) => other.source === source))
          .map(inItsException),
        ...doubtful.filter(({ source }) => sure.some((other) => other.source === source)).map(alreadySure),
      ];
    });
}

function sourcesOf(written: Expressions, path: PropertyKey[]): Source[] {
  if (typeof written === 'string') return [{ source: written, at: path }];
  return written.map((source, i) => ({ source, at: [...path, i] }));
}

function inItsException({ at }: Source): LintFinding {
  return error(at, '表达式就在它自己的例外里，永远不算数', '删去或改写 except');
}

function alreadySure({ at }: Source): LintFinding {
  return error(at, '同一个表达式在 pattern 里已经算数，轮不到问人', '留在 pattern 或 unsure 其中一处');
}

function lintOne({ source, at }: Source): LintFinding[] {
  const fitsNothing = readPattern(source).matcher('').find();
  const empty = fitsNothing
    ? [error(at, '一个字都不说也算命中', '去掉能匹配空白的写法，如单独的 * 或 ?')]
    : [];
  const unbounded = unboundedIn(source).map((part) =>
    warning(at, `“${part}”没有上限，会跨过整句话`, `写明最多几个字，如 ${bounded(part)}`),
  );
  return [...empty, ...unbounded];
}

/** The same part with an upper bound: `.*` as `.{0,20}`. */
function bounded(part: string): string {
  return part
    .replace(/\*$/, '{0,20}')
    .replace(/\+$/, '{1,20}')
    .replace(/\{(\d+),\}$/, (_all, least) => `{${least},${Number(least) + 20}}`);
}
