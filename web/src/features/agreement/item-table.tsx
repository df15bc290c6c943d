import { Link } from 'react-router';
import type { AgreementAnswer } from '../../api/agreement.ts';
import { CoefficientText, NoData, ShareText } from '../../ui/figure-text.tsx';
import { ItemLink } from '../../ui/item-link.tsx';
import { SortButton } from './sort-button.tsx';
import type { AgreementAddress } from './use-agreement-address.ts';
import { useSortedRows } from './use-sorted-rows.ts';

type Row = AgreementAnswer['items'][number];
const JUDGED = 'upheld,dismissed';
const KAPPA = 'upheld,dismissed,added,agreed';

const SORTS = {
  item: (row: Row) => row.item,
  precision: (row: Row) => row.all.precision.value,
  recall: (row: Row) => row.recall.value,
  added: (row: Row) => -(row.all.counts.added + row.all.counts.unjudged),
  overturned: (row: Row) => (row.overturned.value === null ? null : -row.overturned.value),
};

/** One item a row: precision and kappa with the machine in sight and blind side by side. */
export function ItemTable({ rows, to }: { rows: Row[]; to: AgreementAddress['to'] }) {
  const { sorted, sort, by } = useSortedRows(rows, SORTS, 'item');
  const head = (name: keyof typeof SORTS, words: string, note?: string) => (
    <th aria-sort={by === name ? 'ascending' : 'none'}>
      <SortButton words={words} note={note} isSorted={by === name} sort={() => sort(name)} />
    </th>
  );
  return (
    <table className="agreement-table panel">
      <caption className="sr-only">每个质检项机检与人工的一致性</caption>
      <thead>
        <tr>
          {head('item', '质检项')}
          {head('precision', '查准率', '全部复核')}
          <th>看着机检</th>
          <th>盲评</th>
          {head('recall', '查全率', '加权')}
          {head('added', '人工新增')}
          <th>Kappa 看着机检</th>
          <th>Kappa 盲评</th>
          {head('overturned', '申诉改判')}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <ItemRow key={row.item} row={row} to={to} />
        ))}
      </tbody>
    </table>
  );
}

function ItemRow({ row, to }: { row: Row; to: AgreementAddress['to'] }) {
  const { item } = row;
  const isJudged = row.all.reviewed > 0;
  const notJudged = isJudged ? undefined : '没有机检规则判这一项';
  const added = row.all.counts.added + row.all.counts.unjudged;
  return (
    <tr>
      <th scope="row">
        <ItemLink code={item} name={row.name}>
          <b>{item}</b> {row.name}
        </ItemLink>
        {row.isSuspended && <span className="suspended-mark">暂停扣分</span>}
      </th>
      <td data-label="查准率（全部复核）">
        <ShareText
          share={row.all.precision}
          means={`${item} 的机检检出里，人工判为成立的`}
          to={to({ view: 'all', kinds: JUDGED, item })}
          why={notJudged ?? '复核过的通话里，机器没有检出这一项'}
        />
      </td>
      <td data-label="看着机检">
        <ShareText
          share={row.anchored.precision}
          means="看着机检结果复核时，人工判为成立的"
          to={to({ view: 'anchored', kinds: JUDGED, item })}
          why={notJudged}
        />
      </td>
      <td data-label="盲评">
        <ShareText
          share={row.blind.precision}
          means="看不到机检结果时，人工也指出来的"
          to={to({ view: 'blind', kinds: JUDGED, item })}
          why={notJudged ?? '还没有盲评到机器检出这一项的通话'}
        />
      </td>
      <td data-label="查全率（加权）">
        <ShareText
          share={row.recall}
          means={`全部通话的 ${item} 问题里，机器检出的；按入样概率加权`}
          to={to({ view: 'slices', kinds: 'upheld,added,handed-fault', item })}
          why={notJudged ?? '盲评和无检出抽检里，还没有人指出过这一项'}
        />
      </td>
      <td data-label="人工新增">
        {added > 0 ? (
          <Link className="figure" to={to({ view: 'all', kinds: 'added,unjudged', item })}>
            <b>{added}</b> 次
          </Link>
        ) : (
          <span className="muted">0 次</span>
        )}
      </td>
      <td data-label="Kappa 看着机检">
        {isJudged ? (
          <CoefficientText
            figure={row.anchored.kappa}
            of={`${row.anchored.kappa.of} 条`}
            means="看着机检结果时，人机判断去掉碰巧后的一致"
            to={to({ view: 'anchored', kinds: KAPPA, item })}
          />
        ) : (
          <NoData why={notJudged} />
        )}
      </td>
      <td data-label="Kappa 盲评">
        {isJudged ? (
          <CoefficientText
            figure={row.blind.kappa}
            of={`${row.blind.kappa.of} 条`}
            means="盲评时，人机判断去掉碰巧后的一致"
            to={to({ view: 'blind', kinds: KAPPA, item })}
          />
        ) : (
          <NoData why={notJudged} />
        )}
      </td>
      <td data-label="申诉改判">
        <ShareText
          share={row.overturned}
          means="这一项已答复的申诉里，成立或部分成立的"
          to={to({ appeals: '1', item })}
          why="这一项还没有答复过的申诉"
        />
      </td>
    </tr>
  );
}
