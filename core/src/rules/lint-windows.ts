import { error, type LintFinding, warning } from './lint-message.ts';
import { rolesIn } from './roles-in.ts';
import { type Placed, walkConditions } from './walk-conditions.ts';
import type { WindowSpec } from './window-spec.ts';

/** Kinds that look for words of a role. */
const OF_WORDS = new Set(['phrase', 'banned', 'pattern', 'agent-number', 'repeat', 'rate']);
/** Kinds that know by themselves where and at whom to look. */
const WITHOUT_WINDOW = new Set(['silence', 'wait', 'hold', 'overlap', 'cut-off', 'release', 'facts']);
const AGENT_ONLY: Record<string, string> = {
  opening: '开头语窗口里只有坐席的话',
  'last-turn': '最后一轮窗口里只有坐席的话',
  'before-customer': '客户开口之前的窗口里没有客户的话',
};
/** Nobody means a window this short; seconds were written for milliseconds. */
const SHORTEST_MS = 1000;

/** Windows in which nothing can ever be found, and windows and roles that have no effect. */
export function lintWindows(conditions: Placed[]): LintFinding[] {
  return conditions.flatMap((placed) => [
    ...impossible(placed),
    ...measured(placed.condition.window, [...placed.path, 'window']),
    ...withoutEffect(placed),
    ...(placed.condition.kind === 'within' ? aroundAnchor(placed) : []),
  ]);
}

function impossible({ condition, path, role, window }: Placed): LintFinding[] {
  const why = typeof window === 'string' ? AGENT_ONLY[window] : undefined;
  if (!why || role !== 'customer' || !OF_WORDS.has(condition.kind)) return [];
  const field = condition.role ? 'role' : 'window';
  return [
    error(
      [...path, field],
      `在窗口 ${String(window)} 里找客户的话，永远找不到：${why}`,
      '改 role，或换一个窗口',
    ),
  ];
}

function measured(window: WindowSpec | undefined, path: PropertyKey[]): LintFinding[] {
  if (!window || typeof window === 'string') return [];
  const { firstPercent, lastPercent, firstMs, lastMs, firstTurns, lastTurns } = window;
  const findings: LintFinding[] = [];
  if (firstPercent && lastPercent && firstPercent + lastPercent <= 100) {
    findings.push(
      error(
        path,
        `前 ${firstPercent}% 和后 ${lastPercent}% 没有重叠，永远找不到`,
        '两个比例之和要大于 100，或只写一个',
      ),
    );
  }
  const isBoth = (firstMs ?? firstTurns ?? firstPercent) && (lastMs ?? lastTurns ?? lastPercent);
  if (isBoth && findings.length === 0) {
    findings.push(warning(path, '同时限定开头和结尾，通话稍长就找不到', '只写一头'));
  }
  for (const [field, ms] of [['firstMs', firstMs] as const, ['lastMs', lastMs] as const]) {
    if (ms && ms < SHORTEST_MS) {
      findings.push(
        warning(
          [...path, field],
          `${field} 的单位是毫秒，${ms} 毫秒里说不了一个字`,
          `是不是想写 ${ms * 1000}`,
        ),
      );
    }
  }
  return findings;
}

function withoutEffect({ condition, path }: Placed): LintFinding[] {
  const isOwnPlace = WITHOUT_WINDOW.has(condition.kind);
  const isLength = condition.kind === 'duration' && (condition as { of?: string }).of !== 'window';
  return (['role', 'window'] as const).flatMap((field) => {
    const hasNone = isOwnPlace || (field === 'window' && isLength);
    if (!condition[field] || !hasNone) return [];
    return [warning([...path, field], `${condition.kind} 不看 ${field}，写了不起作用`, `删去 ${field}`)];
  });
}

/** What is near an anchor has a stretch of its own; without one only the anchor's own turn is searched. */
function aroundAnchor({ condition, path, role, window }: Placed): LintFinding[] {
  const { anchor, find, ...more } = condition as unknown as Record<string, unknown>;
  const inside = (written: unknown, field: string) => walkConditions(written, [...path, field], role, window);
  const [outermost] = inside(find, 'find');
  const findings: LintFinding[] = [];
  if (outermost?.condition.window) {
    findings.push(
      warning(
        [...outermost.path, 'window'],
        'find 只在锚点附近找，它的 window 不起作用',
        '删去 window，用 turnsAfter、afterMs 等',
      ),
    );
  }
  const hasStretch = ['turnsAfter', 'turnsBefore', 'afterMs', 'beforeMs'].some((field) => more[field]);
  const theirs = rolesIn(inside(anchor, 'anchor'));
  const apart = rolesIn(inside(find, 'find')).filter((each) => each !== 'any' && !theirs.includes(each));
  if (!hasStretch && apart.length > 0 && !theirs.includes('any')) {
    findings.push(
      error(path, '锚点和要找的话不是同一方说的，又没有写范围，永远找不到', '加上 turnsAfter: 1 或 afterMs'),
    );
  }
  return findings;
}
