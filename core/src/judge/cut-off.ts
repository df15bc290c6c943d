import type { CallView } from './call-view.ts';
import { findSaid } from './find-said.ts';

const FAREWELLS = ['再见', '拜拜', '感谢…来电', '祝您…愉快', '还有什么可以…您', '还有其他…吗', '再会'];
const ENOUGH = [
  '好的',
  '好吧',
  '行',
  '可以',
  '谢谢',
  '再见',
  '拜拜',
  '知道了',
  '没有了',
  '没了',
  '明白',
  '嗯',
  '麻烦你',
  '麻烦您',
  '辛苦',
  '就这样',
  '好',
  '没事了',
  '不用了',
];
const GIVING_UP = ['不说了', '我挂了', '算了', '不想跟你说', '懒得跟你'];
/** 行 or 好 in what somebody says who is cut short does not end a call: 什么就这样，你别. */
const PROTEST =
  /^(什么|怎么|凭什么|你怎么|你什么|哎|诶|喂|等等|别|不是)|(你别|先别|等等|等一下|我还没|还没说完|凭什么|为什么|怎么能)/;
const ASKING = /[?？]\s*$|[吗呢]\s*[。.!！]?\s*$/;
const REQUESTS = ['请稍等', '稍等', '请您提供', '麻烦您提供', '请您报一下', '请您说', '请讲'];

/** The last words ask, or want something, and nobody took leave: the call ended in the middle (domain A08, A13). */
export function looksCutOff({ facts, lines, agentLines, opening }: CallView): boolean {
  const last = lines.at(-1);
  const lastAgent = agentLines.at(-1);
  if (!last || !lastAgent) return false;
  const closing = agentLines.slice(-2).filter((line) => !opening.includes(line));
  if (findSaid(closing, { phrases: FAREWELLS }).sure.length > 0) return false;
  if (last.speaker === 'customer') {
    if (findSaid([last], { phrases: GIVING_UP }).sure.length > 0) return true;
    return PROTEST.test(last.text) || findSaid([last], { phrases: ENOUGH }).sure.length === 0;
  }
  if (facts.releasedBy === 'agent' && findSaid([last], { phrases: GIVING_UP }).sure.length > 0) return true;
  return ASKING.test(last.text) || findSaid([last], { phrases: REQUESTS }).sure.length > 0;
}
