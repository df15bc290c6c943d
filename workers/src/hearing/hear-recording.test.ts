import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span, Transcript } from '@tingjian/core/transcript/transcript.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareEngine } from '../engine/prepare-engine.ts';
import { readSound } from '../sound/read-sound.ts';
import type { Sound } from '../sound/sound.ts';
import type { Transcriber } from '../transcriber/transcriber.ts';
import { whisperCpp } from '../transcriber/whisper-cpp.ts';
import { hearRecording } from './hear-recording.ts';

const inCall = (name: string, file: string) =>
  join(import.meta.dirname, '../../../fixtures/calls', name, file);
const truthOf = (name: string) =>
  JSON.parse(readFileSync(inCall(name, 'transcript.json'), 'utf8')) as Transcript;
const CALL = 'claim-progress-two-holds';
const truth = truthOf(CALL);
let sound: Sound;
beforeAll(async () => {
  sound = await readSound(inCall(CALL, 'recording.wav'));
});

/** Writes a character for every quarter of a second it is given, or nothing. */
const speaking = (isDeaf = false): Transcriber & { asked: number } => ({
  asked: 0,
  stamp: () => ({ name: 'test', model: 'none', modelHash: '', settings: {} }),
  async transcribe(pieces) {
    this.asked += pieces.length;
    return pieces.map(({ samples }) => {
      const endMs = samples.length / 16;
      const text = isDeaf
        ? ''
        : String.fromCodePoint(...Array.from({ length: Math.round(endMs / 250) }, (_, n) => 0x4e00 + n));
      return { text, segments: text ? [{ startMs: 0, endMs, text }] : [] };
    });
  },
});

/** What scripts/voices brings every turn to. */
const SPOKEN_AT_DB = -22;

/** The agent's channel 10 dB quieter in all but one turn. */
function withoutTenDbBut({ startMs, endMs }: Span, { channels, sampleRate }: Sound): Int16Array<ArrayBuffer> {
  const [from, to] = [startMs - 100, endMs + 100].map((ms) => (ms * sampleRate) / 1000);
  return channels[0]!.map((value, at) => (at >= from! && at < to! ? value : Math.round(value * 10 ** -0.5)));
}

