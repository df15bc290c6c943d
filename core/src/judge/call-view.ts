import type { CallFacts } from '../calls/call-facts.ts';
import { type PatternFinder, patternFinder } from '../rules/pattern-finder.ts';
import type { Settings } from '../rules/rule-set.ts';
import type { Span, Speaker, Transcript } from '../transcript/transcript.ts';
import { type Line, linesOf } from './line.ts';
import { findOpening } from './opening.ts';
import { mergeSpans } from './spans.ts';

/** A call laid out for judging: who said what in which order, when anyone spoke, and the stretches rules look in. */
export type CallView = {
  facts: CallFacts;
  transcript: Transcript;
  settings: Settings;
  /** Finds the expressions of the rules. */
  patterns: PatternFinder;
  lines: Line[];
  agentLines: Line[];
  customerLines: Line[];
  /** The agent's first turn. */
  opening: Line[];
  /** When each side was speaking: voice activity when there is any, else the times of the words. */
  speech: Record<Speaker, Span[]>;
  /** Nobody can say who spoke: one channel, or the channels look swapped. The reason, in Chinese, or null. */
  speakerDoubt: string | null;
  /** When somebody picked up: 0, or the end of ring-back tones. */
  connectedMs: number;
};

export function viewCall(
  facts: CallFacts,
  transcript: Transcript,
  settings: Settings,
  isSwapped: boolean,
  lines: Line[] = linesOf(transcript.utterances),
  patterns: PatternFinder = patternFinder([]),
): CallView {
  const agentLines = lines.filter((line) => line.speaker === 'agent');
  const customerLines = lines.filter((line) => line.speaker === 'customer');
  return {
    facts,
    transcript,
    settings,
    patterns,
    lines,
    agentLines,
    customerLines,
    opening: findOpening(agentLines, customerLines),
    speech: {
      agent: speechOf('agent', transcript),
      customer: speechOf('customer', transcript),
      unknown: speechOf('unknown', transcript),
    },
    speakerDoubt: speakerDoubt(lines, isSwapped),
    connectedMs: connectedMs(transcript, lines),
  };
}

function speechOf(speaker: Speaker, transcript: Transcript): Span[] {
  const heard = transcript.speech?.find((channel) => channel.speaker === speaker)?.spans;
  const said = transcript.utterances.filter((utterance) => utterance.speaker === speaker);
  const unheard = transcript.unheard.filter((span) => span.speaker === speaker);
  return mergeSpans(heard ?? [...said, ...unheard], 0);
}

function speakerDoubt(lines: Line[], isSwapped: boolean): string | null {
  if (isSwapped) return '两个声道像是接反了（开头语出现在客户声道），请先核对坐席在哪个声道';
  if (lines.some((line) => line.speaker === 'unknown')) return '单声道录音，无法分辨是谁说的';
  if (lines.length > 0 && lines.every((line) => line.speaker === 'customer')) return '整通没有听到坐席的话';
  if (lines.length === 0) return '整通没有可供判断的话语';
  return null;
}

/** Ring-back before the first word is not part of the conversation. */
function connectedMs(transcript: Transcript, lines: Line[]): number {
  const firstWordMs = lines[0]?.startMs ?? 0;
  const ringing = transcript.music.filter((tone) => tone.startMs < 2000 && tone.endMs <= firstWordMs + 500);
  return Math.max(0, ...ringing.map((tone) => Math.min(tone.endMs, firstWordMs)));
}
