import type { Evidence } from '@tingjian/core/judge/finding.ts';

type Match = NonNullable<Evidence['match']>;
/** One sentence that proves something, with everything that was recognised in it. */
export type Sentence = Omit<Evidence, 'match'> & { matches: Match[] };

/** Evidence by sentence: four parts of an opening are one sentence, not four times the same one. */
export function sentencesOf(evidence: Evidence[]): Sentence[] {
  const sentences = new Map<string, Sentence>();
  for (const { match, ...place } of evidence) {
    const key = `${place.startMs} ${place.endMs} ${place.speaker} ${place.text}`;
    const sentence = sentences.get(key) ?? { ...place, matches: [] };
    const isNew = !sentence.matches.some(
      (other) => other.heard === match?.heard && other.intended === match.intended,
    );
    if (match && isNew) sentence.matches.push(match);
    sentences.set(key, sentence);
  }
  return [...sentences.values()];
}
