import { describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { readTranscript } from './read-transcript.ts';

const spoken = [
  { speaker: 'agent', startMs: 1000, endMs: 3500, text: '您好,安程保险' },
  { speaker: 'customer', startMs: 4000, endMs: 5000, text: '你好' },
];

describe('a transcript can be read from', () => {
  test.each([
    [
      'JSON',
      JSON.stringify({ id: 'x', direction: 'inbound', releasedBy: 'agent', utterances: spoken, holds: [] }),
    ],
    [
      'WebVTT',
      'WEBVTT\n\n00:01.000 --> 00:03.500\n<v 坐席>您好,安程保险\n\n00:04.000 --> 00:05.000\n客户:你好\n',
    ],
    [
      'SRT with Windows line ends',
      '1\r\n00:00:01,000 --> 00:00:03,500\r\n坐席: 您好,安程保险\r\n\r\n2\r\n00:00:04,000 --> 00:00:05,000\r\n客户:你好\r\n',
    ],
    ['a file that begins with a byte order mark', `\uFEFF${JSON.stringify({ utterances: spoken })}`],
  ])('%s', async (_, text) => {
    expect((await readTranscript(text)).transcript).toMatchObject({
      utterances: spoken,
      durationMs: 5000,
      engine: null,
    });
  });

  test('a cue without a name has an unknown speaker', async () => {
    const { transcript } = await readTranscript('WEBVTT\n\n00:01.000 --> 00:02.000\n时间:九点\n');
    expect(transcript.utterances[0]).toMatchObject({ speaker: 'unknown', text: '时间:九点' });
  });

  test('utterances out of order are put in order, lone surrogates are replaced', async () => {
    const text = JSON.stringify({ utterances: [{ ...spoken[1], text: 'a\ud800' }, spoken[0]] });
    const { transcript } = await readTranscript(text);
    expect(transcript.utterances.map((each) => each.text)).toEqual(['您好,安程保险', 'a\ufffd']);
  });

  test('utterances that overlap stay as they are, those without a visible character are left out', async () => {
    const given = [
      { ...spoken[0], endMs: 9000 },
      { ...spoken[1], text: '\u200b\u200d \u2060' },
      { ...spoken[1], text: '你\u200b好' },
    ];
    const { transcript } = await readTranscript(JSON.stringify({ utterances: given }));
    expect(transcript.utterances).toEqual([given[0], given[2]]);
  });

  test('holds out of order are put in order', async () => {
    const holds = [
      { startMs: 9000, endMs: 9500 },
      { startMs: 100, endMs: 200 },
    ];
    const { transcript } = await readTranscript(JSON.stringify({ utterances: spoken, holds }));
    expect(transcript.holds?.map((hold) => hold.startMs)).toEqual([100, 9000]);
  });

  test('tags that never end are read as tags or as words, in one go', async () => {
    const text = `<v ${'<'.repeat(50_000)}<v ${' '.repeat(50_000)}`;
    const cues = `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n\n00:03.000 --> 00:04.000\n坐席:您好\n`;
    const { transcript } = await readTranscript(cues);
    expect(transcript.utterances.at(-1)).toMatchObject({ speaker: 'agent', text: '您好' });
  });
});

describe('a clear refusal for', () => {
  test.each([
    ['an empty file', ''],
    ['broken JSON', '{"utterances":'],
    ['no utterances', '{}'],
    ['a negative time', JSON.stringify({ utterances: [{ ...spoken[0], startMs: -1 }] })],
    ['an end before the start', JSON.stringify({ utterances: [{ ...spoken[0], endMs: 1 }] })],
    ['a time that is no number', JSON.stringify({ utterances: [{ ...spoken[0], startMs: null }] })],
    ['more utterances than any call has', JSON.stringify({ utterances: Array(50_001).fill(0) })],
    ['more cues than any call has', `WEBVTT\n\n${'00:01.000 --> 00:02.000\n嗯\n\n'.repeat(50_001)}`],
    [
      'an utterance longer than any',
      JSON.stringify({ utterances: [{ ...spoken[0], text: '啊'.repeat(100_001) }] }),
    ],
    ['brackets within brackets', `{"utterances":${'['.repeat(100_000)}`],
    ['a list where a call should be', '[]'],
    ['an unknown speaker word', JSON.stringify({ utterances: [{ ...spoken[0], speaker: 'bot' }] })],
    ['plain prose', '您好,安程保险'],
    ['a WebVTT without cues', 'WEBVTT\n\n'],
  ])('%s', async (_, text) => {
    await expect(readTranscript(text)).rejects.toThrow(Refusal);
    await expect(readTranscript(text)).rejects.toThrow(/（.*[\u4e00-\u9fff]/);
  });
});
