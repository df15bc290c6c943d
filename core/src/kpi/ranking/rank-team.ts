import type { Scheme } from '../scheme/scheme.ts';
import { compareCandidates } from './compare-candidates.ts';
import { notRanked } from './not-ranked.ts';
import type { Candidate, Spared, Standing, TeamRanking } from './standing.ts';

type Rules = NonNullable<Scheme['ranking']>;
type Ranked = Candidate & { total: number };

const Z95 = 1.959964;

/**
 * Ranks one team and one post type for one month (domain section 3.5). Looked at are the last floor(n × lastShare);
 * marked of them is only who is below the floor, in no tie across the line, and surely below everybody above the
 * line: where the data cannot tell, nobody is marked.
 */
export function rankTeam(people: Candidate[], rules: Rules): TeamRanking {
  const reasons = new Map(people.map((person) => [person.number, notRanked(person, rules)]));
  const ranked = people
    .filter((person): person is Ranked => reasons.get(person.number)!.length === 0)
    .sort((a, b) => compareCandidates(a, b) || (a.number < b.number ? -1 : 1));
  const lookedAt = Math.floor(ranked.length * rules.lastShare + 1e-9);
  const line = ranked.length - lookedAt;
  const standings = ranked.map((person, at): Standing => {
    const band = ranked.filter((other) => other !== person && isAlike(person, other));
    const spared = at < line ? null : whySpared(person, ranked.slice(0, line), rules);
    return {
      number: person.number,
      rank: 1 + ranked.filter((other) => compareCandidates(other, person) < 0).length,
      rankInterval: rankInterval(person, ranked),
      band: band.map(({ number }) => number),
      isMarked: at >= line && spared === null,
      spared,
      notRanked: [],
    };
  });
  const others = people.filter(({ number }) => reasons.get(number)!.length > 0);
  return {
    standings: [...standings, ...others.map(({ number }) => unranked(number, reasons.get(number)!))],
    lookedAt,
    cannotDecide: standings.some(({ spared }) => spared === 'cannot-tell'),
  };
}

function whySpared(person: Ranked, above: Ranked[], { floor }: Rules): Spared | null {
  if (person.total >= floor) return 'above-floor';
  if (above.some((other) => compareCandidates(other, person) === 0)) return 'tie';
  if (above.some((other) => isAlike(person, other))) return 'cannot-tell';
  return null;
}

/** The difference of two totals is within its sampling error (95 %). */
function isAlike(a: Ranked, b: Ranked): boolean {
  const error = Math.hypot(a.standardError, b.standardError);
  return Math.abs(a.total - b.total) <= Z95 * error;
}

function rankInterval(person: Ranked, ranked: Ranked[]): { best: number; worst: number } {
  const surely = (isAbove: boolean) =>
    ranked.filter(
      (other) => !isAlike(person, other) && other.total > person.total === isAbove && other !== person,
    );
  const alikeIsEqual = (other: Ranked) => other !== person && isAlike(person, other);
  const best = 1 + surely(true).length;
  return { best, worst: best + ranked.filter(alikeIsEqual).length };
}

function unranked(number: string, reasons: string[]): Standing {
  return {
    ...{ number, rank: null, rankInterval: null, band: [], isMarked: false, spared: null },
    notRanked: reasons,
  };
}
