import type { Decision } from '../review/decision.ts';
import type { ReviewQueue } from '../review/review-state.ts';

/** What the machine said of an item: a fault or a proposal of one, nothing wrong, or that it cannot judge. */
export type MachineView = 'flagged' | 'clear' | 'unsure';

/**
 * What came of one item of one reviewed call. `handed-…`: the machine could not judge and handed it to a person.
 * `unjudged`: no rule judges the item, a person added a fault.
 */
export const JUDGEMENT_KINDS = [
  'upheld',
  'dismissed',
  'added',
  'agreed',
  'handed-fault',
  'handed-fine',
  'unjudged',
] as const;
export type JudgementKind = (typeof JUDGEMENT_KINDS)[number];

export const JUDGEMENT_NAMES: Record<JudgementKind, string> = {
  upheld: '机器检出，人工成立',
  dismissed: '机器检出，人工不成立',
  added: '机器漏检，人工新增',
  agreed: '都认为没有问题',
  'handed-fault': '机器交给人，人工成立',
  'handed-fine': '机器交给人，没有问题',
  unjudged: '机器不判，人工新增',
};

/**
 * The items of one scorecard by what the machine said of them: `missed`, a deduction; `proposed`, a fault that a person
 * is asked about; `handed`, it cannot judge; `clear`, kept or not due.
 */
export const SEEN_AS = ['missed', 'proposed', 'handed', 'clear'] as const;
export type SeenAs = (typeof SEEN_AS)[number];
export type Seen = Record<SeenAs, string[]>;

/** A review that is done: what the machine had found and what the person said. */
export type Reviewed = {
  id: string;
  callId: string;
  /** 工号 of the reviewer. */
  reviewer: string;
  queue: ReviewQueue;
  isBlind: boolean;
  /** The call was drawn to be judged blind; somebody may have seen the machine's findings before that. */
  isDrawnBlind: boolean;
  /** 0..1: how likely the call was drawn; null when it was not drawn but chosen. */
  probability: number | null;
  /** 0..1: of the random draws of that plan, the share judged blind; null when not drawn. */
  blindShare: number | null;
  seen: Seen;
  decisions: Decision[];
  /** Of a blind review: what the reviewer said before the machine's findings were shown. */
  blindDecisions: Decision[] | null;
};

export type Judgement = { item: string; kind: JudgementKind; machine: MachineView | null; isFault: boolean };