describe('without an engine', () => {
  test.each([CALL, 'claim-friend-long-hold'])(
    '%s: turns are where the sound says, to a tenth of a second, also after long music',
    async (name) => {
      const { utterances } = await hearRecording(await readSound(inCall(name, 'recording.wav')), {
        agentChannel: 'left',
        transcriber: speaking(),
      });
      for (const { speaker, startMs, endMs } of truthOf(name).utterances) {
        const own = utterances.filter((one) => one.speaker === speaker);
        expect(Math.min(...own.map((one) => Math.abs(one.startMs - startMs)))).toBeLessThanOrEqual(150);
        expect(Math.min(...own.map((one) => Math.abs(one.endMs - endMs)))).toBeLessThanOrEqual(150);
      }
    },
  );

  test('hold music on the agent’s channel is a hold, and so is a microphone that is off', async () => {
    const { holds, music } = await hearRecording(sound, { agentChannel: 'left', transcriber: speaking() });
    expect(holds!.map((hold) => hold.sound)).toEqual(truth.holds!.map((hold) => hold.sound));
    for (const [n, hold] of truth.holds!.entries()) {
      expect(Math.abs(holds![n]!.startMs - hold.startMs)).toBeLessThan(600);
      expect(Math.abs(holds![n]!.endMs - hold.endMs)).toBeLessThan(1200);
    }
    expect(music.every(({ speaker }) => speaker === 'agent')).toBe(true);
  });

  test('every turn has its level, and one that is 10 dB louder is 10 dB louder', async () => {
    const loud = truth.utterances.find(({ speaker, startMs }) => speaker === 'agent' && startMs > 10_000)!;
    const raised = { ...sound, channels: [withoutTenDbBut(loud, sound), sound.channels[1]!] };
    const [plain, shouted] = await Promise.all(
      [sound, raised].map((one) => hearRecording(one, { agentChannel: 'left', transcriber: speaking() })),
    );
    const spansOf = (all: Span[]) => all.map(({ startMs, endMs }) => [startMs, endMs]);
    expect(spansOf(plain!.levels!)).toEqual(spansOf(plain!.utterances));
    for (const { db } of plain!.levels!) expect(Math.abs(db - SPOKEN_AT_DB)).toBeLessThan(1.5);
    const at = (loud.startMs + loud.endMs) / 2;
    for (const { speaker, startMs, endMs, db } of shouted!.levels!) {
      const isLowered = speaker === 'agent' && !(startMs < at && at < endMs);
      expect(Math.abs(db - SPOKEN_AT_DB + (isLowered ? 10 : 0))).toBeLessThan(1.5);
    }
  });

  test('the agent on the right changes places with the customer', async () => {
    const { utterances } = await hearRecording(sound, { agentChannel: 'right', transcriber: speaking() });
    expect(utterances[0]!.speaker).toBe('customer');
  });

  test('speech without a word, twice, is unheard and not left out', async () => {
    const deaf = speaking(true);
    const heard = await hearRecording(sound, { agentChannel: 'left', transcriber: deaf });
    expect(heard.utterances).toEqual([]);
    expect(heard.unheard.length).toBeGreaterThanOrEqual(truth.utterances.length - 1);
    expect(deaf.asked).toBeGreaterThan(heard.unheard.length);
  });

  test('where turns heard together come back with half their words, each is heard alone', async () => {
    const whole = speaking();
    const forgetful: Transcriber = {
      ...whole,
      transcribe: async (pieces) =>
        (await whole.transcribe(pieces)).map((heard, n) =>
          pieces[n]!.samples.length > 12 * 16_000
            ? { text: '您好', segments: [{ ...heard.segments[0]!, text: '您好' }] }
            : heard,
        ),
    };
    const { utterances } = await hearRecording(sound, { agentChannel: 'left', transcriber: forgetful });
    for (const { startMs, endMs, text } of utterances) {
      expect(text).not.toContain('您好');
      expect(Math.abs(text.length - (endMs - startMs) / 250)).toBeLessThan(6);
    }
  });

  test.each([
    ['one channel', (all: Sound) => [all.channels[0]!]],
    ['the same sound on both channels', (all: Sound) => [all.channels[0]!, all.channels[0]!.slice()]],
  ])('%s: nobody can say who spoke', async (_, channels) => {
    const mono = { ...sound, channels: channels(sound) };
    const heard = await hearRecording(mono, { agentChannel: 'left', transcriber: speaking() });
    expect(new Set(heard.utterances.map(({ speaker }) => speaker))).toEqual(new Set(['unknown']));
    expect(heard.speech).toHaveLength(1);
    expect(heard.holds).toBeNull();
  });

  test('a silent recording asks the engine nothing', async () => {
    const silent = speaking();
    const nothing = { ...sound, channels: sound.channels.map(({ length }) => new Int16Array(length)) };
    const heard = await hearRecording(nothing, { agentChannel: 'left', transcriber: silent });
    expect(heard).toMatchObject({ utterances: [], unheard: [], music: [], levels: [], holds: null });
    expect(silent.asked).toBe(0);
  });

  test('progress never falls and ends at 1', async () => {
    const shares: number[] = [];
    await hearRecording(sound, {
      agentChannel: 'left',
      transcriber: speaking(),
      onProgress: (share) => shares.push(share),
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1);
  });
});

const prepared = await prepareEngine({ env: process.env, mayFetch: false });

describe.skipIf(prepared.state !== 'ready')('with the real engine and model', () => {
  test('a call is heard, each turn with its own words, and says by which engine', {
    timeout: 180_000,
  }, async () => {
    if (prepared.state !== 'ready') return;
    const heard = await hearRecording(sound, {
      agentChannel: 'left',
      transcriber: whisperCpp(prepared.engine),
    });
    const at = (ms: number) =>
      heard.utterances.find(({ startMs, endMs }) => startMs <= ms && ms < endMs)?.text ?? '';
    const middle = (n: number) => (truth.utterances[n]!.startMs + truth.utterances[n]!.endMs) / 2;
    expect(heard.utterances[0]).toMatchObject({ speaker: 'agent' });
    expect(heard.utterances[0]!.text).toMatch(/^您好/);
    expect(at(middle(5))).toContain('维修');
    expect(at(middle(10))).toContain('帮');
    expect(heard.utterances.at(-1)).toMatchObject({ speaker: 'customer' });
    expect(heard.unheard).toEqual([]);
    expect(heard.isSwapped).toBe(false);
    expect(heard.engine).toMatchObject({ name: 'whisper.cpp', settings: { hearing: 3 } });
  });
});
