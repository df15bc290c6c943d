import { readFile } from 'node:fs/promises';
import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import type { RuleSet } from '@tingjian/core/rules/rule-set.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { type FixtureCall, fixtureCalls } from '../../fixtures/fixture-calls.ts';
import { count, emptyTally, saidOf, sumOf, TALLY_HEAD, type Tally, tallyRow } from './tally.ts';

export type Hear = (path: string) => Promise<Transcript>;

/** Items on the fixture recordings: on the exact words, and on what the real engine hears now (or heard last time). */
export async function itemsOnSoundReport(ruleSet: RuleSet, hear: Hear | null): Promise<string> {
  const calls = await fixtureCalls();
  const heard = new Map<string, Transcript>();
  for (const [i, call] of calls.entries()) {
    if (hear) console.error(`[${i + 1}/${calls.length}] ${call.id}`);
    heard.set(call.id, hear ? await hear(call.path('recording.wav')) : await heardBefore(call));
  }
  const parts = (['sealed', 'tuning'] as const).flatMap((set) => {
    const mine = calls.filter((call) => call.set === set);
    return (['heard', 'exact'] as const).map((words) => {
      const tallies = tallySound(mine, ruleSet, (call) =>
        words === 'exact' ? call.exact : heard.get(call.id)!,
      );
      const name = `${set === 'sealed' ? 'Sealed' : 'Tuning'}, ${words === 'heard' ? 'words of the engine' : 'exact words'}`;
      const rows = [...tallies].filter(
        ([, tally]) => tally.found + tally.lost + tally.falseAlarms + tally.person > 0,
      );
      return [
        `### ${name}: ${mine.length} calls`,
        '',
        TALLY_HEAD,
        ...rows.map(([item, tally]) => tallyRow(item, tally)),
        tallyRow('**all**', sumOf(tallies.values())),
      ].join('\n');
    });
  });
  return parts.join('\n\n');
}

async function heardBefore(call: FixtureCall): Promise<Transcript> {
  return JSON.parse(await readFile(call.path('heard.json'), 'utf8'));
}

/** As the product judges: with what the telephone system told. Items without a label are left out. */
export function tallySound(
  calls: FixtureCall[],
  ruleSet: RuleSet,
  wordsOf: (call: FixtureCall) => Transcript,
): Map<string, Tally> {
  const tallies = new Map(Object.keys(ruleSet.rules).map((item) => [item, emptyTally()]));
  for (const call of calls) {
    for (const finding of judgeCall({ facts: call.facts, transcript: wordsOf(call), ruleSet })) {
      const label = call.labels[finding.item];
      if (!label) continue;
      const truth = saidOf({ outcome: label.outcome, isProposal: label.isProposal ?? false });
      count(tallies.get(finding.item)!, truth, saidOf(finding));
    }
  }
  return tallies;
}
