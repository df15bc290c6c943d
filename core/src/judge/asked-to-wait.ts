import { wordingOf } from '../rules/phrase-entry.ts';
import type { Settings } from '../rules/rule-set.ts';
import { CLAUSE_END } from './clause-end.ts';
import { findSaid, type Said, type SearchResult } from './find-said.ts';
import type { Line } from './line.ts';

/** Where the lines ask the other side to wait on the line. 他讲了“请稍等” tells of somebody else's words. */
export function askedToWait(lines: Line[], settings: Settings): SearchResult {
  const { waitRequests, waitRequestsExcept, quotations } = settings;
  const found = findSaid(lines, {
    phrases: waitRequests,
    except: waitRequestsExcept,
    sure: 0.84,
    maybe: 0.77,
  });
  const words = quotations.map(wordingOf);
  const isOwn = ({ line, hit }: Said) => {
    const clause = line.text.slice(0, line.units[hit.from]!.at).split(CLAUSE_END).at(-1) ?? '';
    return !words.some((word) => clause.includes(word));
  };
  return { sure: found.sure.filter(isOwn), maybe: found.maybe.filter(isOwn), nearest: found.nearest };
}
