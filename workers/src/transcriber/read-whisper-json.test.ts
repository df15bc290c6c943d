import { expect, it } from 'vitest';
import { readWhisperJson } from './read-whisper-json.ts';

const json = (...lines: { from: number; to: number; text: Buffer | string }[]) =>
  Buffer.concat([
    Buffer.from('{ "transcription": [\n'),
    ...lines.map(({ from, to, text }, i) =>
      Buffer.concat([
        Buffer.from(`${i ? ',' : ''}{ "offsets": { "from": ${from}, "to": ${to} }, "text": "`),
        Buffer.from(text),
        Buffer.from('" }'),
      ]),
    ),
    Buffer.from('\n] }'),
  ]);

it('puts a character together again that two segments share', () => {
  const [start, end] = [Buffer.from('安程').subarray(0, 4), Buffer.from('安程').subarray(4)];
  const heard = readWhisperJson(
    json({ from: 0, to: 900, text: start }, { from: 900, to: 2000, text: end }),
    2000,
  );
  expect(heard).toEqual({ text: '安程', segments: [{ startMs: 0, endMs: 900, text: '安程' }] });
});

it('marks bytes that are no character, and takes unescaped line ends inside a text', () => {
  expect(readWhisperJson(json({ from: 0, to: 1, text: Buffer.of(0xe5, 0xae) }), 2000)?.text).toBe('\ufffd');
  expect(readWhisperJson(json({ from: 0, to: 1, text: '您好\n再见' }), 2000)?.text).toBe('您好 再见');
});

it('ends segments where the piece ends, and turns no time backwards', () => {
  const heard = readWhisperJson(
    json({ from: 500, to: 30_000, text: '一' }, { from: 9000, to: 8000, text: '二' }),
    4000,
  );
  expect(heard?.segments.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
    [500, 4000],
    [4000, 4000],
  ]);
});

it('believes a second window that begins late in the piece and ends after it', () => {
  const heard = readWhisperJson(
    json({ from: 0, to: 19_960, text: '一' }, { from: 19_960, to: 33_400, text: '二' }),
    25_200,
  );
  expect(heard?.segments.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
    [0, 19_960],
    [19_960, 25_200],
  ]);
});

it('knows an answer from an unbelievable one', () => {
  expect(readWhisperJson(json(), 4000)).toEqual({ text: '', segments: [] });
  expect(readWhisperJson(json({ from: 0, to: 34_500, text: '一' }), 4000)).toBeNull();
  expect(readWhisperJson(json({ from: -10, to: 10, text: '一' }), 4000)).toBeNull();
  expect(readWhisperJson(Buffer.from('{ "transcription": ['), 4000)).toBeNull();
  expect(readWhisperJson(Buffer.from('[]'), 4000)).toBeNull();
  expect(readWhisperJson(Buffer.alloc(0), 4000)).toBeNull();
});
