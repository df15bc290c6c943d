import type {
  CalibrationAnswer,
  CalibrationCallAnswer,
  CalibrationPerson,
  CalibrationRow,
} from '@tingjian/api/answers/calibrations.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { ask, send } from './ask.ts';

export type { CalibrationAnswer, CalibrationCallAnswer, CalibrationPerson, CalibrationRow };

const path = (id: string) => `/api/calibrations/${encodeURIComponent(id)}`;
const callPath = (id: string, callId: string) => `${path(id)}/calls/${encodeURIComponent(callId)}`;

export const calibrationsQuery = {
  queryKey: ['calibrations'] as const,
  queryFn: () => ask<CalibrationRow[]>('/api/calibrations'),
};
export const calibrationPeopleQuery = {
  queryKey: ['calibrations', 'people'] as const,
  queryFn: () => ask<CalibrationPerson[]>('/api/calibrations/people'),
};
export const calibrationQuery = (id: string) => ({
  queryKey: ['calibrations', id] as const,
  queryFn: () => ask<CalibrationAnswer>(path(id)),
});
export const calibrationCallQuery = (id: string, callId: string) => ({
  queryKey: ['calibrations', id, callId] as const,
  queryFn: () => ask<CalibrationCallAnswer>(callPath(id, callId)),
});

export type NewCalibration = {
  title: string;
  callIds: string[];
  people: string[];
  expert: string | null;
  /** ISO 8601. */
  dueAt: string | null;
};
export const makeCalibration = (made: NewCalibration) => send<{ id: string }>('/api/calibrations', made);
export const compareCalibration = (id: string) => send<null>(`${path(id)}/compare`);
export const concludeCalibration = (id: string, conclusion: string) =>
  send<null>(`${path(id)}/conclusion`, { conclusion }, 'PUT');

type Scoring = { id: string; callId: string; decisions: Decision[] };
export const saveCalibrationDraft = ({ id, callId, decisions }: Scoring) =>
  send<{ points: number }>(`${callPath(id, callId)}/score`, { decisions }, 'PUT');
export const submitCalibrationScore = ({ id, callId, decisions }: Scoring) =>
  send<{ points: number }>(`${callPath(id, callId)}/score`, { decisions });
