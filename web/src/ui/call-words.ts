import type { Speaker } from '@tingjian/core/transcript/transcript.ts';

/** Words on screen for codes that travel in answers. */
export const DIRECTION_NAMES: Record<string, string> = { inbound: '呼入', outbound: '呼出' };
export const SPEAKER_NAMES: Record<Speaker, string> = {
  agent: '坐席',
  customer: '客户',
  unknown: '说话人不明',
};

const PART_NAMES: Record<string, string> = {
  greeting: '问候',
  organisation: '机构名称',
  agentNumber: '工号',
  offer: '主动询问',
  thanks: '致谢',
  goodbye: '道别',
  survey: '邀请评价',
  notHeard: '说明听不到',
  redial: '请客户重拨或换电话',
  record: '记录',
  readBack: '复述',
  promise: '承诺回复',
  identity: '身份',
  date: '上次联系的日期',
  subject: '事由',
};
/** `null` for a part that a rule set made up itself: its reason names it in words. */
export const partName = (part: string): string | null => PART_NAMES[part] ?? null;

/** Codes that begin with Z make the whole call 0 once a person upholds them. */
export const isFatalCode = (code: string) => code.startsWith('Z');
