import type { AgreementAnswer } from '../../api/agreement.ts';
import { CoefficientText, NoData, ShareText } from '../../ui/figure-text.tsx';
import { signedPoints } from '../../ui/signed-points.ts';
import type { AgreementAddress } from './use-agreement-address.ts';

type Row = AgreementAnswer['reviewers'][number];
const JUDGED = 'upheld,dismissed';
const KAPPA = 'upheld,dismissed,added,agreed';

/** One reviewer a row: with the machine, with the group, and what appeals overturned. */
export function ReviewerTable({ rows, to }: { rows: Row[]; to: AgreementAddress['to'] }) {
  return (
    <table className="agreement-table panel">
      <caption className="sr-only">每位复核人与机检、与大家的一致性</caption>
      <thead>
        <tr>
          <th>复核人</th>
          <th>完成复核</th>
          <th>认可机检</th>
          <th>Kappa 看着机检</th>
          <th>Kappa 盲评</th>
          <th>看过机检后改主意</th>
          <th>申诉改判</th>
          <th>校准偏差</th>
          <th>校准 ±5 分内</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ReviewerRow key={row.reviewer} row={row} to={to} />
        ))}
      </tbody>
    </table>
  );
}

function ReviewerRow({ row, to }: { row: Row; to: AgreementAddress['to'] }) {
  const { reviewer, group } = row;
  return (
    <tr>
      <th scope="row">
        {row.name} <span className="muted">{reviewer}</span>
      </th>
      <td data-label="完成复核">{row.reviews} 次</td>
      <td data-label="认可机检">
        <ShareText
          share={row.all.precision}
          means={`${row.name} 复核的机检检出里，判为成立的`}
          to={to({ view: 'all', kinds: JUDGED, reviewer })}
        />
      </td>
      <td data-label="Kappa 看着机检">
        <CoefficientText
          figure={row.anchored.kappa}
          of={`${row.anchored.kappa.of} 条`}
          means="看着机检结果时与机检的一致，去掉碰巧"
          to={to({ view: 'anchored', kinds: KAPPA, reviewer })}
        />
      </td>
      <td data-label="Kappa 盲评">
        <CoefficientText
          figure={row.blind.kappa}
          of={`${row.blind.kappa.of} 条`}
          means="盲评时与机检的一致，去掉碰巧"
          to={to({ view: 'blind', kinds: KAPPA, reviewer })}
          why="还没有盲评"
        />
      </td>
      <td data-label="看过机检后改主意">
        <ShareText share={row.switched} means="盲评的判断里，看到机检结果后改了的" why="还没有盲评" />
      </td>
      <td data-label="申诉改判">
        <ShareText
          share={row.overturned}
          means={`对 ${row.name} 复核的申诉里，成立或部分成立的`}
          to={to({ appeals: '1', reviewer })}
          why="还没有答复过的申诉"
        />
      </td>
      <td data-label="校准偏差">
        {group?.mean != null ? (
          <span className="figure">
            <b>{signedPoints(group.mean)}</b> <span className="figure-under">分 · {group.calls} 通</span>
          </span>
        ) : (
          <NoData why="没有参加过已比对的校准" />
        )}
      </td>
      <td data-label="校准 ±5 分内">
        {group ? (
          <ShareText share={group.within} means="校准里与大家的中位数相差不超过 5 分的" />
        ) : (
          <NoData why="没有参加过已比对的校准" />
        )}
      </td>
    </tr>
  );
}
