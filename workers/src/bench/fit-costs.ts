/**
 * `npm run bench -- fit-costs`: counts which sounds the recogniser took for which in the tuning pairs and writes
 * core/src/sound/confusion-costs.ts. The sealed pairs are not read.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fitConfusions, type HalfCosts } from './phrases/fit-confusions.ts';
import { comparable, readPairs } from './phrases/read-pairs.ts';

const pairs = comparable(readPairs('tuning') ?? []);
const { initials, finals } = fitConfusions(pairs);
const text = `// Written by \`npm run bench -- fit-costs\` from ${pairs.length} measured sentences; do not edit.
// Intended sound: each heard sound with its cost in hundredths, the likeliest first. What is not listed costs 50.

export const INITIAL_COSTS: Record<string, string> = {
${rows(initials)}
};

export const FINAL_COSTS: Record<string, string> = {
${rows(finals)}
};
`;
writeFileSync(fileURLToPath(new URL('../../../core/src/sound/confusion-costs.ts', import.meta.url)), text);
console.log(text);

function rows(costs: HalfCosts): string {
  const byIntended = new Map<string, [heard: string, cost: number][]>();
  for (const [key, cost] of costs) {
    const [intended = '', heard = ''] = key.split(' ');
    const list = byIntended.get(intended) ?? [];
    byIntended.set(intended, list);
    const hundredths = Math.round(cost * 100);
    if (intended !== heard && hundredths < 50) list.push([heard, hundredths]);
  }
  return [...byIntended]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([intended, list]) => {
      const heard = list.sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
      const key = intended === '-' ? "'-'" : intended;
      return `  ${key}: '${heard.map((each) => each.join(' ')).join(', ')}',`;
    })
    .join('\n');
}
