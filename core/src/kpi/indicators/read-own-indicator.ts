import { parse } from 'yaml';
import { Refusal } from '../../refusal.ts';
import { indicatorText } from './indicator.ts';
import { type Indicator, readIndicator } from './read-indicators.ts';

/** Reads an indicator that a centre wrote for itself (YAML or JSON). Throws a `bad-formula` refusal with every problem. */
export function readOwnIndicator(code: string, text: string, codes: string[], chosen?: string): Indicator {
  const read = indicatorText.safeParse(parse(text, { maxAliasCount: 0 }));
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
    throw new Refusal('bad-formula', { detail: `${code}：${problems.slice(0, 10).join('；')}` });
  }
  return readIndicator(code, read.data, codes, chosen);
}
