import type { AgreementAnswer } from '../../api/agreement.ts';
import { ShareText } from '../../ui/figure-text.tsx';
import type { AgreementAddress } from './use-agreement-address.ts';

/** The answer first: can the machine be trusted, and do people lean on it. */
export function AgreementLead({ report, to }: { report: AgreementAnswer; to: AgreementAddress['to'] }) {
  const { overall, reviews } = report;
  return (
    <>
      <dl className="lead-figures">
        <div>
          <dt>查准率</dt>
          <dd>
            <ShareText
              share={overall.all.precision}
              means="机器检出里，人工判为成立的"
              to={to({ view: 'all', kinds: 'upheld,dismissed' })}
            />
          </dd>
        </div>
        <div>
          <dt>查全率</dt>
          <dd>
            <ShareText
              share={overall.recall}
              means="全部通话的问题里，机器检出的；由盲评和无检出两份样本按入样概率加权估计"
              to={to({ view: 'slices', kinds: 'upheld,added,handed-fault' })}
              why="还没有盲评或无检出抽检完成，估计不了漏检"
            />
          </dd>
        </div>
        <div>
          <dt>盲评查准率</dt>
          <dd>
            <ShareText
              share={overall.blind.precision}
              means="看不到机检结果时，人工也指出来的"
              to={to({ view: 'blind', kinds: 'upheld,dismissed' })}
            />
          </dd>
        </div>
        <div>
          <dt>看过机检后改主意</dt>
          <dd>
            <ShareText
              share={overall.switched}
              means="盲评的判断里，看到机检结果后改了的；高说明复核容易跟着机器走"
            />
          </dd>
        </div>
        <div>
          <dt>申诉改判</dt>
          <dd>
            <ShareText
              share={overall.overturned}
              means="已答复的申诉里，成立或部分成立的"
              to={to({ appeals: '1' })}
            />
          </dd>
        </div>
      </dl>
      <p className="muted">
        共 {reviews.all} 次完成的复核：看着机检结果 {reviews.anchored} 次，盲评 {reviews.blind}{' '}
        次；估计查全率用了 {reviews.slices} 次。
      </p>
    </>
  );
}
