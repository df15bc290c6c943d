import { kinds } from '../kinds/kinds.ts';
import type { Condition } from '../rules/condition.ts';
import { type Answer, answer, isUnknowable, stateOf } from './answer.ts';
import type { Scope } from './scope.ts';
import { scopeFor } from './windows.ts';

/** Asks one condition, with its own role, window and `when`. */
export function ask(condition: Condition, scope: Scope): Answer {
  const own = scopeFor(condition, scope);
  if (condition.when) {
    const due = ask(condition.when, own);
    if (isUnknowable(due)) return answer({ doubts: due.doubts });
    if (stateOf(due) !== 'yes')
      return answer({ notDue: due.gaps[0]?.why ?? due.notDue ?? due.doubts[0]!.why });
  }
  const kind = kinds[condition.kind];
  if (!kind) throw new Error(`没有“${condition.kind}”这种条件`);
  return kind.check(condition as never, own);
}
