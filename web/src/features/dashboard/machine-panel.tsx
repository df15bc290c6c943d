import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Share } from '@tingjian/core/agreement/share.ts';
import { Link } from 'react-router';
import { type AgreementAnswer, agreementQuery } from '../../api/agreement.ts';
import { ShareText } from '../../ui/figure-text.tsx';
import { ItemLink } from '../../ui/item-link.tsx';
import { QuestionPanel, type Told } from './question-panel.tsx';
import { one } from './say-figure.ts';
import type { DashboardAddress } from './use-dashboard-address.ts';

const SHOWN = 8;
type Item = AgreementAnswer['items'][number];

/** Can the machine be trusted: precision and recall, the least precise items first; the whole report is a page. */
export function MachinePanel({ address }: { address: DashboardAddress }) {
  const month = address.days.to.slice(0, 7);
  const found = useQuery({
    ...agreementQuery({ month }),
    placeholderData: keepPreviousData,
    select: (report) => ({ ...report, from: month, to: month }),
  });
  return (
    <QuestionPanel
      id="machine"
      question="机检可信吗？"
      found={found}
      address={address}
      tell={(answer) => told(answer, month)}
    >
      {({ items }) => (
        <>
          <table className="small-table">
            <caption className="sr-only">查准率最低的质检项</caption>
            <thead>
              <tr>
                <th scope="col">质检项</th>
                <th scope="col">查准率</th>
                <th scope="col">查全率</th>
              </tr>
            </thead>
            <tbody>
              {leastPrecise(items)
                .slice(0, SHOWN)
                .map(({ item, name, all, recall, isSuspended }) => (
                  <tr key={item}>
                    <th scope="row">
                      <ItemLink code={item} name={name}>
                        {item} {name}
                      </ItemLink>
                      {isSuspended && <span className="muted">（已暂停扣分）</span>}
                    </th>
                    <td>
                      <ShareText share={all.precision} means="机检检出里，人工判为成立的" />
                    </td>
                    <td>
                      <ShareText
                        share={recall}
                        means="全部通话的这项问题里，机检检出的"
                        why="盲评和无检出抽检里，还没有人指出过这一项"
                      />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
          <p>
            <Link to={`/agreement?month=${month}`}>全部质检项和背后的通话</Link>
          </p>
        </>
      )}
    </QuestionPanel>
  );
}

const judged = (items: Item[]) => items.filter(({ all }) => all.precision.value !== null);
const leastPrecise = (items: Item[]) =>
  judged(items).toSorted((a, b) => a.all.precision.value! - b.all.precision.value!);
const percent = (value: number | null) => (value === null ? null : value * 100);
const say = ({ hits, of, value, interval }: Share) =>
  value === null || !interval
    ? '无数据'
    : `${one(value * 100)}%（${hits}/${of}，${one(interval.low * 100)}–${one(interval.high * 100)}%）`;

function told({ overall, reviews, items }: AgreementAnswer, month: string): Told {
  const { precision } = overall.all;
  return {
    answer: precision.value === null ? '无数据' : `查准率 ${one(precision.value * 100)}%`,
    under: `${month}：查准 ${say(precision)}，查全 ${say(overall.recall)}；${reviews.all} 次复核，其中盲评 ${reviews.blind} 次`,
    empty: judged(items).length === 0 ? '这个月还没有复核到机检检出的通话。' : undefined,
    table: {
      columns: ['质检项', '名称', '查准率 %', '成立', '检出', '查全率 %', '找到', '应找到'],
      rows: leastPrecise(items).map(({ item, name, all, recall }) => [
        ...[item, name, percent(all.precision.value), all.precision.hits, all.precision.of],
        ...[percent(recall.value), recall.hits, recall.of],
      ]),
      links: leastPrecise(items).map(
        ({ item }) =>
          `/agreement?${new URLSearchParams({ month, view: 'all', kinds: 'upheld,dismissed', item })}`,
      ),
    },
  };
}
