/** One run of the ablation: takes something away from this thread's own copy of the matcher, then measures. */
import { parentPort, workerData } from 'node:worker_threads';
import { ONE } from '@tingjian/core/sound/alignment-costs.ts';
import { SOUNDS } from '@tingjian/core/sound/signs.ts';
import { SYLLABLE_COSTS } from '@tingjian/core/sound/syllable-costs.ts';
import { SYLLABLES } from '@tingjian/core/sound/syllables.ts';
import type { Ablated, Without } from './ablate.ts';
import { bySound, type Matcher } from './matchers.ts';
import { measureNoise, partData } from './measure-noise.ts';
import type { Group } from './read-groups.ts';
import { tallyOf } from './tally-of.ts';

const CLEAN_CALLS = 2000;
const { without, cer } = workerData as { without: Without; cer: number };

// The noise is fitted before anything is taken away: every run hears the same calls.
const data = partData('sealed');
if (without === 'sound' || without === 'confusions') {
  SYLLABLE_COSTS.fill(ONE);
  if (without === 'confusions') {
    for (const { id } of SYLLABLES) SYLLABLE_COSTS[id * SYLLABLES.length + id] = 0;
  }
}
if (without === 'readings') {
  for (let id = 0; id < SOUNDS.length; id++) SOUNDS[id] = SOUNDS[id]!.slice(0, 1);
}
const plain = new Map<Group, Group>();
const matcher: Matcher = (call, group) =>
  bySound(call, without === 'exceptions' ? withoutExceptions(group) : group);
const { tried } = measureNoise(data, cer, { tried: matcher }, CLEAN_CALLS);
const ablated: Ablated = { sure: tallyOf(tried, 1), withPerson: tallyOf(tried, 0.5) };
parentPort?.postMessage(ablated);

function withoutExceptions(group: Group): Group {
  const { except: _, ...search } = group.search;
  const found = plain.get(group) ?? { ...group, search };
  plain.set(group, found);
  return found;
}
