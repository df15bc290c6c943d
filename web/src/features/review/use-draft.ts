import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/ask.ts';
import { type ReviewAnswer, saveDraft } from '../../api/reviews.ts';
import { type Draft, EMPTY_DRAFT, isSameDraft } from './draft.ts';
import { forgetLocally, keepLocally, type LocalDraft, localDraft } from './local-draft.ts';

/**
 * `saved`, `waiting` (typed, not sent yet), `saving`. `offline`: no server, tried again by itself. `behind`: another
 * window saved something newer. `lost`: the review is not in these hands any more. `refused`: the server did not take
 * it for another reason. The draft is on the page in each.
 */
export type DraftState = 'saved' | 'waiting' | 'saving' | 'offline' | 'behind' | 'lost' | 'refused';

const PAUSE_MS = 600;
const AGAIN_MS = 4000;
const LOST = ['lease-lost', 'review-closed', 'review-not-found'];

/** The draft of a review in hand: on the page at once, on this machine at once, on the server a moment later. */
export function useDraft(review: ReviewAnswer, number: string, isActive: boolean) {
  const [draft, setDraft] = useState<Draft>(() => review.draft ?? EMPTY_DRAFT);
  const [state, setState] = useState<DraftState>('saved');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [offered, setOffered] = useState<LocalDraft | null>(() => {
    const kept = isActive ? localDraft(review.id, number) : null;
    return kept && !isSameDraft(kept, review.draft ?? EMPTY_DRAFT) ? kept : null;
  });
  const revision = useRef(review.draftRevision);
  const latest = useRef(draft);
  const inFlight = useRef<Promise<void> | null>(null);

  const change = useCallback(
    (make: (old: Draft) => Draft) => {
      latest.current = make(latest.current);
      setDraft(latest.current);
      keepLocally(review.id, number, latest.current);
      setState((old) => (old === 'behind' || old === 'lost' ? old : 'waiting'));
    },
    [review.id, number],
  );

  /** Tells why something was refused, and what that means for the draft. */
  const fail = useCallback((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    setProblem(error);
    if (error.code === 'review-behind') setState('behind');
    else if (LOST.includes(error.code)) setState('lost');
    else if (['unreachable', 'database-away', 'not-signed-in'].includes(error.code)) setState('offline');
    else setState('refused');
  }, []);

  const save = useCallback(
    (sent: Draft) => {
      setState('saving');
      const work = saveDraft(review.id, { ...sent, revision: revision.current })
        .then((saved) => {
          revision.current = saved.revision;
          setProblem(null);
          if (latest.current === sent) forgetLocally(review.id, number);
          setState(latest.current === sent ? 'saved' : 'waiting');
        })
        .catch(fail)
        .finally(() => {
          inFlight.current = null;
        });
      inFlight.current = work;
      return work;
    },
    [review.id, number, fail],
  );

  useEffect(() => {
    if (!isActive || (state !== 'waiting' && state !== 'offline')) return;
    const timer = setTimeout(() => void save(draft), state === 'offline' ? AGAIN_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isActive, state, save, draft]);

  /** Goes on from what the server has now: after claiming again, after the own judgement of a blind review. */
  const adopt = useCallback(
    (fresh: ReviewAnswer, keep: 'theirs' | 'mine') => {
      revision.current = fresh.draftRevision;
      setProblem(null);
      setOffered(null);
      if (keep === 'theirs') {
        latest.current = fresh.draft ?? EMPTY_DRAFT;
        setDraft(latest.current);
        forgetLocally(review.id, number);
      }
      setState(keep === 'theirs' ? 'saved' : 'waiting');
    },
    [review.id, number],
  );

  return {
    ...{ draft, state, problem, offered, change, fail, adopt },
    /** The judgement as it stands, once nothing is on its way any more. */
    async settled() {
      await inFlight.current;
      return { ...latest.current, revision: revision.current };
    },
    takeOffered() {
      if (offered) change(() => ({ decisions: offered.decisions, comment: offered.comment }));
      setOffered(null);
    },
    dropOffered() {
      forgetLocally(review.id, number);
      setOffered(null);
    },
    forget: () => forgetLocally(review.id, number),
  };
}
