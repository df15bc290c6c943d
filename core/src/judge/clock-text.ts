import type { Span } from '../transcript/transcript.ts';

/** 41230 → 00:41. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/** 14200 → 14.2 秒. */
export function secondsText(ms: number): string {
  return `${Math.round(ms / 100) / 10} 秒`;
}

export function spanText({ startMs, endMs }: Span): string {
  return `${clockText(startMs)}–${clockText(endMs)}`;
}
