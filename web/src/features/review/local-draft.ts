import type { Draft } from './draft.ts';

/** What could not be kept on the server, kept on this machine; for each person apart. */
export type LocalDraft = Draft & { at: string };

const key = (reviewId: string, number: string) => `tingjian.review.${number}.${reviewId}`;

export function keepLocally(reviewId: string, number: string, draft: Draft): void {
  try {
    localStorage.setItem(key(reviewId, number), JSON.stringify({ ...draft, at: new Date().toISOString() }));
  } catch {
    // A full or forbidden store must not stop the work; the server has its own copy.
  }
}

export function localDraft(reviewId: string, number: string): LocalDraft | null {
  try {
    return JSON.parse(localStorage.getItem(key(reviewId, number)) ?? 'null') as LocalDraft | null;
  } catch {
    return null;
  }
}

export function forgetLocally(reviewId: string, number: string): void {
  try {
    localStorage.removeItem(key(reviewId, number));
  } catch {
    // See above.
  }
}
