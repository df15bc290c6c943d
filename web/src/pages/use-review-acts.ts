import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { Problem } from '../api/ask.ts';
import {
  answerSecond,
  claimNext,
  claimReview,
  judgeBlind,
  type ReviewAnswer,
  releaseReview,
  reviewQuery,
  submitReview,
} from '../api/reviews.ts';
import type { useDraft } from '../features/review/use-draft.ts';

/** What the page of one review asks of the server, and where each answer leads. */
export function useReviewActs(review: ReviewAnswer, draft: ReturnType<typeof useDraft>) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const doneBefore = (useLocation().state as { done?: string } | null)?.done ?? null;
  const { id, call } = review;
  const queue = params.get('queue') ?? undefined;

  const put = (fresh: ReviewAnswer) => {
    queries.setQueryData(reviewQuery(id).queryKey, fresh);
    void queries.invalidateQueries({ queryKey: ['call', call.id] });
    void queries.invalidateQueries({ queryKey: ['reviews'] });
  };
  /** To the next call of the same queue; with none left, to the queue, which says so. */
  const goOn = async (done: string) => {
    void queries.invalidateQueries({ queryKey: ['reviews'] });
    void queries.invalidateQueries({ queryKey: ['review', id] });
    const next = await claimNext(queue).catch(() => null);
    const search = queue ? `?queue=${queue}` : '';
    void navigate(next ? `/reviews/${next.id}${search}` : `/reviews${search}`, { state: { done } });
  };

  const claim = useMutation({
    mutationFn: () => claimReview(id),
    onSuccess: (fresh) => {
      put(fresh);
      draft.adopt(fresh, draft.state === 'lost' ? 'mine' : 'theirs');
    },
  });
  const blind = useMutation({
    mutationFn: async () => judgeBlind(id, await draft.settled()),
    onSuccess: (fresh) => {
      put(fresh);
      draft.adopt(fresh, 'theirs');
    },
    onError: draft.fail,
  });
  const submit = useMutation({
    mutationFn: async () => submitReview(id, await draft.settled()),
    onSuccess: ({ state, points }) => {
      draft.forget();
      const said =
        state === 'second'
          ? `${call.label} 的致命项已交二次确认`
          : points === null
            ? `${call.label} 已提交；申诉改判的成绩继续有效`
            : `${call.label} 已公布 ${points} 分，${call.agent.name} 会收到通知`;
      return goOn(said);
    },
    onError: draft.fail,
  });
  const second = useMutation({
    mutationFn: (given: { isAgreed: boolean; reason: string | null }) => answerSecond(id, given),
    onSuccess: (_, { isAgreed }) =>
      goOn(isAgreed ? `${call.label} 已公布 0 分，班长已收到通知` : `${call.label} 已退回第一位复核人`),
  });
  const release = useMutation({
    mutationFn: async () => {
      await draft.settled();
      await releaseReview(id);
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['reviews'] });
      void queries.invalidateQueries({ queryKey: ['review', id] });
      void navigate('/reviews', { state: { done: `${call.label} 已放回队列，草稿留着` } });
    },
    onError: draft.fail,
  });
  /** Another window was faster: read what it saved, and go on with one of the two. */
  const settle = async (keep: 'theirs' | 'mine') => {
    const fresh = await queries.fetchQuery({ ...reviewQuery(id), staleTime: 0 });
    draft.adopt(fresh, keep);
  };
  const told = (error: unknown) =>
    error instanceof Problem && !['review-behind', 'lease-lost', 'unreachable'].includes(error.code)
      ? error.message
      : null;
  return {
    ...{ claim, blind, submit, second, release, settle, doneBefore },
    problem: told(submit.error) ?? told(blind.error) ?? told(release.error) ?? told(second.error),
    claimProblem: claim.error?.message ?? null,
    isBusy: submit.isPending || blind.isPending || release.isPending,
  };
}
