import type { RefusalCode } from '../refusal.ts';
import type { AppealState } from './appeal.ts';

/** Who is concerned by an appeal, all by 工号. */
export type Answering = {
  by: string;
  state: AppealState;
  agent: string;
  /** Whoever made or confirmed the score that is objected to. */
  scorers: string[];
  /** Whoever answered the first round; null in the first. */
  firstAnswerer: string | null;
};

/** Why this person may not answer this appeal; null: they may. */
export function answerObstacle(answering: Answering): RefusalCode | null {
  const { by, state, agent, scorers, firstAnswerer } = answering;
  if (state !== 'open') return 'appeal-not-open';
  if (by === agent) return 'appeal-own-call';
  if (scorers.includes(by)) return 'appeal-own-score';
  if (by === firstAnswerer) return 'appeal-answered-before';
  return null;
}
