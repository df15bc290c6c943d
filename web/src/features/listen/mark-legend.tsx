import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { MARK_KINDS, MARK_NAMES, type Mark, type MarkKind } from '@tingjian/core/marks/mark.ts';
import { clock } from '../../ui/say-time.ts';
import type { ShownMarks } from './call-marks.ts';

const SIGNS: Record<MarkKind, string> = { silence: '静', hold: '持', overlap: '叠', rate: '快' };
const MEANS: Record<MarkKind, string> = {
  silence: '双方 5 秒以上没有声音',
  hold: '保持、静音或音乐',
  overlap: '双方同时说话 1 秒以上',
  rate: '坐席这段话每分钟不到 120 字或超过 280 字（15 字以上才算）',
};

/** What the signs mean, how many there are, and a switch for each; beside them the way from one to the next. */
export function MarkLegend(props: {
  marks: ShownMarks;
  hidden: ReadonlySet<MarkKind>;
  current: Mark | undefined;
  toggle: (kind: MarkKind) => void;
  step: (by: 1 | -1) => void;
}) {
  const { marks, hidden, current, toggle, step } = props;
  const { shown, counts, leftOut } = marks;
  const at = current ? shown.indexOf(current) : -1;
  return (
    <div className="mark-legend">
      <fieldset className="mark-kinds">
        <legend className="sr-only">显示哪些时间线记号</legend>
        {MARK_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <button
            key={kind}
            type="button"
            className="bare mark-kind"
            data-kind={kind}
            aria-pressed={!hidden.has(kind)}
            title={`${MEANS[kind]}。点击${hidden.has(kind) ? '显示' : '隐藏'}`}
            onClick={() => toggle(kind)}
          >
            <span className={`call-mark-${kind} mark-swatch`} aria-hidden>
              {SIGNS[kind]}
            </span>
            {MARK_NAMES[kind]} {counts[kind]}
          </button>
        ))}
      </fieldset>
      <span className="mark-walk">
        <button
          type="button"
          className="bare"
          aria-label="上一处记号（,）"
          title="上一处记号（,）"
          disabled={shown.length === 0}
          onClick={() => step(-1)}
        >
          <LeftOutlined />
        </button>
        <button
          type="button"
          className="bare"
          aria-label="下一处记号（.）"
          title="下一处记号（.）"
          disabled={shown.length === 0}
          onClick={() => step(1)}
        >
          <RightOutlined />
        </button>
      </span>
      <span className="mark-told" role="status">
        {current && at >= 0 && (
          <>
            第 {at + 1}/{shown.length} 处 · {clock(current.startMs)}–{clock(current.endMs)} {current.label}
          </>
        )}
        {leftOut > 0 && `记号太多，只画出最长的 ${shown.length} 处，另有 ${leftOut} 处没有画`}
      </span>
    </div>
  );
}
