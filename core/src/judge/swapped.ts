import type { Settings } from '../rules/rule-set.ts';
import type { Speaker, Transcript } from '../transcript/transcript.ts';
import { findSaid } from './find-said.ts';
import { type Line, linesOf } from './line.ts';

const EARLY_LINES = 3;

/** The opening phrase is on the customer's channel and not on the agent's: the channels are swapped. */
export function looksSwapped(transcript: Transcript, settings: Settings): boolean {
  const lines = linesOf(transcript.utterances);
  return (
    openingSigns(early(lines, 'customer'), settings) >= 2 &&
    openingSigns(early(lines, 'agent'), settings) === 0
  );
}

function early(lines: Line[], speaker: Speaker): Line[] {
  return lines.filter((line) => line.speaker === speaker).slice(0, EARLY_LINES);
}

function openingSigns(lines: Line[], settings: Settings): number {
  const signs = [
    settings.organisation,
    ['为您服务', '请问有什么可以…您', '有什么…帮您', '有什么需要帮助'],
    ['号为您服务', '号坐席', '工号'],
  ];
  return signs.filter((phrases) => findSaid(lines, { phrases, sure: 0.78 }).sure.length > 0).length;
}
