import type { Reviewed } from './judgement.ts';
import { lastWord } from './judgements-in.ts';
import { shareOf } from './share.ts';
import type { SuspensionSettings } from './suspension-settings.ts';

/** The counts that led to a suspension: upheld of decided findings, the interval as shares, the bound. */
export type SuspensionFigures = { upheld: number; decided: number; low: number; high: number; bound: number };

/**
 * The rules whose precision over these reviews (final decisions, anchored and blind) lies below the bound for sure:
 * enough decided, and even the upper end of the 95 % interval is below it.
 * `countFrom`: by item, the moment of the last sign-off; reviews submitted earlier no longer speak against the rule.
 */
export function rulesToSuspend(
  reviews: (Reviewed & { submittedAt: Date })[],
  { bound, least }: Pick<SuspensionSettings, 'bound' | 'least'>,
  countFrom: ReadonlyMap<string, Date> = new Map(),
): Map<string, SuspensionFigures> {
  const tallies = new Map<string, { upheld: number; decided: number }>();
  for (const review of reviews) {
    for (const { item, kind } of lastWord(review)) {
      const since = countFrom.get(item);
      if ((kind !== 'upheld' && kind !== 'dismissed') || (since && review.submittedAt <= since)) continue;
      const { upheld, decided } = tallies.get(item) ?? { upheld: 0, decided: 0 };
      tallies.set(item, { upheld: upheld + Number(kind === 'upheld'), decided: decided + 1 });
    }
  }
  const found = new Map<string, SuspensionFigures>();
  for (const [item, { upheld, decided }] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
    const { interval } = shareOf(upheld, decided);
    if (decided < least || !interval || interval.high >= bound) continue;
    found.set(item, { upheld, decided, ...interval, bound });
  }
  return found;
}
