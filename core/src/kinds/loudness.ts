import { z } from 'zod';
import { answer, place } from '../judge/answer.ts';
import { clockText } from '../judge/clock-text.ts';
import { evidenceOfLine } from '../judge/line.ts';
import type { Scope } from '../judge/scope.ts';
import { touches } from '../judge/spans.ts';
import { unknownSpeaker } from '../judge/unknown-speaker.ts';
import { median } from '../median.ts';
import { commonFields } from '../rules/condition.ts';
import type { Level } from '../transcript/transcript.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('loudness'),
  ...commonFields,
  /** So many decibels over the speaker's own median. */
  overMedianDb: z.number().min(1).max(60).optional(),
  /** On average over the call quieter than this, in dB below full scale. */
  meanBelowDb: z.number().min(-100).max(0).optional(),
  minMs: z.number().int().min(0).max(600_000).optional(),
  /** With fewer measured turns nothing can be said. */
  minTurns: z.number().int().min(1).max(1000),
});

/** Kind `loudness`: a turn much louder than the speaker's others (U21), or a speaker who can hardly be heard (S45). */
export const loudness = kind(schema, (condition, scope) => {
  const unknown = unknownSpeaker(scope);
  if (unknown) return unknown;
  const levels = levelsOf(scope);
  const usual = median(levels.map(({ db }) => db));
  if (usual === null || levels.length < condition.minTurns)
    return answer({ notDue: '没有音量数据，或坐席说得太少，音量无从判断' });
  const { overMedianDb, meanBelowDb, minMs = 0 } = condition;
  const raised = overMedianDb
    ? levels.filter(
        (level) => level.endMs - level.startMs >= minMs && level.db - usual >= overMedianDb - 1e-9,
      )
    : [];
  const hits = raised.map((level) => raisedPlace(level, usual, scope));
  if (meanBelowDb !== undefined && usual < meanBelowDb)
    hits.push(place(`全程音量只有 ${usual.toFixed(1)} dB，偏小`));
  return hits.length > 0 ? answer({ hits }) : answer({ gaps: [place('音量没有异常')] });
});

function levelsOf({ view, role, window }: Scope): Level[] {
  return (view.transcript.levels ?? []).filter(
    (level) => (role === 'any' || level.speaker === role) && touches(level, window.searched),
  );
}

function raisedPlace(level: Level, usual: number, { view }: Scope) {
  const lines = view.lines.filter((line) => line.speaker === level.speaker && touches(line, level));
  return place(`${clockText(level.startMs)} 音量比平时高 ${(level.db - usual).toFixed(1)} dB`, {
    evidence: lines.slice(0, 2).map(evidenceOfLine),
    span: { startMs: level.startMs, endMs: level.endMs },
    line: lines[0],
  });
}
