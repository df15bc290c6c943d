import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { dashboardQuery, type ServiceAnswer } from '../../api/dashboard.ts';
import { QuestionPanel, type Told } from './question-panel.tsx';
import { oneOf, percentOf, whole } from './say-figure.ts';
import type { DashboardAddress } from './use-dashboard-address.ts';

const HalfHours = lazy(() => import('../../charts/half-hours.tsx'));
const NAMES = { taken: '人工接起', lost: '放弃', rate: '接通率', level: '服务水平' };

/** Are we reachable: calls and rates by half hour of the day, of the whole centre. */
export function ServicePanel({ address }: { address: DashboardAddress }) {
  const { from, to } = address.filter;
  const found = useQuery({ ...dashboardQuery('service', { from, to }), placeholderData: keepPreviousData });
  return (
    <QuestionPanel
      id="service"
      question="打得进来吗？"
      found={found}
      address={address}
      isWide
      tell={(answer) => told(answer, address.team !== undefined || address.person !== undefined)}
    >
      {({ halfHours, definitions }) => (
        <>
          <Suspense fallback={<div className="chart-space" />}>
            <HalfHours
              names={NAMES}
              summary={`一天里每半小时的来电、接通率和服务水平，从 ${halfHours[0]?.startsAt} 到 ${halfHours.at(-1)?.startsAt}`}
              halfHours={halfHours.map((each) => ({
                ...{ label: each.startsAt, taken: each.answered, lost: each.abandoned },
                ...{ rate: each.connection.value, level: each.level.value },
                words: [
                  `${each.startsAt} 起的半小时`,
                  `要求人工 ${whole(each.offered)}，接起 ${whole(each.answered)}，放弃 ${whole(each.abandoned)}`,
                  `接通率 ${percentOf(each.connection)}，服务水平 ${percentOf(each.level)}`,
                  `平均等待 ${oneOf(each.wait, ' 秒')}`,
                ].join('\n'),
              }))}
            />
          </Suspense>
          <p className="muted definitions">
            接通率：{definitions.connection} 服务水平：{definitions.level}
          </p>
        </>
      )}
    </QuestionPanel>
  );
}

function told({ total, halfHours }: ServiceAnswer, isPart: boolean): Told {
  const { connection, level, abandonment, wait, offered, answered } = total;
  return {
    answer: connection.value === null ? '无数据' : `接通率 ${percentOf(connection)}`,
    under: [
      ...(isPart ? ['全中心（队列不分班组）'] : []),
      `要求人工 ${whole(offered)} 通，接起 ${whole(answered)} 通`,
      `服务水平 ${percentOf(level)}`,
      `放弃率 ${percentOf(abandonment)}`,
      `平均等待 ${oneOf(wait, ' 秒')}`,
    ].join('；'),
    empty: halfHours.length === 0 ? '这段时间没有导入队列数据。' : undefined,
    table: {
      columns: [
        '半小时',
        '要求人工',
        '接起',
        '限时内接起',
        '放弃',
        '接通率 %',
        '服务水平 %',
        '放弃率 %',
        '平均等待 秒',
      ],
      rows: halfHours.map((each) => [
        ...[each.startsAt, each.offered, each.answered, each.answeredWithin, each.abandoned],
        ...[each.connection.value, each.level.value, each.abandonment.value, each.wait.value],
      ]),
    },
  };
}
