import { Refusal } from '../refusal.ts';
import { type Container, sniffFormat } from './sniff-format.ts';
import { type WavHead, wavHead } from './wav-head.ts';

export type TranscriptFormat = 'json' | 'vtt' | 'srt';
export type Examined =
  | { kind: 'recording'; format: Container; durationMs: number | null }
  | { kind: 'transcript'; format: TranscriptFormat };

export type UploadLimits = { maxDurationMs: number; maxTranscriptBytes: number };

/** What was handed in, by its first bytes and its size; a refusal for anything that can never be judged. */
export function examineUpload(head: Uint8Array, size: number, limits: UploadLimits): Examined {
  if (size === 0) throw new Refusal('empty-file');
  const transcript = sniffTranscript(head);
  if (transcript) {
    if (size > limits.maxTranscriptBytes) throw new Refusal('too-large', { detail: '转写文件' });
    return { kind: 'transcript', format: transcript };
  }
  const format = sniffFormat(head);
  if (!format) throw new Refusal('not-a-recording');
  const durationMs = format === 'wav' ? wavDurationMs(wavHead(head, size)) : null;
  if (durationMs !== null && durationMs > limits.maxDurationMs) {
    throw new Refusal('too-long', { detail: `${Math.ceil(durationMs / 60_000)} 分钟` });
  }
  return { kind: 'recording', format, durationMs };
}

function wavDurationMs(wav: WavHead | null): number | null {
  if (!wav || wav.coding === 'other') return null;
  return Math.round((wav.dataBytes / wav.frameBytes / wav.sampleRate) * 1000);
}

/** Transcripts are text, so their beginning tells: a JSON object, the WebVTT mark, or an SRT cue. */
export function sniffTranscript(head: Uint8Array): TranscriptFormat | null {
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const text = String.fromCharCode(...head.subarray(start, start + 400)).trimStart();
  if (text.startsWith('{') || text.startsWith('[')) return 'json';
  if (/^WEBVTT(\s|$)/.test(text)) return 'vtt';
  if (/^\d+\s*\r?\n\s*\d{1,2}:\d\d:\d\d[,.]\d{1,3}\s*-->/.test(text)) return 'srt';
  return null;
}
