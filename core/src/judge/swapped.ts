import type { Settings } from '../rules/rule-set.ts';
import type { Speaker } from '../transcript/transcript.ts';
import { findSaid } from './find-said.ts';
import type { Line } from './line.ts';

const EARLY_LINES = 3;
// Lists that stay the same, so that they are prepared for searching once.
const OFFERS = ['为您服务', '请问有什么可以…您', '有什么…帮您', '有什么需要帮助'];
const NUMBERS = ['号为您服务', '号坐席', '工号'];

/** The opening phrase is on the customer's channel and not on the agent's: the channels are swapped. */
export function looksSwapped(lines: Line[], settings: Settings): boolean {
  return (
    openingSigns(early(lines, 'customer'), settings) >= 2 &&
    openingSigns(early(lines, 'agent'), settings) === 0
  );
}

function early(lines: Line[], speaker: Speaker): Line[] {
  return lines.filter((line) => line.speaker === speaker).slice(0, EARLY_LINES);
}

function openingSigns(lines: Line[], settings: Settings): number {
  const signs = [settings.organisation, OFFERS, NUMBERS];
  return signs.filter((phrases) => findSaid(lines, { phrases, sure: 0.78 }).sure.length > 0).length;
}
