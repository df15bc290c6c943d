import type { Utterance } from '@tingjian/core/transcript/transcript.ts';

/** What only the one who answers for the company says at the start, and how much it tells. */
const SIGNS: [RegExp, number][] = [
  [/[为微位维]您?[服福宁]|[服福][务物]$|竭诚/, 2],
  [/什么.{0,5}[帮需效]|高兴[为微]您|[帮需].{0,3}您[吗的]|帮到?您/, 2],
  [/^.{0,3}好.{0,5}保险/, 1.5],
  [/[工公功]号|[零一二三四五六七八九幺0-9]{3,5}号/, 1.5],
  [/安[程成城诚全]|保险.{0,4}(热|客)/, 1],
  [/感谢.{0,3}(来电|致电)/, 1],
  [/^您好/, 0.5],
];
const OPENING_TURNS = 2;
const CLEARLY = 2.5;

/** The opening phrase came from the customer's side and not from the agent's. */
export function isSwapped(utterances: Utterance[]): boolean {
  const score = (speaker: Utterance['speaker']) => {
    const opening = utterances.filter((one) => one.speaker === speaker).slice(0, OPENING_TURNS);
    const text = opening.map((one) => one.text).join('');
    return SIGNS.reduce((sum, [sign, worth]) => sum + (sign.test(text) ? worth : 0), 0);
  };
  return score('customer') >= CLEARLY && score('agent') < CLEARLY && score('customer') - score('agent') >= 2;
}
