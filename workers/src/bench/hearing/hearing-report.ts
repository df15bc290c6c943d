import { type Errors, percent, sumOf } from './character-errors.ts';
import type { Measured } from './measure-call.ts';
import type { NonSpeech } from './measure-non-speech.ts';

type Stamp = { modelName: string; modelHash: string; version: string; threads: number };

export function hearingReport(calls: Measured[], nonSpeech: NonSpeech[], stamp: Stamp): string {
  const sum = (of: (call: Measured) => number) => calls.reduce((total, call) => total + of(call), 0);
  const hours = sum((call) => call.durationMs);
  const [ours, plain] = [sum((call) => call.ours.ms), sum((call) => call.plain?.ms ?? 0)];
  const errors = (side: number | null, who: 'ours' | 'plain') =>
    sumOf(calls.flatMap((call) => (side === null ? call[who]!.sides : [call[who]!.sides[side]!])));
  const speech = sum((call) => call.speechMs);
  return `# What is heard, and how fast

${calls.length} fixture calls, ${(hours / 60_000).toFixed(1)} min; whisper.cpp ${stamp.version}, model ${stamp.modelName}
(\`${stamp.modelHash.slice(0, 12)}\`), ${stamp.threads} cores. Tingjian as it is set in the product (engines of one thread side by
side, greedy, no fall-back); the bare engine is \`main\` with its defaults (beam 5, fall-back, a thread for each core) on
each whole channel, in the same run, with the same model, prompt and priority. Times are of one machine on one day: only
their ratio means something. Written by \`npm run bench -- hearing-bench [CALL …]\`.

| | Tingjian | bare engine |
|---|---|---|
| CER, both channels | ${percent(errors(null, 'ours'))} % | ${percent(errors(null, 'plain'))} % |
| CER, agents | ${percent(errors(0, 'ours'))} % | ${percent(errors(0, 'plain'))} % |
| CER, customers | ${percent(errors(1, 'ours'))} % | ${percent(errors(1, 'plain'))} % |
| time | ${Math.round(ours / 1000)} s | ${Math.round(plain / 1000)} s |
| hours of call an hour | ${(hours / ours).toFixed(2)} | ${(hours / plain).toFixed(2)} |
| times as fast | ${(plain / ours).toFixed(2)} | 1 |
| speech neither written nor marked unheard | ${((100 * sum((call) => call.ours.lostMs)) / speech).toFixed(2)} % of ${(speech / 1000).toFixed(0)} s | – |
| speech marked unheard | ${((100 * sum((call) => call.ours.unheardMs)) / speech).toFixed(2)} % | – |
| characters written on ${nonSpeech.length} clips without speech | ${nonSpeech.reduce((all, { ours }) => all + ours, 0)} | ${nonSpeech.reduce((all, { plain }) => all + plain, 0)} |

## By voice

| voice | Tingjian | bare engine |
|---|---|---|
${[...byVoice(calls)].map(([voice, own]) => `| ${voice} | ${percent(sumOf(own.ours))} % | ${percent(sumOf(own.plain))} % |`).join('\n')}

## By call

| call | agent | customer | bare: agent | customer | s | bare: s |
|---|---|---|---|---|---|---|
${calls.map(callRow).join('\n')}

## Clips without speech

| clip | Tingjian | bare engine | what it wrote |
|---|---|---|---|
${nonSpeech.map(({ clip, ours, plain, plainText }) => `| ${clip} | ${ours} | ${plain} | ${plainText.slice(0, 30).replaceAll('|', '')} |`).join('\n')}
`;
}

function byVoice(calls: Measured[]): Map<string, { ours: Errors[]; plain: Errors[] }> {
  const voices = new Map<string, { ours: Errors[]; plain: Errors[] }>();
  for (const { voices: names, ours, plain } of calls) {
    for (const [side, name] of names.entries()) {
      const own = voices.get(name) ?? { ours: [], plain: [] };
      own.ours.push(ours.sides[side]!);
      if (plain) own.plain.push(plain.sides[side]!);
      voices.set(name, own);
    }
  }
  return voices;
}

function callRow({ call, ours, plain }: Measured): string {
  const cells = [...ours.sides, ...(plain?.sides ?? [])].map((side) => `${percent(side)} %`);
  return `| ${[call, ...cells, (ours.ms / 1000).toFixed(0), ((plain?.ms ?? 0) / 1000).toFixed(0)].join(' | ')} |`;
}
