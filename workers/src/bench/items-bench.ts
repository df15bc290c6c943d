/** `npm run bench -- items-bench`: per item what the rules find on the fixture calls; writes docs/benchmarks/items.md. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '@tingjian/core/judge/finding.ts';
import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { fixtureCalls, type Label } from '../fixtures/fixture-calls.ts';
import { shippedRules } from '../judge/shipped-rules.ts';

type Tally = { planted: number; found: number; clean: number; falseAlarms: number; askedHuman: number };
type Words = 'exact' | 'heard';

const rules = await shippedRules();
const items = Object.keys(rules.ruleSet.rules);
const tallies: Record<Words, Map<string, Tally>> = { exact: emptyTallies(), heard: emptyTallies() };

for (const call of await fixtureCalls()) {
  const heard = JSON.parse(await readFile(call.path('heard.json'), 'utf8')) as Transcript;
  // As the judge tool sees a call: without the business type.
  const facts = { ...call.facts, businessType: null };
  for (const [words, transcript] of [
    ['exact', call.exact],
    ['heard', heard],
  ] as const) {
    for (const { item, outcome } of judgeCall({ facts, transcript, ruleSet: rules.ruleSet })) {
      const label = call.labels[item];
      if (label) count(tallies[words].get(item) as Tally, item, label, outcome);
    }
  }
}

const report = [
  '# Items on the fixture calls',
  '',
  'Synthetic calls made and labelled by us, seen while the rules were written: a check that nothing is lost, not a',
  'measure of what to expect elsewhere. `found / planted`: faults reported. `false alarms / clean`: calls without the',
  'fault in which it was reported. `person`: the machine asked for a person instead. A proposal (Z01) counts as reported.',
  '',
  '| item | exact words: found / planted | false alarms / clean | person | heard words: found / planted | false alarms / clean | person |',
  '|---|---|---|---|---|---|---|',
  ...items.map(
    (item) =>
      `| ${item} | ${cells(tallies.exact.get(item) as Tally)} | ${cells(tallies.heard.get(item) as Tally)} |`,
  ),
  `| all | ${cells(total(tallies.exact))} | ${cells(total(tallies.heard))} |`,
  '',
].join('\n');
await writeFile(fileURLToPath(new URL('../../../docs/benchmarks/items.md', import.meta.url)), report);
console.log(report);

function emptyTallies(): Map<string, Tally> {
  return new Map(
    items.map((item) => [item, { planted: 0, found: 0, clean: 0, falseAlarms: 0, askedHuman: 0 }]),
  );
}

function count(tally: Tally, item: string, label: Label, outcome: Outcome): void {
  const isProposal = rules.schedule.items[item]?.isFatal ?? false;
  const fault: Outcome = isProposal ? 'needs-human' : 'missed';
  const isPlanted = label.outcome === fault;
  tally[isPlanted ? 'planted' : 'clean'] += 1;
  if (outcome === fault) tally[isPlanted ? 'found' : 'falseAlarms'] += 1;
  else if (outcome === 'needs-human') tally.askedHuman += 1;
}

function total(all: Map<string, Tally>): Tally {
  const sum: Tally = { planted: 0, found: 0, clean: 0, falseAlarms: 0, askedHuman: 0 };
  for (const tally of all.values())
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

function cells({ planted, found, clean, falseAlarms, askedHuman }: Tally): string {
  return `${found} / ${planted} | ${falseAlarms} / ${clean} | ${askedHuman}`;
}
