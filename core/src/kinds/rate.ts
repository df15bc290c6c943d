import { z } from 'zod';
import { answer, type Place, place } from '../judge/answer.ts';
import { clockText } from '../judge/clock-text.ts';
import { evidenceOfLine, type Line } from '../judge/line.ts';
import { linesIn } from '../judge/scope.ts';
import { unknownSpeaker } from '../judge/unknown-speaker.ts';
import { commonFields } from '../rules/condition.ts';
import { kind } from './kind.ts';

const perMinute = z.number().min(0).max(2000);
const schema = z.strictObject({
  kind: z.literal('rate'),
  ...commonFields,
  /** Characters a minute: fewer than `min` or more than `max` is a hit. */
  min: perMinute.optional(),
  max: perMinute.optional(),
  /** The whole window together, or every sentence by itself. */
  per: z.enum(['call', 'sentence']),
  /** With fewer characters nothing can be said. */
  minCharacters: z.number().int().min(1).max(10_000),
  /** A usual rate proves nothing here: say that there was nothing to judge. */
  isOnlyASign: z.boolean().optional(),
});

/** Kind `rate`: characters over the sum of the sentences' lengths, outside a band (domain 2.5, items S45 and U21). */
export const rate = kind(schema, (condition, scope) => {
  const unknown = unknownSpeaker(scope);
  if (unknown) return unknown;
  const { min = 0, max = Number.POSITIVE_INFINITY, minCharacters } = condition;
  const spoken = linesIn(scope).filter((line) => line.endMs > line.startMs);
  const samples = (condition.per === 'call' ? [spoken] : spoken.map((line) => [line])).filter(
    (lines) => charactersOf(lines) >= minCharacters,
  );
  if (samples.length === 0) return answer({ notDue: `不足 ${minCharacters} 个字，语速无从判断` });
  const outside = samples.filter((lines) => ratePerMinute(lines) < min || ratePerMinute(lines) > max);
  if (outside.length > 0) return answer({ hits: outside.map((lines) => placeOf(lines, condition.per, min)) });
  if (condition.isOnlyASign) return answer({ notDue: '语速正常，音量没有测量' });
  const calm = Math.round(ratePerMinute(samples.sort((a, b) => ratePerMinute(b) - ratePerMinute(a))[0]!));
  return answer({ gaps: [place(`语速每分钟 ${calm} 字，在范围内`)] });
});

/** Characters without punctuation, a minute of speaking. */
export function ratePerMinute(lines: Pick<Line, 'units' | 'startMs' | 'endMs'>[]): number {
  const lastsMs = lines.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return lastsMs > 0 ? (charactersOf(lines) * 60_000) / lastsMs : 0;
}

function charactersOf(lines: Pick<Line, 'units'>[]): number {
  return lines.reduce((sum, { units }) => sum + units.length, 0);
}

function placeOf(lines: Line[], per: 'call' | 'sentence', min: number): Place {
  const found = ratePerMinute(lines);
  const side = found < min ? '偏慢' : '偏快';
  const where = per === 'call' ? '全程' : clockText(lines[0]!.startMs);
  const longest = [...lines].sort((a, b) => b.units.length - a.units.length).slice(0, 2);
  return place(`${where}语速每分钟 ${Math.round(found)} 字，${side}`, {
    evidence: longest.map(evidenceOfLine),
    span: lines.length === 1 ? lines[0]! : null,
    line: lines.length === 1 ? lines[0] : undefined,
  });
}
