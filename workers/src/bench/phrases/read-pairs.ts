import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Unit, unitsOf } from '@tingjian/core/sound/units.ts';

/** What was said and what the recogniser wrote for it. */
export type Pair = { voice: string; said: string; heard: string; saidUnits: Unit[]; heardUnits: Unit[] };

export const FOLDER = join(import.meta.dirname, '../../../../fixtures/benchmark/phrases');

/** The measured pairs of one part; null when that part is not there. */
export function readPairs(set: 'tuning' | 'sealed'): Pair[] | null {
  const file = join(FOLDER, `heard-${set}.tsv`);
  if (!existsSync(file)) return null;
  const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [voice = '', said = '', heard = ''] = row.split('\t');
    return { voice, said, heard, saidUnits: unitsOf(said), heardUnits: unitsOf(heard) };
  });
}

/** Without those in which the recogniser wrote something else altogether: they say nothing about sounds. */
export function comparable(pairs: Pair[]): Pair[] {
  return pairs.filter(
    ({ saidUnits, heardUnits }) =>
      heardUnits.length < saidUnits.length * 1.6 && heardUnits.length > saidUnits.length * 0.6,
  );
}
