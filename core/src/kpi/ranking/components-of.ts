import { grouped } from '../../grouped.ts';
import type { ReviewedCall } from './reviewed-call.ts';

/** The calls parted into groups that share neither a reviewer nor a person with each other. */
export function componentsOf(calls: ReviewedCall[]): ReviewedCall[][] {
  const above = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let next = above.get(at); next !== undefined && next !== at; next = above.get(at)) at = next;
    return at;
  };
  for (const { reviewer, person } of calls) above.set(top(`reviewer ${reviewer}`), top(`person ${person}`));
  return [...grouped(calls, ({ reviewer }) => top(`reviewer ${reviewer}`)).values()];
}
