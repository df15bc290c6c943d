import { type SeededNumbers, seededNumbers } from '@tingjian/core/sampling/seeded-numbers.ts';
import type { Hold, Transcript, Utterance } from '@tingjian/core/transcript/transcript.ts';
import { CALL_TOPICS, type CallTopic } from './call-topics.ts';

/** What went wrong in a seeded call; the machine has to find it by itself. */
export type Slip =
  | 'no-number'
  | 'no-offer'
  | 'no-identity'
  | 'no-wait-request'
  | 'long-hold'
  | 'no-thanks-for-waiting'
  | 'pushed-away'
  | 'talked-back'
  | 'no-comfort'
  | 'nothing-else'
  | 'short-farewell'
  | 'hung-up-first'
  | 'insult';

/** How often each slip happens to somebody of middling skill. */
const CHANCES: Record<Slip, number> = {
  ...{ 'no-number': 0.17, 'no-offer': 0.14, 'no-identity': 0.07, 'no-wait-request': 0.18 },
  ...{ 'long-hold': 0.12, 'no-thanks-for-waiting': 0.28, 'pushed-away': 0.09, 'talked-back': 0.03 },
  ...{ 'no-comfort': 0.35, 'nothing-else': 0.26, 'short-farewell': 0.28, 'hung-up-first': 0.08 },
  insult: 0.0015,
};

export type SpokenCall = {
  transcript: Transcript;
  businessType: string;
  releasedBy: 'agent' | 'customer';
  slips: Slip[];
};

/** A seeded conversation. `carelessness`: 1 is middling, 0 never slips, 3 often. The same seed says the same words. */
export function spokenCall(
  seed: string,
  { agentNumber, carelessness }: { agentNumber: string; carelessness: number },
): SpokenCall {
  const numbers = seededNumbers(seed);
  const topic = topicOf(numbers);
  const slips = (Object.keys(CHANCES) as Slip[]).filter(
    (slip) => numbers.share() < Math.min(0.8, CHANCES[slip] * carelessness),
  );
  const said = dialogue(topic, { numbers, agentNumber, has: (slip) => slips.includes(slip) });
  const releasedBy = slips.includes('hung-up-first') ? 'agent' : 'customer';
  return { transcript: transcriptOf(said, numbers), businessType: topic.businessType, releasedBy, slips };
}

type Said = { by: 'agent' | 'customer'; text: string } | { holdMs: number; isParked: boolean };
type Telling = { numbers: SeededNumbers; agentNumber: string; has(slip: Slip): boolean };

function topicOf(numbers: SeededNumbers): CallTopic {
  let left = numbers.below(CALL_TOPICS.reduce((sum, { share }) => sum + share, 0));
  return CALL_TOPICS.find(({ share }) => {
    left -= share;
    return left < 0;
  })!;
}

function dialogue(topic: CallTopic, telling: Telling): Said[] {
  const { numbers, has } = telling;
  const one = <T>(of: T[]) => of[numbers.below(of.length)]!;
  const agent = (text: string): Said => ({ by: 'agent', text });
  const customer = (text: string): Said => ({ by: 'customer', text });
  const isUpset = topic.businessType === '投诉';
  const questions = topic.questions.slice(0, 1 + numbers.below(topic.questions.length));
  return [
    agent(opening(telling)),
    customer(`${one(['你好，', '喂，', ''])}${one(topic.ask)}`),
    ...(isUpset && !has('no-comfort') ? [agent('非常抱歉给您添麻烦了，您先别着急，我马上为您处理。')] : []),
    ...(topic.needsIdentity && !has('no-identity')
      ? [
          agent('好的，请问您是投保人本人吗？麻烦报一下身份证后六位。'),
          customer(`是本人，${spoken(String(100000 + numbers.below(899999)))}。`),
        ]
      : []),
    ...questions.flatMap(([asked, answered]) => [
      agent(`${one(['好的，', '嗯，好的，', '谢谢，'])}${asked}`),
      customer(answered),
    ]),
    agent(has('no-wait-request') ? `我${topic.lookUp}。` : `好的，请您稍等，我${topic.lookUp}。`),
    { holdMs: (has('long-hold') ? 38_000 : 11_000) + numbers.below(12_000), isParked: true },
    agent(
      `${has('no-thanks-for-waiting') ? '' : one(['感谢您的耐心等待，', '让您久等了，'])}${one(topic.found)}`,
    ),
    ...(has('pushed-away') ? [customer('就不能快一点吗？'), agent('这个不归我管，您打别的电话吧。')] : []),
    ...(has('talked-back')
      ? [customer('我刚才没有听清。'), agent('我刚才不是跟您说过了吗，您怎么不听呢？')]
      : []),
    ...(has('insult') ? [customer('那我该怎么办？'), agent('你自己不会想吗，你智商低啊。')] : []),
    ...(numbers.share() < 0.6
      ? one(topic.more).map((text, at) => (at === 0 ? customer(text) : agent(text)))
      : []),
    customer(one(['好的，我知道了。', '行，清楚了。', '好，谢谢。'])),
    ...(has('nothing-else')
      ? []
      : [agent('请问您还有其他问题吗？'), customer(one(['没有了。', '没了，谢谢你。']))]),
    agent(
      has('short-farewell')
        ? '再见。'
        : one(['好的，感谢您的来电，祝您生活愉快，再见。', '谢谢您打来电话，再见。']),
    ),
    ...(has('hung-up-first') ? [] : [customer('再见。')]),
  ];
}

function opening({ numbers, agentNumber, has }: Telling): string {
  const greeting = numbers.share() < 0.8 ? '您好' : '您好，欢迎致电';
  const who = has('no-number') ? '' : `，${spoken(agentNumber)}号为您服务`;
  return `${greeting}，安程保险${who}${has('no-offer') ? '。' : '，请问有什么可以帮您？'}`;
}

const DIGITS = '零幺二三四五六七八九';
function spoken(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)]).join('');
}

const MS_A_CHARACTER = 185;

function transcriptOf(said: Said[], numbers: SeededNumbers): Transcript {
  const utterances: Utterance[] = [];
  const holds: Hold[] = [];
  let at = 900;
  for (const each of said) {
    if ('holdMs' in each) {
      holds.push({ startMs: at + 300, endMs: at + 300 + each.holdMs, sound: 'music' });
      at += each.holdMs + 750;
      continue;
    }
    const lasts = Math.round([...each.text].length * (MS_A_CHARACTER + numbers.below(50)));
    utterances.push({ speaker: each.by, startMs: at, endMs: at + lasts, text: each.text });
    at += lasts + 250 + numbers.below(500);
  }
  return {
    ...{ durationMs: at + 400, utterances, holds, unheard: [], speech: null, music: [] },
    ...{ isSwapped: false, engine: null },
  };
}
