import { findSaid } from '../judge/find-said.ts';
import { linesOf } from '../judge/line.ts';
import { error, type LintFinding } from './lint-message.ts';
import { keyOf, type ListedPhrase } from './listed-phrases.ts';
import type { PhraseEntry } from './phrase-entry.ts';

/** Signs that hardly anybody says, where a phrase lets other words stand. */
const BETWEEN = '龘龘龘';

/** Phrases that never count: wherever they are said, one of the exceptions is said too. */
export function lintExcepted(phrases: ListedPhrase[], except: ListedPhrase[]): LintFinding[] {
  const readable = phrases.filter(({ key }) => key !== '');
  if (except.length === 0 || readable.length === 0) return [];
  const wordings = except.map(({ entry }) => entry);
  return uncounted(readable, wordings)
    .filter((each) => !counts(each, wordings, ''))
    .filter((each) => !each.wording.includes('…') || !counts(each, wordings, BETWEEN))
    .map((each) => {
      const { path, wording, key } = each;
      const by =
        except.find((other) => other.key === key) ?? except.find(({ entry }) => !counts(each, [entry], ''));
      const why = by?.key === key ? '就在它自己的例外里' : `每次说到都落在例外“${by?.wording ?? ''}”里`;
      return error(
        path,
        `“${wording}”${why}，永远不算数`,
        '删去这句，或把例外写长一点；例外写成 { say: …, sure: 1 } 就只按字面算',
      );
    });
}

/** A quick look at all of them together: those that are not found in their own words. */
function uncounted(phrases: ListedPhrase[], except: PhraseEntry[]): ListedPhrase[] {
  const lines = linesOf(
    phrases.map((each, i) => ({ speaker: 'agent', startMs: i, endMs: i + 1, text: said(each, '') })),
  );
  const found = findSaid(lines, { phrases: phrases.map(({ entry }) => entry), except, exactOnly: true });
  const counted = new Set(
    found.sure
      .filter(({ line, hit }) => keyOf(hit.phrase) === phrases[line.index]!.key)
      .map(({ line }) => line.index),
  );
  return phrases.filter((_each, i) => !counted.has(i));
}

/** It is found where it is said, in spite of the exceptions. */
function counts(phrase: ListedPhrase, except: PhraseEntry[], between: string): boolean {
  const lines = linesOf([{ speaker: 'agent', startMs: 0, endMs: 1, text: said(phrase, between) }]);
  return findSaid(lines, { phrases: [phrase.wording], except, sure: 0.5 }).sure.length > 0;
}

function said({ wording }: ListedPhrase, between: string): string {
  return wording.replace(/[「」]/g, '').replaceAll('…', between);
}
