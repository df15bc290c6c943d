import type { Span } from '../transcript/transcript.ts';
import { askedToWait } from './asked-to-wait.ts';
import type { CallView } from './call-view.ts';
import { findSaid } from './find-said.ts';
import type { Line } from './line.ts';
import { isListening } from './turns.ts';

const ASKING = [
  '吗',
  '呢',
  '多少',
  '什么',
  '哪里',
  '哪个',
  '请问',
  '提供一下',
  '报一下',
  '说一下',
  '告诉我',
  '请您提供',
  '提供下',
  '说下',
  '报下',
  '报给我',
  '是谁',
  '几点',
  '哪一',
  '哪儿',
  '是不是',
  '有没有',
];
/** 请问有什么可以帮您, 您好，能听到吗: what an agent says into a silent line. */
const OFFER =
  /有什么|请讲|请说|您讲|您说|为您服务|[听在]吗|[听得能][到见]|您好[^，。！？,.!?]{0,3}[。？！?!]?$/;
/** What one goes and does before one can answer. */
const LOOKING = /[找翻看拿查问想等开停取去记算]/;
/** 我问一下我爱人的保单还在保吗: a question to the agent, no excuse; 你等一下行吗 is one. */
const REQUEST = /^[^等]*([吗呢?？]|没有?)\s*[。？?]?\s*$/;
/** What the customer was given to do: 您打开公众号，点右下角. */
const TASK =
  /(您|请|麻烦)[^。？！?!需要可得会]{0,8}(打开|点|按|输|登录|下载|扫|拍|填|翻|找|拿|试|操作|重启|拔|插|关掉|量|数|念|核对)/;
/** An agent who is at it: 我现在给您开; or who only takes up what was asked: 嗯，一零二三. */
const AT_IT =
  /我(这就|现在|马上|来|去|先|再|帮|给|为|进|调|查|看|问|翻)|(帮|给|为|替)您|正在|系统|电脑|稍|等|一会|马上|^(嗯|好的?|行|哦|噢|收到)[，,。 ]?.{0,8}$/;
/** 查到了: what comes after looking something up, and shows that the customer waited for it. */
const FOUND =
  /^(好的?|嗯|哦|行)?[，,。 ]?(查到|查询到|查好|找到|看到了|调出来|(让|叫)您久等|久等|不好意思[，,]?让您)/;
const ASKED_IN_LAST_UNITS = 14;
const ACKNOWLEDGED_UNITS = 4;

/**
 * Whose silence a gap is (domain traps 2: one silence costs once). After the customer's words the agent owes an
 * answer: the customer waits. After an agent's question the customer is thinking: unexplained unless excused.
 */
export function whoseSilence(
  span: Span,
  view: CallView,
): 'customer-waits' | 'unexplained' | 'excused' | 'unknown' {
  if (view.speakerDoubt) return 'unknown';
  const after = view.lines.find((line) => line.startMs >= span.endMs - 200);
  const before = lastWords(
    view.lines.filter((line) => line.startMs < span.startMs + 200),
    after,
  );
  if (!after && before && findSaid([before], { phrases: view.settings.farewells }).sure.length > 0)
    return 'excused';
  const asked = view.agentLines.filter((line) => line.startMs < span.startMs && isAsking(line)).at(-1);
  // Until the customer makes a first sound, P03 and P04 look at the silence.
  const isSilentCaller = !view.speech.customer.some((other) => other.startMs < span.startMs);
  if (isSilentCaller && before?.speaker === 'agent' && OFFER.test(before.text)) return 'excused';
  if (isExcused(span, asked, after, view)) return 'excused';
  if (!before) return 'unexplained';
  if (before.speaker === 'customer') {
    const isAnswering = view.lines[before.index - 1] === asked && after?.speaker === 'customer';
    if (isAnswering && isListening(before)) return 'unexplained';
    return isAnswering && LOOKING.test(before.text) && !REQUEST.test(before.text)
      ? 'excused'
      : 'customer-waits';
  }
  const { lookUpWords } = view.settings;
  if (askedToWait([before], view.settings).sure.length > 0) return 'customer-waits';
  if (findSaid([before], { phrases: lookUpWords, sure: 0.88 }).sure.length > 0) return 'customer-waits';
  if (isAsking(before)) return 'unexplained';
  if (after?.speaker === 'customer' && TASK.test(before.text)) return 'excused';
  const isBusy = after?.speaker === 'agent' && (isAtIt(before, view) || FOUND.test(after.text));
  return isBusy || before.units.length <= ACKNOWLEDGED_UNITS ? 'customer-waits' : 'unexplained';
}

/** Words that excused an earlier silence do not excuse the one after the next question. */
function isExcused(span: Span, asked: Line | undefined, after: Line | undefined, view: CallView): boolean {
  const near = (line: Line) =>
    line.endMs >= span.startMs - view.settings.lookBackMs &&
    line.startMs < span.startMs &&
    line.startMs >= (asked?.startMs ?? 0) &&
    !(line.speaker === 'customer' && REQUEST.test(line.text));
  const customer = view.customerLines.filter((line) => near(line) || line === after);
  if (
    findSaid(customer, {
      phrases: view.settings.customerExcuses,
      except: view.settings.customerExcusesExcept,
      sure: 0.9,
    }).sure.length > 0
  )
    return true;
  const { agentExcuses, agentExcusesExcept } = view.settings;
  return (
    findSaid(view.agentLines.filter(near), { phrases: agentExcuses, except: agentExcusesExcept, sure: 0.9 })
      .sure.length > 0
  );
}

/** A customer who says 嗯 to what was told and speaks again after the silence was owed no answer. */
function lastWords(said: Line[], after: Line | undefined): Line | undefined {
  const [told, last] = said.slice(-2);
  const isNod = last?.speaker === 'customer' && isListening(last) && after?.speaker === 'customer';
  return isNod && told?.speaker === 'agent' && !isAsking(told) ? told : (last ?? told);
}

function isAtIt(line: Line, { settings }: CallView): boolean {
  return AT_IT.test(line.text) || findSaid([line], { phrases: settings.waitUpdates }).sure.length > 0;
}

function isAsking(line: Line): boolean {
  if (/[?？]\s*$/.test(line.text)) return true;
  const end = line.units
    .slice(-ASKED_IN_LAST_UNITS)
    .map((unit) => unit.char)
    .join('');
  return ASKING.some((wording) => end.includes(wording));
}
