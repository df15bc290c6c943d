import { readFile } from 'node:fs/promises';
import { wilson } from '@tingjian/core/agreement/wilson.ts';
import { computeForm } from '@tingjian/core/kpi/form/compute-form.ts';
import { readIndicators } from '@tingjian/core/kpi/indicators/read-indicators.ts';
import type { Sums } from '@tingjian/core/kpi/measures.ts';
import { rankTeam } from '@tingjian/core/kpi/ranking/rank-team.ts';
import { standardErrorOf } from '@tingjian/core/kpi/ranking/standard-error.ts';
import type { Candidate } from '@tingjian/core/kpi/ranking/standing.ts';
import { readScheme } from '@tingjian/core/kpi/scheme/read-scheme.ts';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';
import { equalAgent } from './ranking/equal-agent.ts';

// node workers/src/bench/ranking-bench.ts [centres]: centres of agents who are all equally good. Whoever is marked
// there is marked by luck. With the interval rule of the product, and without it.
const centres = Number(process.argv[2] ?? 10_000);
const shipped = (file: string) => readFile(new URL(`../../../core/kpi/${file}`, import.meta.url), 'utf8');
const indicators = readIndicators(await shipped('indicators.yaml'));
const scheme = readScheme(await shipped('schemes/agent.yaml'), indicators);
const rules = scheme.ranking!;

const random = seededRandom(20_261_031);
for (const [what, mean] of [
  ['agents at 78 of 100 in quality (all below the floor of 80)', 78],
  ['agents at 82 in quality', 82],
  ['agents at 90 in quality', 90],
] as const) {
  for (const size of [10, 12, 20]) {
    const marked = { with: 0, without: 0 };
    for (let centre = 0; centre < centres; centre += 1) {
      const team = Array.from({ length: size }, (_, at) =>
        candidate(String(8001 + at), equalAgent(random, mean)),
      );
      marked.with += isAnybodyMarked(team) ? 1 : 0;
      marked.without += isAnybodyMarked(team.map((person) => ({ ...person, standardError: 0 }))) ? 1 : 0;
    }
    console.log(
      `${what}, team of ${size}: wrongly marked with the rule ${share(marked.with)}, without ${share(marked.without)}`,
    );
  }
}

function candidate(number: string, sums: Sums): Candidate {
  const form = computeForm(scheme, indicators, {
    ...{ own: sums, team: sums, centre: sums, references: {}, fatals: 0, extras: [] },
  });
  return {
    ...{
      number,
      total: form.total,
      standardError: standardErrorOf(form, indicators),
      isOnProbation: false,
      isInRetraining: false,
    },
    ...{ workingDays: 22, evaluations: sums.qaCalls ?? 0, calls: 400, fatals: 0, provenComplaints: 0 },
    ...{ qaMean: null, satisfaction: null, exam: null },
  };
}

function isAnybodyMarked(team: Candidate[]): boolean {
  return rankTeam(team, rules).standings.some(({ isMarked }) => isMarked);
}

function share(count: number): string {
  const { low, high } = wilson(count, centres);
  return `${((count / centres) * 100).toFixed(2)} % (${(low * 100).toFixed(2)}–${(high * 100).toFixed(2)}), ${count} of ${centres}`;
}
