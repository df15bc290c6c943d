import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef } from 'react';
import { useNavigate } from 'react-router';
import { dashboardQuery, type LostAnswer } from '../../api/dashboard.ts';
import { useWidth } from '../../ui/use-width.ts';
import { QuestionPanel, type Told } from './question-panel.tsx';
import { SAMPLE_NAMES } from './sample-names.ts';
import { one, percentOf, rangeOf, two, whole } from './say-figure.ts';
import type { DashboardAddress } from './use-dashboard-address.ts';

const Pareto = lazy(() => import('../../charts/pareto.tsx'));

const SHOWN = 12;
const NARROW = 480;
const WIDE_LABEL = 190;
const NARROW_LABEL = 104;

/** Where do we lose points: the items by what they cost, and what they come to together. */
export function LostPanel({ address }: { address: DashboardAddress }) {
  const { filter, sample, toCalls } = address;
  const found = useQuery({
    ...dashboardQuery('lost', { ...filter, sample }),
    placeholderData: keepPreviousData,
  });
  const navigate = useNavigate();
  const callsOf = (item: string) => toCalls({ sample, missed: item });
  return (
    <QuestionPanel
      id="lost"
      question="分丢在哪里？"
      found={found}
      address={address}
      isWide
      tell={(answer) => told(answer, callsOf)}
    >
      {({ items }) => <LostChart items={items} pick={(item) => navigate(callsOf(item))} />}
    </QuestionPanel>
  );
}

function LostChart({ items, pick }: { items: LostAnswer['items']; pick: (item: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const isNarrow = width > 0 && width < NARROW;
  const letters = isNarrow ? 5 : 11;
  const shown = items.slice(0, SHOWN);
  return (
    <div ref={box}>
      <Suspense fallback={<div className="chart-space" />}>
        <Pareto
          amountName="扣掉的分"
          cumulativeName="累计占比"
          labelWidth={isNarrow ? NARROW_LABEL : WIDE_LABEL}
          summary={`丢分最多的 ${shown.length} 项：${shown.map(({ name }) => name).join('、')}`}
          rows={shown.map(({ item, name, points, missed, share, cumulative }) => ({
            label: `${item} ${name.length > letters ? `${name.slice(0, letters - 1)}…` : name}`,
            amount: points,
            cumulative: cumulative ?? 0,
            amountWords: two(points),
            words: [
              `${item} ${name}`,
              `共扣 ${two(points)} 分，占 ${one(share ?? 0)}%，累计 ${one(cumulative ?? 0)}%`,
              `${missed.hits}/${missed.n} 通扣分，${percentOf(missed)}（95% 区间 ${rangeOf(missed, '%')}）`,
            ].join('\n'),
          }))}
          pick={(at) => pick(shown[at]!.item)}
        />
      </Suspense>
      {items.length > SHOWN && <p className="muted">另有 {items.length - SHOWN} 项，在表格里。</p>}
    </div>
  );
}

function told({ items, calls, points, sample }: LostAnswer, callsOf: (item: string) => string): Told {
  const [first] = items;
  return {
    answer: first ? `${first.item} ${first.name}` : calls === 0 ? '无数据' : '没有扣分',
    under: first
      ? `占全部扣分的 ${one(first.share ?? 0)}%，${first.missed.hits}/${first.missed.n} 通；${SAMPLE_NAMES[sample]} ${whole(calls)} 通，共扣 ${two(points)} 分`
      : `${SAMPLE_NAMES[sample]} ${whole(calls)} 通`,
    empty: first ? undefined : '这段时间没有扣分的质检项。',
    table: {
      columns: [
        '质检项',
        '名称',
        '扣分',
        '占比 %',
        '累计 %',
        '扣分通数',
        '通数',
        '扣分通话占比 %',
        '下限 %',
        '上限 %',
      ],
      rows: items.map(({ item, name, points: lost, share, cumulative, missed }) => [
        ...[item, name, lost, share, cumulative],
        ...[missed.hits, missed.n, missed.value, missed.low, missed.high],
      ]),
      links: items.map(({ item }) => callsOf(item)),
    },
  };
}
