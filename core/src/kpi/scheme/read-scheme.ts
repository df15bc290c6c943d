import { parse } from 'yaml';
import { Refusal } from '../../refusal.ts';
import { remembered } from '../../remembered.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import { type Scheme, scheme } from './scheme.ts';
import { sayProblem, schemeProblems } from './scheme-problems.ts';

/** Reads a scheme from YAML or JSON. Throws a `bad-scheme` refusal with every problem: it may not be put in force. */
export function readScheme(text: string, indicators: ReadonlyMap<string, Indicator>): Scheme {
  const read = checked(text);
  const problems = read.success
    ? schemeProblems(read.data, indicators).map((each) => sayProblem(each, read.data))
    : read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
  if (problems.length > 0) throw new Refusal('bad-scheme', { detail: problems.slice(0, 20).join('；') });
  return read.data!;
}

const checked = remembered((text) => scheme.safeParse(parsed(text)));

function parsed(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    const [line = ''] = String((error as Error).message).split('\n', 1);
    throw new Refusal('bad-scheme', { detail: `不是 YAML 或 JSON：${line}` });
  }
}
