import { Alert, Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import type { RefObject } from 'react';

const { TextArea } = Input;

/** The words for the agent, and the one button: what it does next stands beside it. */
export function SubmitBar(props: {
  comment: string;
  changeComment: (words: string) => void;
  commentBox: RefObject<TextAreaRef | null>;
  label: string;
  /** What happens next, or what is still missing. */
  next: string;
  isReady: boolean;
  isBusy: boolean;
  problem: string | null;
  submit: () => void;
  openAdd: () => void;
  release: () => void;
}) {
  const { comment, commentBox, isReady, isBusy, problem } = props;
  return (
    <div className="submit-bar">
      {problem && <Alert type="error" showIcon title={problem} />}
      <TextArea
        ref={commentBox}
        aria-label="给坐席的总评（C）"
        placeholder="给坐席的总评（C）"
        autoSize={{ minRows: 1, maxRows: 3 }}
        maxLength={4000}
        value={comment}
        onChange={(event) => props.changeComment(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <div className="submit-row">
        <Button size="small" onClick={props.openAdd}>
          <kbd>A</kbd> 在此刻补充一项
        </Button>
        <Button size="small" type="text" onClick={props.release}>
          放回队列
        </Button>
        <span className={isReady ? 'submit-next' : 'submit-next submit-missing'} aria-live="polite">
          {props.next}
        </span>
        <Button type="primary" loading={isBusy} disabled={!isReady} onClick={props.submit}>
          {props.label} <kbd>Ctrl ⏎</kbd>
        </Button>
      </div>
    </div>
  );
}
