import type { Evidence } from '@tingjian/core/judge/finding.ts';

/** The words that count, marked inside the sentence; those of the selected finding stand out. */
export function MarkedWords({
  text,
  marks,
}: {
  text: string;
  marks: { heard: string; isSelected: boolean }[];
}) {
  const first = marks
    .map((mark) => ({ ...mark, at: text.indexOf(mark.heard) }))
    .filter((mark) => mark.heard && mark.at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (!first) return <>{text}</>;
  const end = first.at + first.heard.length;
  return (
    <>
      {text.slice(0, first.at)}
      <mark className={first.isSelected ? 'mark-selected' : undefined}>{first.heard}</mark>
      <MarkedWords text={text.slice(end)} marks={marks} />
    </>
  );
}

export type EvidenceMark = { evidence: Evidence; isSelected: boolean };

/** Marks that belong to one turn: same speaker, overlapping in time. */
export const marksWithin = (
  row: { startMs: number; endMs: number; speaker: string },
  marks: EvidenceMark[],
) =>
  marks
    .filter(({ evidence }) => evidence.startMs < row.endMs && evidence.endMs > row.startMs)
    .filter(({ evidence }) => evidence.speaker === row.speaker)
    .map(({ evidence, isSelected }) => ({ heard: evidence.match?.heard ?? '', isSelected }));
