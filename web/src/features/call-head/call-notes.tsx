import { Alert } from 'antd';
import { Fragment } from 'react';
import type { CallAnswer } from '../../api/calls.ts';
import { isFatalCode } from '../../ui/call-words.ts';
import { ItemLink } from '../../ui/item-link.tsx';
import { isProposal } from '../../ui/outcome-tag.tsx';

/** What a person must know before they trust the score. */
export function CallNotes({ call }: { call: CallAnswer }) {
  const { transcript, scorecard } = call;
  const isMono = transcript?.utterances.some((utterance) => utterance.speaker === 'unknown') ?? false;
  const fatal =
    scorecard?.findings.filter((finding) => isFatalCode(finding.item) && isProposal(finding)) ?? [];
  const unheardCount = transcript?.unheard.length ?? 0;
  return (
    <div className="call-notes">
      {transcript?.isSwapped && (
        <Alert
          type="warning"
          showIcon
          title="左右声道可能接反：开场白出现在客户声道。请先听一听，确认之前不要采用这份得分。"
        />
      )}
      {isMono && (
        <Alert
          type="warning"
          showIcon
          title="单声道录音：分不清谁在说话，需要区分坐席和客户的质检项都转为待人工，不扣分。"
        />
      )}
      {fatal.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={
            <>
              机器提出致命项{' '}
              {fatal.map(({ item }, at) => (
                <Fragment key={item}>
                  {at > 0 && '、'}
                  <ItemLink code={item} />
                </Fragment>
              ))}
              ：须由人确认后才算数，确认成立则整通电话 0 分。
            </>
          }
        />
      )}
      {unheardCount > 0 && !isMono && (
        <Alert
          type="info"
          showIcon
          title={`有 ${unheardCount} 处没听清：落在其中的质检项不判未说，转为待人工。`}
        />
      )}
    </div>
  );
}
