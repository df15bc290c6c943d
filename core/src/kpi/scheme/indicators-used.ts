import { parse } from 'yaml';
import { scheme } from './scheme.ts';

/** Codes of the indicators that a published scheme counts with, each once. */
export function indicatorsUsed(text: string): string[] {
  const { rows } = scheme.parse(parse(text, { maxAliasCount: 0 }));
  return [...new Set(rows.flatMap(({ parts }) => parts.map(({ indicator }) => indicator)))];
}
