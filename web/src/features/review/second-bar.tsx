import { Alert, Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import type { RefObject } from 'react';

/** A fatal item was upheld: a second person agrees, or says why not. */
export function SecondBar(props: {
  first: string;
  fatals: string[];
  comment: string | null;
  choice: boolean | null;
  choose: (isAgreed: boolean) => void;
  reason: string;
  changeReason: (words: string) => void;
  reasonBox: RefObject<TextAreaRef | null>;
  isBusy: boolean;
  problem: string | null;
  submit: () => void;
}) {
  const { first, fatals, comment, choice, choose, reason, problem } = props;
  const isReady = choice === true || (choice === false && reason.trim().length > 1);
  const next =
    choice === null
      ? '请先听过再选'
      : choice
        ? '提交后：公布 0 分，班长立即收到通知，24 小时内辅导'
        : isReady
          ? '提交后：退回第一位复核人，附上理由'
          : '请写明不同意的理由';
  return (
    <div className="submit-bar">
      {problem && <Alert type="error" showIcon title={problem} />}
      <p className="second-asks">
        {first} 判致命项 <b className="lost">{fatals.join('、')}</b> 成立{comment && `：“${comment}”`}
        。确认后整通 0 分，请独立判断。
      </p>
      {choice === false && (
        <Input.TextArea
          ref={props.reasonBox}
          aria-label="不同意的理由"
          placeholder="不同意的理由，第一位复核人会看到"
          autoSize={{ minRows: 1, maxRows: 3 }}
          maxLength={1000}
          value={reason}
          onChange={(event) => props.changeReason(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      )}
      <div className="submit-row">
        <Button
          type={choice === true ? 'primary' : 'default'}
          aria-pressed={choice === true}
          onClick={() => choose(true)}
        >
          <kbd>Y</kbd> 同意
        </Button>
        <Button
          type={choice === false ? 'primary' : 'default'}
          aria-pressed={choice === false}
          onClick={() => choose(false)}
        >
          <kbd>N</kbd> 不同意
        </Button>
        <span className={isReady ? 'submit-next' : 'submit-next submit-missing'} aria-live="polite">
          {next}
        </span>
        <Button type="primary" loading={props.isBusy} disabled={!isReady} onClick={props.submit}>
          提交 <kbd>Ctrl ⏎</kbd>
        </Button>
      </div>
    </div>
  );
}
