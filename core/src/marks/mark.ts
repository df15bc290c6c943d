import type { Span, Speaker } from '../transcript/transcript.ts';

export const MARK_KINDS = ['silence', 'hold', 'overlap', 'rate'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const MARK_NAMES: Record<MarkKind, string> = {
  silence: '静默',
  hold: '保持',
  overlap: '同时说话',
  rate: '语速',
};

/** Something that can be heard in a call and is worth a look. It judges nothing: findings do. */
export type Mark = Span & {
  kind: MarkKind;
  /** Whose turn it is, or who began to talk into the other's words; `null` when it belongs to nobody. */
  speaker: Speaker | null;
  /** A Chinese phrase a person understands without a legend. */
  label: string;
};
