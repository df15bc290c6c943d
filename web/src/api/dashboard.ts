import type {
  ComplaintsAnswer,
  CoverageAnswer,
  DistributionAnswer,
  HeatAnswer,
  InspectorsAnswer,
  LostAnswer,
  MyIndicatorsAnswer,
  SatisfactionAnswer,
  ServiceAnswer,
  TrendAnswer,
} from '@tingjian/api/answers/dashboard.ts';
import { ask } from './ask.ts';

export type {
  ComplaintsAnswer,
  CoverageAnswer,
  DistributionAnswer,
  HeatAnswer,
  InspectorsAnswer,
  LostAnswer,
  MyIndicatorsAnswer,
  SatisfactionAnswer,
  ServiceAnswer,
  TrendAnswer,
};

type Answers = {
  trend: TrendAnswer;
  distribution: DistributionAnswer;
  lost: LostAnswer;
  heat: HeatAnswer;
  coverage: CoverageAnswer;
  inspectors: InspectorsAnswer;
  satisfaction: SatisfactionAnswer;
  complaints: ComplaintsAnswer;
  service: ServiceAnswer;
};

/** What the questions are about; `from` and `to` are days in China, both included. */
export type DashboardFilter = { from: string; to: string; team?: string; person?: string };
type Asked = DashboardFilter & { sample?: string; by?: string; compare?: string; rows?: string };

/** The figures of one question of the dashboard. */
export const dashboardQuery = <Q extends keyof Answers>(question: Q, asked: Asked) => ({
  queryKey: ['dashboard', question, asked] as const,
  queryFn: () => {
    const given = Object.entries(asked).filter(([, value]) => value) as [string, string][];
    return ask<Answers[Q]>(`/api/dashboard/${question}?${new URLSearchParams(given)}`);
  },
});

export const myIndicatorsQuery = (month?: string) => ({
  queryKey: ['dashboard', 'me', month] as const,
  queryFn: () => ask<MyIndicatorsAnswer>(`/api/dashboard/me${month ? `?month=${month}` : ''}`),
});
