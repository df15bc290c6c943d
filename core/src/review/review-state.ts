/**
 * `waiting`: anybody allowed may claim it. `claimed`: somebody has it. `second`: a fatal item was upheld and a second
 * person has to confirm it. `done`: the score is published. `recalled`: taken back by a manager, nothing counts.
 */
export const REVIEW_STATES = ['waiting', 'claimed', 'second', 'done', 'recalled'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REVIEW_STATE_NAMES: Record<ReviewState, string> = {
  waiting: '待领取',
  claimed: '复核中',
  second: '待二次确认',
  done: '已完成',
  recalled: '已撤回',
};

/** `random` and `no-finding` come from the sampling plan, `risk` from what the machine saw, `manual` from a manager. */
export const REVIEW_QUEUES = ['random', 'no-finding', 'risk', 'manual'] as const;
export type ReviewQueue = (typeof REVIEW_QUEUES)[number];

export const REVIEW_QUEUE_NAMES: Record<ReviewQueue, string> = {
  random: '随机抽检',
  'no-finding': '无检出抽检',
  risk: '风险队列',
  manual: '指定复核',
};
