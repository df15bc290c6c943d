import { z } from 'zod';

const share = z.number().min(0).max(1);
const wording = z.string().min(1).max(60);

/** A phrase as written, or with levels of its own: `{ say: 请稍等, sure: 0.9, maybe: 0.8 }`. */
export const phraseEntry = z.union([
  wording,
  z.strictObject({ say: wording, sure: share.optional(), maybe: share.optional() }),
]);
export type PhraseEntry = z.infer<typeof phraseEntry>;

/** Fields of every kind that searches for phrases. */
export const phraseFields = {
  phrases: z.array(phraseEntry).min(1).max(2000),
  except: z.array(phraseEntry).max(2000).optional(),
  /** Similarity from which a phrase was said, and from which a person has to listen. */
  sure: share.optional(),
  maybe: share.optional(),
};

/** The wording of an entry. */
export function wordingOf(entry: PhraseEntry): string {
  return typeof entry === 'string' ? entry : entry.say;
}
