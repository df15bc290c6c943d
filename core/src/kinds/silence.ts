import { z } from 'zod';
import { answer, place } from '../judge/answer.ts';
import { secondsText, spanText } from '../judge/clock-text.ts';
import { evidenceOfSilence } from '../judge/evidence-of-silence.ts';
import { waitsOf } from '../judge/waits.ts';
import { commonFields } from '../rules/condition.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('silence'),
  ...commonFields,
  longerThanMs: z.number().int().min(1000).max(3_600_000),
});

/**
 * Kind `silence`: nobody says a word and nobody explained it, and it is no wait of P05 or S44 (item S43, domain trap 2).
 * The sentences that excuse one are the settings `customerExcuses` and `agentExcuses`.
 */
export const silence = kind(schema, ({ longerThanMs }, { view }) => {
  const long = waitsOf(view).filter(
    ({ startMs, endMs, told }) => endMs - startMs > longerThanMs && told !== 'yes',
  );
  const unknown = long.filter((each) => each.kind === 'unknown');
  const unexplained = long.filter((each) => each.kind === 'unexplained');
  if (unexplained.length > 0) {
    return answer({
      hits: unexplained.map((each) =>
        place(`${spanText(each)} 静默 ${secondsText(each.endMs - each.startMs)}，前后没有任何说明`, {
          evidence: [evidenceOfSilence(each)],
          span: { startMs: each.startMs, endMs: each.endMs },
        }),
      ),
    });
  }
  if (unknown.length > 0) {
    const why = `${view.speakerDoubt}；有 ${unknown.length} 处超过 ${secondsText(longerThanMs)}的静默`;
    return answer({
      doubts: [place(why, { times: unknown.length, evidence: unknown.map(evidenceOfSilence) })],
    });
  }
  return answer({ gaps: [place(`没有超过 ${secondsText(longerThanMs)}而又无说明的静默`)] });
});
