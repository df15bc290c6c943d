import { OUTCOME_NAMES } from '@tingjian/core/judge/finding.ts';
import { clock } from '../../ui/say-time.ts';
import type { FindingMark } from './place-finding-marks.ts';

/** What was found where; full for points lost, hollow for what waits for a person. */
export function FindingMarks(props: {
  marks: FindingMark[];
  selected: string | null;
  listen: (item: string, ms: number) => void;
}) {
  const { marks, selected, listen } = props;
  if (marks.length === 0) return null;
  return (
    <ul className="marks" aria-label="录音上的检出" data-rows={marks.some((mark) => mark.row) ? 2 : 1}>
      {marks.map((mark) => {
        const words = `${OUTCOME_NAMES[mark.outcome]} ${mark.item} ${mark.label}`;
        return (
          <li
            key={`${mark.item}-${mark.startMs}`}
            className={`mark-row-${mark.row ?? 0}`}
            style={{ left: mark.leftPx }}
          >
            <button
              type="button"
              className={`bare mark-${mark.outcome}${mark.item === selected ? ' mark-here' : ''}`}
              data-space="page"
              title={`${words} ${clock(mark.startMs)}–${clock(mark.endMs)}`}
              aria-label={`${words}，${clock(mark.startMs)}，从前 2 秒开始听`}
              onClick={() => listen(mark.item, mark.startMs)}
            >
              {mark.outcome === 'missed' ? '▲' : '△'}
              {mark.row !== null && mark.label}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
