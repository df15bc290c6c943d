/**
 * The life of a call, in order. `waiting-for-model` is left by itself when a speech model arrives;
 * `failed` is left when a person asks for another try.
 */
export const CALL_STATES = [
  'received',
  'waiting-for-model',
  'transcribing',
  'judging',
  'scored',
  'failed',
] as const;
export type CallState = (typeof CALL_STATES)[number];

export const CALL_STATE_NAMES: Record<CallState, string> = {
  received: '已接收',
  'waiting-for-model': '等待语音模型',
  transcribing: '转写中',
  judging: '机检中',
  scored: '已评分',
  failed: '失败',
};
