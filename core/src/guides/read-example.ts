import type { GuideLine } from './guide.ts';

const SPEAKERS = { 坐席: 'agent', 客户: 'customer' } as const;

/** An example as it is written, one line a turn: 坐席：您好。A whole line in （） is a note. */
export function readExample(text: string): { lines: GuideLine[]; unread: string[] } {
  const lines: GuideLine[] = [];
  const unread: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (!line) continue;
    const [, note] = /^（(.+)）$/.exec(line) ?? [];
    const [, who, words] = /^(坐席|客户)：(.+)$/.exec(line) ?? [];
    if (note) lines.push({ speaker: null, words: note });
    else if (words) lines.push({ speaker: SPEAKERS[who as keyof typeof SPEAKERS], words });
    else unread.push(line);
  }
  return { lines, unread };
}
