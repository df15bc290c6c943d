import { MARK_KINDS, type Mark, type MarkKind } from '@tingjian/core/marks/mark.ts';
import { useMemo } from 'react';
import { markKey, nextMark, type ShownMarks, shownMarks } from './call-marks.ts';

/** The marks that are shown, the one that is chosen, and the ways to change either. */
export type MarkWalk = {
  marks: ShownMarks;
  hidden: ReadonlySet<MarkKind>;
  current: Mark | undefined;
  toggle: (kind: MarkKind) => void;
  step: (by: 1 | -1) => void;
};

/** `mark` and `hide` are kept in the address by the page. */
export function useMarkWalk(props: {
  marks: Mark[];
  mark: string | null;
  hide: string;
  nowMs: () => number;
  choose: (mark: Mark) => void;
  changeHidden: (hide: string | null) => void;
}): MarkWalk {
  const { marks, mark, hide, nowMs, choose, changeHidden } = props;
  const hidden = useMemo(() => new Set(MARK_KINDS.filter((kind) => hide.split(',').includes(kind))), [hide]);
  const drawn = useMemo(() => shownMarks(marks, hidden), [marks, hidden]);
  return {
    marks: drawn,
    hidden,
    current: drawn.shown.find((each) => markKey(each) === mark),
    toggle: (kind) => {
      const next = MARK_KINDS.filter((each) => hidden.has(each) !== (each === kind));
      changeHidden(next.join(',') || null);
    },
    step: (by) => {
      const next = nextMark(drawn.shown, mark, nowMs(), by);
      if (next) choose(next);
    },
  };
}
