import type { Transcript, Utterance } from '@tingjian/core/transcript/transcript.ts';

const FILLERS = ['嗯', '那个', '就是', '呃', '对', '好的'];
const DIGITS = '零幺二三四五六七八九';

/** The same conversation held by other people: pauses, fillers and numbers differ, and now and then a line is lost. */
export function varied(transcript: Transcript, random: () => number): Transcript {
  const stretch = 0.9 + random() * 0.3;
  const time = (ms: number) => Math.round(ms * stretch);
  const span = <T extends { startMs: number; endMs: number }>(each: T): T => ({
    ...each,
    startMs: time(each.startMs),
    endMs: time(each.endMs),
  });
  const utterances = transcript.utterances
    .filter((_, at) => at === 0 || random() > 0.03)
    .map((utterance) => ({ ...span(utterance), text: otherWords(utterance, random) }));
  return {
    ...transcript,
    durationMs: time(transcript.durationMs),
    utterances,
    holds: transcript.holds?.map(span) ?? null,
    unheard: transcript.unheard.map(span),
    speech: transcript.speech?.map(({ speaker, spans }) => ({ speaker, spans: spans.map(span) })) ?? null,
    music: transcript.music.map(span),
    ...(transcript.levels && { levels: transcript.levels.map(span) }),
  };
}

function otherWords({ text }: Utterance, random: () => number): string {
  const numbered = text.replace(/[零幺二三四五六七八九]/g, (digit) =>
    random() < 0.3 ? DIGITS[Math.floor(random() * DIGITS.length)]! : digit,
  );
  if (random() > 0.25) return numbered;
  return `${FILLERS[Math.floor(random() * FILLERS.length)]}，${numbered}`;
}
