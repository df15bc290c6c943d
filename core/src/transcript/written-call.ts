import type { Hold, Level, Span, Speaker, Transcript, Unheard, Utterance } from './transcript.ts';

const SPEAKERS: Record<string, Speaker> = { 坐席: 'agent', 客户: 'customer', 未知: 'unknown' };
const MS_PER_CHARACTER = 220;
const PAUSE_MS = 500;
const AFTER_LAST_MS = 1200;
const TURN = /^(?:([\d.]+)(?:-([\d.]+))?\s+)?(坐席|客户|未知)\s+(?:\{(-?[\d.]+)dB\}\s*)?(.*)$/;
const NOTE = /^(保持|没听清|音乐)\s+(?:(坐席|客户|未知)\s+)?([\d.]+)-([\d.]+)$/;

/**
 * A call as it is easiest read and written: one line a turn, `坐席 您好`. A time in seconds in front places the turn
 * (`12.5 客户 喂`), `12.5-14` gives its end too; otherwise it follows half a second after the one before and lasts
 * 220 ms a character. `{-12dB}` before the words is the turn's loudness. Further lines: `保持 11-25`, `没听清 坐席 3-5`,
 * `音乐 坐席 0-3`. Throws an Error on any other line.
 */
export function writtenCall(text: string, more: Partial<Transcript> = {}): Transcript {
  const utterances: Utterance[] = [];
  const levels: Level[] = [];
  const notes = { 保持: [] as Hold[], 没听清: [] as Unheard[], 音乐: [] as (Span & { speaker: Speaker })[] };
  let now = PAUSE_MS;
  for (const line of text
    .trim()
    .split('\n')
    .map((each) => each.trim())) {
    const note = NOTE.exec(line);
    if (note) {
      const speaker = SPEAKERS[note[2] ?? '坐席']!;
      const span = { startMs: msOf(note[3]!), endMs: msOf(note[4]!) };
      if (note[1] === '保持') notes.保持.push(span);
      else notes[note[1] as '没听清' | '音乐'].push({ ...span, speaker });
      continue;
    }
    const [, start, end, who, db, words] = TURN.exec(line) ?? [];
    if (!who || words === undefined) throw new Error(`not a line of a written call: ${line}`);
    const startMs = start ? msOf(start) : now;
    const endMs = end ? msOf(end) : startMs + words.length * MS_PER_CHARACTER;
    const speaker = SPEAKERS[who]!;
    utterances.push({ speaker, startMs, endMs, text: words });
    if (db) levels.push({ speaker, startMs, endMs, db: Number(db) });
    now = Math.max(now, endMs + PAUSE_MS);
  }
  const ends = [...utterances, ...notes.保持, ...notes.没听清].map(({ endMs }) => endMs);
  return {
    durationMs: Math.max(0, ...ends) + AFTER_LAST_MS,
    utterances: utterances.sort((a, b) => a.startMs - b.startMs),
    holds: notes.保持,
    unheard: notes.没听清,
    speech: null,
    music: notes.音乐,
    levels: levels.length > 0 ? levels : null,
    isSwapped: false,
    engine: null,
    ...more,
  };
}

function msOf(seconds: string): number {
  return Math.round(Number(seconds) * 1000);
}
