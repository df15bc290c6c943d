import { expect, test } from 'vitest';
import { cleanPiece } from './clean-text.ts';

const clean = (text: string, speechMs: number) =>
  cleanPiece({ text, segments: [{ startMs: 0, endMs: speechMs, text }] }, speechMs).text;

test.each([
  [
    'traditional characters become simplified',
    '算了,我不說了,我去找監管部門',
    3000,
    '算了,我不说了,我去找监管部门',
  ],
  ['an invented ending goes', '请您将普通话好吗。我們下期再見', 2200, '请您将普通话好吗。'],
  ['a subtitle credit goes', '好的谢谢。( 字幕:J Chong )', 1200, '好的谢谢。'],
  ['music in brackets goes', '(音乐)您好。', 700, '您好。'],
  ['thanks for watching goes', '没有了。谢谢观看', 600, '没有了。'],
  ['a true goodbye stays', '感谢您的来电,祝您生活愉快,再见。', 3400, '感谢您的来电,祝您生活愉快,再见。'],
  ['a second goodbye that there was time for stays', '再见。好的,再见。', 1500, '再见。好的,再见。'],
  ['a subscription somebody talks about stays', '我想取消短信订阅。', 2000, '我想取消短信订阅。'],
  ['a subscription there was no room for goes', '没有了。请订阅我的频道', 500, '没有了。'],
  ['a loop is said once', '我要查保单,我要查保单,我要查保单,我要查保单', 1500, '我要查保单'],
  ['what was truly said twice stays', '我要查保单,我要查保单。', 3500, '我要查保单,我要查保单。'],
  [
    'and so does what was said twice fast',
    '玻璃碎了赔不赔,玻璃碎了赔不赔。',
    2600,
    '玻璃碎了赔不赔,玻璃碎了赔不赔。',
  ],
  [
    'what nobody could say twice in the time goes',
    '我要查一下保单,我要查一下保单。',
    1500,
    '我要查一下保单。',
  ],
  [
    'quotation marks go, for they hide the end of a sentence',
    '“您方便吗?”请问"是您本人吗?"',
    2600,
    '您方便吗?请问是您本人吗?',
  ],
])('%s', (_, heard, speechMs, expected) => {
  expect(clean(heard, speechMs)).toBe(expected);
});
