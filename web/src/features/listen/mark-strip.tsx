import type { Mark } from '@tingjian/core/marks/mark.ts';
import { useEffect, useRef } from 'react';
import { clock } from '../../ui/say-time.ts';
import { markKey, markSign, shortLabel } from './call-marks.ts';
import './marks.css';

/**
 * What can be heard, under the lanes and at their scale. One stop for the Tab key: from there N and P walk on.
 * Turns of unusual rate lie in a row of their own, for the others may fall into them.
 */
export function MarkStrip(props: {
  marks: Mark[];
  durationMs: number;
  current: string | null;
  listen: (mark: Mark) => void;
}) {
  const { marks, durationMs, current, listen } = props;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (current && list.current?.contains(document.activeElement))
      list.current.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [current]);

  const share = (ms: number) => `${(Math.min(ms, durationMs) / durationMs) * 100}%`;
  const stop = marks.some((mark) => markKey(mark) === current) ? current : marks[0] && markKey(marks[0]);
  const hasRates = marks.some(({ kind }) => kind === 'rate');
  return (
    <ul
      ref={list}
      className="mark-strip"
      aria-label="时间线记号"
      data-rows={hasRates && marks.some(({ kind }) => kind !== 'rate') ? 2 : 1}
    >
      {marks.map((mark) => {
        const key = markKey(mark);
        return (
          <li
            key={`${key}-${mark.endMs}`}
            className={`call-mark call-mark-${mark.kind}`}
            style={{ left: share(mark.startMs), width: share(mark.endMs - mark.startMs) }}
          >
            <button
              type="button"
              className="bare"
              data-space="page"
              data-mark={key}
              tabIndex={key === stop ? 0 : -1}
              aria-current={key === current || undefined}
              aria-label={`${mark.label}，${clock(mark.startMs)} 到 ${clock(mark.endMs)}，从前 2 秒开始听`}
              title={`${clock(mark.startMs)}–${clock(mark.endMs)} ${mark.label}`}
              onClick={() => listen(mark)}
            >
              <span className="mark-sign">{markSign(mark)}</span>
              <span className="mark-label">{shortLabel(mark)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
