import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { dashboardQuery, type HeatAnswer } from '../../api/dashboard.ts';
import { ItemLink } from '../../ui/item-link.tsx';
import { QuestionPanel, type Told } from './question-panel.tsx';
import { SAMPLE_NAMES } from './sample-names.ts';
import { percentOf, rangeOf, two, whole } from './say-figure.ts';
import type { DashboardAddress } from './use-dashboard-address.ts';

/** Of the row of people who are in no team. */
const NO_TEAM = 'none';
const SHOWN_ITEMS = 14;
/** The strongest tint on which the figures can still be read; of what may be chance, a third of it. */
const STRONGEST = 38;
const CHANCE = 13;

/** Who needs help: items by team or by person, the worst first. */
export function HeatPanel({ address }: { address: DashboardAddress }) {
  const { filter, sample, rows, change, team, person } = address;
  const found = useQuery({
    ...dashboardQuery('heat', { ...filter, sample, rows }),
    placeholderData: keepPreviousData,
  });
  return (
    <QuestionPanel
      id="heat"
      question="谁需要帮助？"
      found={found}
      address={address}
      isWide
      tell={(answer) => told(answer, address)}
      choices={
        !team &&
        !person && (
          <Segmented
            aria-label="按班组或按人"
            size="small"
            value={rows}
            options={[
              { value: 'teams', label: '班组' },
              { value: 'people', label: '个人' },
            ]}
            onChange={(value) => change({ rows: value })}
          />
        )
      }
    >
      {(answer) => <HeatTable answer={answer} address={address} />}
    </QuestionPanel>
  );
}

function HeatTable({ answer, address }: { answer: HeatAnswer; address: DashboardAddress }) {
  const [isAll, setIsAll] = useState(false);
  const items = isAll ? answer.items : answer.items.slice(0, SHOWN_ITEMS);
  const cells = new Map(answer.cells.map((cell) => [`${cell.row} ${cell.item}`, cell]));
  const most = Math.max(...answer.cells.map(({ missed }) => missed.value ?? 0), 1);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="heat" tabIndex={0} aria-label="质检项热力表">
        <table>
          <caption className="sr-only">每一格：扣分的通话占这一行通话的百分比</caption>
          <thead>
            <tr>
              <th scope="col">{address.rows === 'teams' ? '班组' : '坐席'}</th>
              <th scope="col">每通扣分项</th>
              {items.map(({ item, name }) => (
                <th scope="col" key={item} title={name}>
                  <ItemLink code={item} name={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.id === NO_TEAM ? row.name : <Link to={partOf(row.id, address)}>{row.name}</Link>}
                </th>
                <td>
                  <span className={row.isApart ? 'heat-apart' : ''}>{row.missedPerCall.toFixed(2)}</span>{' '}
                  <span className="muted">{row.calls} 通</span>
                </td>
                {items.map(({ item, name }) => {
                  const cell = cells.get(`${row.id} ${item}`);
                  if (!cell || cell.missed.value === null)
                    return (
                      <td key={item} className="heat-none">
                        0
                      </td>
                    );
                  const { missed, isApart } = cell;
                  const tint = Math.round((cell.missed.value / most) * (isApart ? STRONGEST : CHANCE));
                  return (
                    <td
                      key={item}
                      style={{ background: `color-mix(in srgb, var(--missed) ${tint}%, var(--panel))` }}
                    >
                      <Link
                        to={callsOf(row.id, item, address)}
                        title={`${row.name} · ${item} ${name}：${missed.hits}/${missed.n} 通扣分，95% 区间 ${rangeOf(missed, '%')}${isApart ? '，高于全体' : '，没有明显高于全体'}`}
                        className={isApart ? 'heat-apart' : ''}
                      >
                        {Math.round(cell.missed.value)}%
                      </Link>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {answer.rows.length > 1 && (
        <p className="heat-names muted">
          <b className="heat-apart">粗体深色</b>：95%
          区间整个高于全体；浅色：没有明显高于全体，或通话太少分不清。
        </p>
      )}
      <p className="heat-names muted">
        {items.map(({ item, name }) => `${item} ${name}`).join('；')}。
        {answer.items.length > SHOWN_ITEMS && (
          <button type="button" className="bare heat-more" onClick={() => setIsAll(!isAll)}>
            {isAll ? `只看前 ${SHOWN_ITEMS} 项` : `全部 ${answer.items.length} 项`}
          </button>
        )}
      </p>
    </>
  );
}

/** A team leads to its people, a person to the dashboard of that person. */
function partOf(id: string, { rows, toPart }: DashboardAddress): string {
  return rows === 'teams' ? toPart({ team: id, rows: undefined }) : toPart({ person: id, rows: undefined });
}

function callsOf(id: string, item: string, { rows, sample, toCalls }: DashboardAddress): string {
  return toCalls({ sample, missed: item, ...(rows === 'teams' ? { team: id } : { agent: id }) });
}

function told({ rows, items, cells, sample }: HeatAnswer, address: DashboardAddress): Told {
  const [worstRow] = rows;
  const first = rows.length > 1 ? rows.find(({ isApart }) => isApart) : worstRow;
  const named = new Map(items.map(({ item, name }) => [item, name]));
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const worst = first && cells.find(({ row }) => row === first.id);
  return {
    answer: first?.name ?? (worstRow ? '分不出谁' : '无数据'),
    under: first
      ? `每通平均 ${two(first.missedPerCall)} 个扣分项（${whole(first.calls)} 通）${worst ? `，最多的是 ${worst.item} ${named.get(worst.item)}，${percentOf(worst.missed)}（${worst.missed.hits}/${worst.missed.n}）` : ''}；${SAMPLE_NAMES[sample]}`
      : worstRow
        ? `没有哪一行明显高于全体；最高的是 ${worstRow.name}，每通平均 ${two(worstRow.missedPerCall)} 个扣分项（${whole(worstRow.calls)} 通）；${SAMPLE_NAMES[sample]}`
        : SAMPLE_NAMES[sample],
    empty: worstRow && cells.length > 0 ? undefined : '这段时间没有扣分的质检项。',
    table: {
      columns: [
        address.rows === 'teams' ? '班组' : '坐席',
        '质检项',
        '名称',
        '扣分通数',
        '通数',
        '占比 %',
        '下限 %',
        '上限 %',
        '与全体',
      ],
      rows: cells.map(({ row, item, missed, isApart }) => [
        ...[rowOf.get(row)?.name ?? row, item, named.get(item) ?? ''],
        ...[missed.hits, missed.n, missed.value, missed.low, missed.high, isApart ? '更高' : '不明显'],
      ]),
      links: cells.map(({ row, item }) => callsOf(row, item, address)),
    },
  };
}
