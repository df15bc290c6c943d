import { ALLOWED_SPREAD } from '@tingjian/core/agreement/compare-calibration.ts';
import { DeviationRows } from '../../charts/deviation-rows.tsx';
import { CoefficientText, ShareText } from '../../ui/figure-text.tsx';
import { signedPoints } from '../../ui/signed-points.ts';
import type { Compared } from './compared.ts';
import { ComparedItems } from './compared-items.tsx';
import { ComparedPeople } from './compared-people.tsx';

/** Calls are numbered, so that a dot can carry its call. */
const callNumber = (session: Compared, call: string) =>
  String(session.calls.findIndex(({ id }) => id === call) + 1);

/** What came of a session: do people agree, who differs where, and on which items. */
export function Comparison({ session }: { session: Compared }) {
  const { comparison, people, expert } = session;
  const isMine = (person: string) => (person === expert ? '（专家）' : '');
  const reference = expert ? '专家' : '中位数';
  const rows = people.map(({ number, name }) => ({
    name: `${name}${isMine(number)}`,
    dots: comparison.deviations
      .filter(({ person }) => person === number)
      .map((deviation) => {
        const label = callNumber(session, deviation.call);
        const words = `第 ${label} 通 ${deviation.points} 分，与中位数差 ${signedPoints(deviation.fromMedian)}`;
        return { value: deviation.fromMedian, label, words };
      }),
  }));
  return (
    <>
      <dl className="lead-figures">
        <div>
          <dt>±{ALLOWED_SPREAD} 分内（对中位数）</dt>
          <dd>
            <ShareText share={comparison.within} means="与大家的中位数相差不超过 5 分的评分；目标 85%" />
          </dd>
        </div>
        {expert && (
          <div>
            <dt>±{ALLOWED_SPREAD} 分内（对专家）</dt>
            <dd>
              <ShareText share={comparison.withinExpert} means="与专家相差不超过 5 分的评分；目标 85%" />
            </dd>
          </div>
        )}
        <div>
          <dt>α（得分）</dt>
          <dd>
            <CoefficientText
              figure={comparison.alphaOfPoints}
              of={`${comparison.alphaOfPoints.units} 通`}
              means="Krippendorff α，按得分的差距；1 为完全一致，0 为碰巧"
            />
          </dd>
        </div>
        <div>
          <dt>α（质检项）</dt>
          <dd>
            <CoefficientText
              figure={comparison.alphaOfItems}
              of={`${comparison.alphaOfItems.units} 项次`}
              means="Krippendorff α，每通每项有没有问题"
            />
          </dd>
        </div>
      </dl>
      <h2>每人与大家差多少</h2>
      <p className="muted">
        圆点是一通电话，数字是第几通；绿色带是 ±{ALLOWED_SPREAD} 分，方块在带外。比的是大家的中位数
        {expert && '，对专家的差在下表'}。
      </p>
      <DeviationRows
        rows={rows}
        allowed={ALLOWED_SPREAD}
        summary="每人每通与中位数的差"
        below="偏严"
        above="偏宽"
      />
      <ComparedPeople session={session} reference={reference} />
      <h2>分歧在哪些质检项</h2>
      <ComparedItems session={session} />
    </>
  );
}
