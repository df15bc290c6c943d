import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Piece, Transcriber } from './transcriber.ts';

export type ContractSubject = {
  make(): Transcriber;
  /** At least two, whose answers can be told apart. */
  pieces: Piece[];
  expectAnswer(answer: Awaited<ReturnType<Transcriber['transcribe']>>[number], index: number): void;
  /** The engine's processes that are alive now. */
  enginePids(): number[];
  /** The ways in which this engine can be unusable. */
  broken: { title: string; make(): Transcriber; sentence: RegExp }[];
};

const slow = 120_000;

/**
 * What every speech engine behind the port must keep.
 *
 * Runs against whisper.cpp with a scripted model and with the real base model. SenseVoice and Paraformer
 * (`sherpa-onnx-node`: 4 times as fast, a third of the errors) are the next to stand here; their weights are not
 * to be had by package, so there is no adapter yet. Whoever adds one calls this function with it.
 */
export function transcriberContract(title: string, subject: ContractSubject) {
  describe(title, () => {
    let outer: string | undefined;
    let hostile = '';

    beforeEach(async () => {
      outer = process.env.TMPDIR;
      // Every test works in a folder whose name would run commands in a shell.
      hostile = join(
        await mkdtemp(join(tmpdir(), 'tingjian-contract-')),
        `$(touch pwned) 'a" ; & 录音\u202e`,
      );
      await mkdir(hostile);
      process.env.TMPDIR = hostile;
    });

    afterEach(async () => {
      if (outer === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = outer;
      expect(await readdir(hostile), 'nothing may be left in the temporary folder').toEqual([]);
      expect(await readdir(join(hostile, '..'))).toHaveLength(1);
      await rm(join(hostile, '..'), { recursive: true });
      expect(subject.enginePids(), 'no engine may be left running').toEqual([]);
    });

    it('answers each piece, in order, in whole characters, and tells its progress up to 1', {
      timeout: slow,
    }, async () => {
      const shares: number[] = [];
      const heard = await subject
        .make()
        .transcribe(subject.pieces, { onProgress: (share) => shares.push(share) });
      expect(heard).toHaveLength(subject.pieces.length);
      for (const [i, answer] of heard.entries()) {
        subject.expectAnswer(answer, i);
        expect(answer.text).not.toContain('\ufffd');
        expect(answer.text).not.toMatch(/\p{Surrogate}/u);
        const endMs = (subject.pieces[i]!.samples.length / 16_000) * 1000;
        for (const segment of answer.segments) {
          expect(segment.startMs).toBeGreaterThanOrEqual(0);
          expect(segment.endMs).toBeGreaterThanOrEqual(segment.startMs);
          expect(segment.endMs).toBeLessThanOrEqual(Math.round(endMs));
        }
      }
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(shares.at(-1)).toBe(1);
    });

    it('answers no pieces with no answers, and an empty piece with no words', async () => {
      expect(await subject.make().transcribe([])).toEqual([]);
      expect(await subject.make().transcribe([{ samples: new Float32Array(0) }])).toEqual([
        { text: '', segments: [] },
      ]);
    });

    it('stops at once when it is told to, and leaves no process behind', { timeout: slow }, async () => {
      const stop = new AbortController();
      const pending = subject.make().transcribe(subject.pieces, { signal: stop.signal });
      const outcome = expect(pending).rejects.toThrow();
      while (subject.enginePids().length === 0) await sleep(5);
      stop.abort();
      await outcome;
    });

    it('works on one call at a time', { timeout: slow }, async () => {
      const transcriber = subject.make();
      let most = 0;
      const watch = setInterval(() => {
        most = Math.max(most, subject.enginePids().length);
      }, 20);
      const [first, second] = await Promise.all([
        transcriber.transcribe(subject.pieces.slice(0, 1)),
        transcriber.transcribe(subject.pieces.slice(1, 2)),
      ]);
      clearInterval(watch);
      subject.expectAnswer(first[0]!, 0);
      subject.expectAnswer(second[0]!, 1);
      expect(most).toBe(1);
    });

    it.each(subject.broken)(
      'says in a Chinese sentence what to do about $title',
      { timeout: slow },
      async ({ make, sentence }) => {
        const failure = await make()
          .transcribe(subject.pieces.slice(0, 1))
          .catch((error: Error) => error);
        expect(failure).toBeInstanceOf(Error);
        expect((failure as Error).message).toMatch(sentence);
      },
    );
  });
}
