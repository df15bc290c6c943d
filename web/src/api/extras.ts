import type { OutsideAnswer } from '@tingjian/api/answers/kpi.ts';
import { ask, send } from './ask.ts';

export type { OutsideAnswer };

const at = (month: string) => `/api/kpi/months/${encodeURIComponent(month)}`;
export const outsideQuery = (month: string) => ({
  queryKey: ['kpi', 'outside', month] as const,
  queryFn: () => ask<OutsideAnswer>(`${at(month)}/outside`),
  retry: false,
});
export const addExtra = ({
  month,
  ...extra
}: {
  month: string;
  personNumber: string;
  points: number;
  reason: string;
}) => send<{ id: string }>(`${at(month)}/extras`, extra);
export const removeExtra = ({ id, reason }: { id: string; reason: string }) =>
  send<null>(`/api/kpi/extras/${encodeURIComponent(id)}/remove`, { reason });
