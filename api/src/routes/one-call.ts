import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { callDetails } from '@tingjian/db/reads/call-details.ts';
import { callSummary } from '@tingjian/db/reads/call-summary.ts';
import { currentSchedule } from '@tingjian/db/reads/current-rules.ts';
import { peaksOfCall } from '@tingjian/db/reads/peaks-of-call.ts';
import { retryCall } from '@tingjian/db/writes/retry-call.ts';
import { asking } from '../access/asking.ts';
import { judgingOf } from '../access/judging-of.ts';
import { marksOfCall } from '../marks/marks-of-call.ts';
import { callAnswer, callRow, peaksAnswer } from '../schemas/answers.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { inSlices } from '../server/in-slices.ts';
import type { Serving } from '../serving.ts';
import { itemsOf } from './items.ts';
import { routes } from './routes.ts';

/** Anything that is no id of ours is simply a call we do not have. */
export const callId = z.object({ id: z.string() });

export function checkedCallId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new Refusal('call-not-found');
  return id;
}

export function oneCallRoutes({ writing }: Serving) {
  const { db } = writing;
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/calls/{id}',
        summary: '一通电话：事实、转写、评分表、时间线记号',
        request: { params: callId },
        responses: { 200: json(callAnswer, '这通电话'), ...refusals(404) },
      }),
      async (c) => {
        const judging = judgingOf(asking(c).viewer);
        const details = await callDetails(db, checkedCallId(c.req.valid('param').id), judging);
        if (!details) throw new Refusal('call-not-found');
        const { scheduleText, transcriptJson, ...call } = details;
        const text = scheduleText ?? (await currentSchedule(db))?.text;
        const marks = transcriptJson ? await marksOfCall(transcriptJson) : '[]';
        const rest = JSON.stringify({ ...call, items: text ? itemsOf(text) : [] });
        const whole = inSlices([
          '{"transcript":',
          transcriptJson ?? 'null',
          ',"marks":',
          marks,
          ',',
          rest.slice(1),
        ]);
        return c.body(whole, 200, { 'content-type': 'application/json' }) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calls/{id}/peaks',
        summary: '波形，坐席声道在前',
        request: { params: callId },
        responses: { 200: json(peaksAnswer, '波形'), ...refusals(404) },
      }),
      async (c) => {
        const peaks = await peaksOfCall(db, checkedCallId(c.req.valid('param').id));
        if (!peaks) throw new Refusal('no-sound', { detail: '还没有波形' });
        return c.json(peaks, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/calls/{id}/retry',
        summary: '失败的通话再试一次',
        request: { params: callId },
        responses: { 202: json(callRow, '已排队'), ...refusals(404, 409) },
      }),
      async (c) => {
        const id = checkedCallId(c.req.valid('param').id);
        await retryCall(asking(c).writing, id);
        const row = await callSummary(db, id, judgingOf(asking(c).viewer));
        if (!row) throw new Refusal('call-not-found');
        return c.json(row, 202);
      },
    );
}
