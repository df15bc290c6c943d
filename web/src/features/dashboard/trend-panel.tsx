import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { differenceOf } from '@tingjian/core/kpi/dashboard/difference-of.ts';
import { Select } from 'antd';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import { dashboardQuery, type TrendAnswer } from '../../api/dashboard.ts';
import { daysFrom } from './periods.ts';
import { QuestionPanel, type Told } from './question-panel.tsx';
import { SAMPLE_NAMES } from './sample-names.ts';
import { one, oneOf, percentOf, rangeOf, sayDifference, underFigure } from './say-figure.ts';
import type { DashboardAddress } from './use-dashboard-address.ts';

const TrendBand = lazy(() => import('../../charts/trend-band.tsx'));

const CUTS = [
  { value: 'day', label: '按日' },
  { value: 'week', label: '按周' },
  { value: 'month', label: '按月' },
];
const BEFORE = { month: '上月同期', year: '去年同期' };

/** Are we good: the mean of the points with its interval, beside the same days before. */
export function TrendPanel({ address }: { address: DashboardAddress }) {
  const { filter, sample, by, compare, mayCompareMonths, change, toCalls } = address;
  const asked = { ...filter, sample, by, ...(compare !== 'none' && { compare }) };
  const found = useQuery({ ...dashboardQuery('trend', asked), placeholderData: keepPreviousData });
  const navigate = useNavigate();
  const besideName = compare === 'none' ? null : BEFORE[compare];
  const spanOf = (start: string) => daysFrom(start, by, filter);
  return (
    <QuestionPanel
      id="trend"
      question="我们做得好吗？"
      found={found}
      address={address}
      isWide
      tell={(answer) => told(answer, { besideName, spanOf, toCalls })}
      choices={
        <>
          <Select
            aria-label="走势按日、周或月"
            size="small"
            value={by}
            options={CUTS}
            onChange={(value: string) => change({ by: value })}
          />
          <Select
            aria-label="与哪段时间相比"
            size="small"
            value={compare}
            options={[
              { value: 'month', label: '比上月', disabled: !mayCompareMonths },
              { value: 'year', label: '比去年' },
              { value: 'none', label: '不比较' },
            ]}
            onChange={(value: string) => change({ compare: value })}
          />
        </>
      }
    >
      {({ points, previous, total }) => (
        <Suspense fallback={<div className="chart-space" />}>
          <TrendBand
            name="均分"
            besideName={previous && besideName}
            summary={`均分走势：${points.filter(({ mean }) => mean.value !== null).length} 个点，合计 ${oneOf(total.mean, ' 分')}`}
            points={points.map(({ start, mean, passed, fatal }, at) => {
              const beside = previous?.points[at];
              return {
                ...{ label: labelOf(start, by), value: mean.value, low: mean.low, high: mean.high },
                beside: beside?.mean.value ?? null,
                words: [
                  start,
                  `均分 ${oneOf(mean)}（${underFigure(mean, '通')}）`,
                  `合格 ${passed.hits}/${passed.n}，致命 ${fatal.hits}`,
                  ...(beside ? [`${besideName} ${oneOf(beside.mean)}（${beside.mean.n} 通）`] : []),
                ].join('\n'),
              };
            })}
            pick={(at) => navigate(toCalls({ sample, ...spanOf(points[at]!.start) }))}
          />
        </Suspense>
      )}
    </QuestionPanel>
  );
}

const labelOf = (start: string, by: string) => (by === 'month' ? start.slice(0, 7) : start.slice(5));

function told(
  { total, points, previous, sample }: TrendAnswer,
  more: {
    besideName: string | null;
    spanOf: (start: string) => { from: string; to: string };
    toCalls: DashboardAddress['toCalls'];
  },
): Told {
  const { besideName, spanOf, toCalls } = more;
  const { mean, passed, fatal } = total;
  const difference = previous && differenceOf(mean, previous.total.mean);
  const beside = besideName && previous ? [besideName, `${besideName}通数`] : [];
  return {
    answer: mean.value === null ? '无数据' : `均分 ${one(mean.value)} 分`,
    under: [
      `${SAMPLE_NAMES[sample]} ${underFigure(mean, '通')}`,
      `合格率 ${percentOf(passed)}${passed.n === 0 ? '' : `（${passed.hits}/${passed.n}，${rangeOf(passed, '%')}）`}`,
      `致命差错 ${fatal.hits} 通`,
      ...(previous && besideName
        ? [
            `${besideName} ${oneOf(previous.total.mean, ' 分')}（${previous.total.mean.n} 通）`,
            ...(difference ? [`相差 ${sayDifference(difference, '分')}`] : []),
          ]
        : []),
    ].join('；'),
    empty: mean.n === 0 ? '这段时间没有这一类评过分的通话。换一段时间，或换一类抽样。' : undefined,
    table: {
      columns: ['开始', '均分', '下限', '上限', '通数', '合格', '致命', ...beside],
      rows: points.map(({ start, mean: point, passed: ok, fatal: bad }, at) => {
        const before = previous?.points[at]?.mean;
        return [
          ...[start, point.value, point.low, point.high, point.n, ok.hits, bad.hits],
          ...(beside.length > 0 ? [before?.value ?? null, before?.n ?? 0] : []),
        ];
      }),
      links: points.map(({ start, mean: point }) =>
        point.n === 0 ? null : toCalls({ sample, ...spanOf(start) }),
      ),
    },
  };
}
