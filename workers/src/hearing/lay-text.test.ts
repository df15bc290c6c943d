import { expect, test } from 'vitest';
import { layText } from './lay-text.ts';

const parts = (...spans: [number, number][]) =>
  spans.map(([atMs, lengthMs], turn) => ({ turn, atMs, lengthMs, speechMs: lengthMs - 300 }));

const cases: [string, { startMs: number; endMs: number; text: string }[], [number, number][], string[]][] = [
  [
    'one segment over two turns is cut at the full stop',
    [
      {
        startMs: 0,
        endMs: 10_880,
        text: '您好,安成保险李佩洛鲜,801号微宁服务有什么可以帮您?请您报一下性命和身份证后6位。',
      },
    ],
    [
      [500, 6280],
      [7280, 3250],
    ],
    ['您好,安成保险李佩洛鲜,801号微宁服务有什么可以帮您?', '请您报一下性命和身份证后6位。'],
  ],
  [
    'segments that fit the turns stay where they are',
    [
      { startMs: 0, endMs: 5800, text: '您别急,我在问一下礼培补。请您稍后不要刮断。' },
      { startMs: 5800, endMs: 8400, text: '不好意思,让您就等了。' },
    ],
    [
      [500, 5030],
      [6030, 2230],
    ],
    ['您别急,我在问一下礼培补。请您稍后不要刮断。', '不好意思,让您就等了。'],
  ],
  [
    'turns heard as one sentence are cut where their lengths say',
    [{ startMs: 3060, endMs: 8220, text: '高校宴,61039,罚票我上读,就交了呀。' }],
    [
      [3380, 2200],
      [6080, 2030],
    ],
    ['高校宴,61039,', '罚票我上读,就交了呀。'],
  ],
  [
    'nothing heard leaves every turn empty',
    [],
    [
      [500, 900],
      [1900, 900],
    ],
    ['', ''],
  ],
];

test.each(cases)('%s', (_, segments, spans, expected) => {
  expect(layText({ segments }, parts(...spans))).toEqual(expected);
});

test('a murmur that was not written down takes no words from its neighbours', () => {
  const segments = [
    { startMs: 0, endMs: 4900, text: '请问事故发生的具体时间是几点。' },
    { startMs: 4900, endMs: 9000, text: '好的您拍照片了吗?' },
  ];
  const laid = layText({ segments }, parts([500, 3000], [4000, 600], [5100, 2200]));
  expect(laid).toEqual(['请问事故发生的具体时间是几点。', '', '好的您拍照片了吗?']);
});
