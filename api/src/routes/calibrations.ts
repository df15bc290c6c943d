import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { calibrationDetails } from '@tingjian/db/reads/calibrations/calibration-details.ts';
import { calibrationsList } from '@tingjian/db/reads/calibrations/calibrations-list.ts';
import { peopleToCalibrate } from '@tingjian/db/reads/calibrations/people-to-calibrate.ts';
import { scheduleOfCalibration } from '@tingjian/db/reads/calibrations/schedule-of-calibration.ts';
import { asking } from '../access/asking.ts';
import {
  calibrationAnswer,
  calibrationCallAnswer,
  calibrationPeople,
  calibrationRow,
} from '../schemas/calibrations.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { calibrationSeenBy, ownScores } from './calibration-seen-by.ts';
import { itemsToAdd } from './reviews.ts';
import { routes } from './routes.ts';

export const calibrationId = z.object({ id: z.string() });
export const calibrationCall = calibrationId.extend({ callId: z.string() });

/** Anything that is no id of ours is simply a session we do not have. */
export function checkedCalibrationId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new Refusal('calibration-not-found');
  return id;
}

/** Calibration sessions: the list, one of them, and what scoring one call of it needs. */
export function calibrationRoutes({ writing: { db, clock } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/calibrations',
        summary: '校准会，评分中的在前',
        responses: { 200: json(z.array(calibrationRow), '校准会') },
      }),
      async (c) => c.json(await calibrationsList(db, asking(c).viewer.number), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calibrations/people',
        summary: '可以参加校准的人，按工号',
        responses: { 200: json(calibrationPeople, '人员') },
      }),
      async (c) => c.json(await peopleToCalibrate(db, clock.now()), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calibrations/{id}',
        summary: '一次校准；比对之前只看得到自己的评分',
        request: { params: calibrationId },
        responses: { 200: json(calibrationAnswer, '这次校准'), ...refusals(404) },
      }),
      async (c) => {
        const id = checkedCalibrationId(c.req.valid('param').id);
        const details = await calibrationDetails(db, id);
        if (!details) throw new Refusal('calibration-not-found');
        return c.json(await calibrationSeenBy(db, details, asking(c).viewer.number), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calibrations/{id}/calls/{callId}',
        summary: '给校准里的一通电话评分要用的：扣分标准、质检项、自己的草稿',
        request: { params: calibrationCall },
        responses: { 200: json(calibrationCallAnswer, '评分用'), ...refusals(403, 404) },
      }),
      async (c) => {
        const { id, callId } = c.req.valid('param');
        const details = await calibrationDetails(db, checkedCalibrationId(id));
        if (!details) throw new Refusal('calibration-not-found');
        if (!details.calls.some((call) => call.id === callId)) throw new Refusal('call-not-found');
        const mine = ownScores(details, asking(c).viewer.number);
        if (!mine) throw new Refusal('not-in-calibration');
        const schedule = await scheduleOfCalibration(db, id, callId);
        const score = mine.find((own) => own.callId === callId) ?? null;
        return c.json({ schedule, items: itemsToAdd(schedule), mine: score }, 200);
      },
    );
}
