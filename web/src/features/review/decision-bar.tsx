import type { Decision } from '@tingjian/core/review/decision.ts';
import { DISMISS_REASONS, type DismissReason } from '@tingjian/core/review/dismiss-reasons.ts';
import { Button } from 'antd';
import { NoteInput } from './note-input.tsx';

export const REASONS = Object.entries(DISMISS_REASONS) as [DismissReason, string][];

export type Deciding = {
  uphold: () => void;
  askWhy: () => void;
  dismiss: (reason: DismissReason, comment?: string) => void;
  exclude: () => void;
  undo: () => void;
  count: (by: 1 | -1) => void;
  note: (words: string) => void;
  stop: () => void;
};

/** What is asked about the selected finding beyond one key: why it is dismissed, or a note on it. */
export type Asking = 'reason' | 'other-reason' | 'note' | null;

/** A click must not take the keys away from the page. */
const keepFocus = (event: React.MouseEvent) => event.preventDefault();

/** Uphold, dismiss with a reason, not applicable; and how often. For the selected finding. */
export function DecisionBar(props: {
  item: string;
  /** The machine saw a fault, or could not say; otherwise a person added it. */
  isProposed: boolean;
  decision: Decision | undefined;
  times: number;
  canCount: boolean;
  asking: Asking;
  act: Deciding;
}) {
  const { decision, isProposed, times, canCount, asking, act } = props;
  const choice = (key: string, words: string, kind: Decision['kind'], press: () => void) => (
    <Button
      size="small"
      type={decision?.kind === kind ? 'primary' : 'default'}
      aria-pressed={decision?.kind === kind}
      onMouseDown={keepFocus}
      onClick={press}
    >
      <kbd>{key}</kbd> {words}
    </Button>
  );
  return (
    <div className="decision-bar">
      {isProposed && choice('Y', '成立', 'uphold', act.uphold)}
      {isProposed && choice('N', '不成立', 'dismiss', act.askWhy)}
      {choice('H', '不适用', 'not-applicable', act.exclude)}
      {decision && (
        <Button size="small" type="text" onMouseDown={keepFocus} onClick={act.undo}>
          <kbd>⌫</kbd> {isProposed ? '撤销判定' : '去掉这一项'}
        </Button>
      )}
      {canCount && (
        <span className="decision-times">
          <Button size="small" aria-label="少一次（−）" onMouseDown={keepFocus} onClick={() => act.count(-1)}>
            −
          </Button>
          <b>{times}</b> 次
          <Button size="small" aria-label="多一次（+）" onMouseDown={keepFocus} onClick={() => act.count(1)}>
            +
          </Button>
        </span>
      )}
      {asking === 'reason' && (
        <fieldset className="reasons">
          <legend>不成立的原因</legend>
          {REASONS.map(([reason, words], index) => (
            <Button
              key={reason}
              size="small"
              onMouseDown={keepFocus}
              onClick={() => act.dismiss(reason)}
              type={decision?.reason === reason ? 'primary' : 'default'}
            >
              <kbd>{index + 1}</kbd> {words}
            </Button>
          ))}
        </fieldset>
      )}
      {asking === 'other-reason' && (
        <NoteInput
          label="写明原因，回车确认"
          words={decision?.comment ?? ''}
          done={(words) => (words ? act.dismiss('other', words) : act.stop())}
        />
      )}
      {asking === 'note' && decision && (
        <NoteInput label="这一条的说明，回车确认" words={decision.comment ?? ''} done={act.note} />
      )}
      {asking === null && decision?.comment && (
        <span className="decision-note">说明：{decision.comment}</span>
      )}
    </div>
  );
}
