import type { CallView } from './call-view.ts';
import type { Line } from './line.ts';

/** 嗯, 对, 好的: listening does not end the other side's turn. */
const LISTENING = new Set('嗯对是好的哦啊行噢喔呃喂诶唉哎');
const LONGEST_LISTENING = 4;

/** Lines of one side joined into turns: a turn ends when the other side says something of substance; strictly, anything. */
export function turnsOf(lines: Line[], { lines: all }: CallView, isStrict = false): Line[][] {
  const turns: Line[][] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const isSame = before && before.speaker === line.speaker && !isInterrupted(before, line, all, isStrict);
    if (isSame) turns.at(-1)?.push(line);
    else turns.push([line]);
    before = line;
  }
  return turns;
}

function isInterrupted(from: Line, to: Line, all: Line[], isStrict: boolean): boolean {
  for (let i = from.index + 1; i < to.index; i++) {
    const other = all[i]!;
    if (other.speaker !== from.speaker && (isStrict || !isListening(other))) return true;
  }
  return false;
}

export function isListening({ units }: Line): boolean {
  return units.length <= LONGEST_LISTENING && units.every(({ char }) => LISTENING.has(char));
}
