import { readFile } from 'node:fs/promises';
import type { RuleSet } from '@tingjian/core/rules/rule-set.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { fixtureCalls } from '../../fixtures/fixture-calls.ts';
import { type LabelledCall, labelledCalls } from './labelled-calls.ts';
import { tallySound } from './sound-report.ts';
import { sumOf, TALLY_HEAD, tallyRow } from './tally.ts';
import { tallyText } from './text-report.ts';

type Without = {
  name: string;
  rules: (ruleSet: RuleSet) => RuleSet;
  words: (transcript: Transcript) => Transcript;
};

const same = <T>(value: T): T => value;
const EXCEPTIONS = ['except', 'quotedAfter', 'notAfter'];

const INGREDIENTS: Without[] = [
  { name: 'everything', rules: same, words: same },
  { name: 'without sound (characters only)', rules: (set) => changed(set, withExactOnly), words: same },
  {
    name: 'without a second level (no "ask a person")',
    rules: (set) => changed(set, withOneLevel),
    words: same,
  },
  {
    name: 'without exceptions, quotations, negations',
    rules: (set) => changed(set, withoutExceptions),
    words: same,
  },
  {
    name: 'without coverage (unheard speech forgotten)',
    rules: same,
    words: (words) => ({ ...words, unheard: [] }),
  },
];

/** What each ingredient of the judge buys: the same calls judged with one of them left out, as Markdown. */
export async function ablationReport(ruleSet: RuleSet): Promise<string> {
  const written = await labelledCalls();
  const calls = await fixtureCalls();
  const heard = new Map<string, Transcript>();
  for (const call of calls) heard.set(call.id, JSON.parse(await readFile(call.path('heard.json'), 'utf8')));
  const rows = INGREDIENTS.map(({ name, rules, words }) => {
    const changedRules = rules(ruleSet);
    const withWords = (call: LabelledCall) => ({ ...call, transcript: words(call.transcript) });
    const text = (isHeard: boolean) =>
      sumOf(
        tallyText(
          written.filter((call) => Boolean(call.transcript.engine) === isHeard).map(withWords),
          changedRules,
        ).values(),
      );
    const sound = sumOf(tallySound(calls, changedRules, (call) => words(heard.get(call.id)!)).values());
    return { name, exact: text(false), homophones: text(true), sound };
  });
  const table = (title: string, pick: (row: (typeof rows)[number]) => Parameters<typeof tallyRow>[1]) =>
    [
      `### ${title}`,
      '',
      TALLY_HEAD.replace('item', 'judged'),
      ...rows.map((row) => tallyRow(row.name, pick(row))),
    ].join('\n');
  return [
    table('Short transcripts as said', (row) => row.exact),
    table('Short transcripts as a recogniser writes them', (row) => row.homophones),
    table('Fixture calls as the engine heard them', (row) => row.sound),
  ].join('\n\n');
}

type Data = { [key: string]: unknown };

/** A rule set with every condition in it changed; settings stay. */
function changed(ruleSet: RuleSet, change: (condition: Data) => Data): RuleSet {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const inside = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]));
    return 'kind' in inside ? change(inside) : inside;
  };
  return { ...ruleSet, rules: walk(ruleSet.rules) as RuleSet['rules'] };
}

function withExactOnly(condition: Data): Data {
  return 'phrases' in condition ? { ...condition, exactOnly: true } : condition;
}

function withOneLevel(condition: Data): Data {
  return 'phrases' in condition
    ? { ...condition, maybe: condition.sure ?? 0.83, unsure: undefined }
    : condition;
}

function withoutExceptions(condition: Data): Data {
  return Object.fromEntries(Object.entries(condition).filter(([key]) => !EXCEPTIONS.includes(key)));
}
