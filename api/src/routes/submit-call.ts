import { z } from '@hono/zod-openapi';
import { readCallMetadata } from '@tingjian/core/calls/call-metadata.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { takeInCall } from '@tingjian/db/intake/take-in-call.ts';
import { asking } from '../access/asking.ts';
import { submittedAnswer } from '../schemas/answers.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { incomingOf } from '../upload/incoming-of.ts';
import { readUpload } from '../upload/read-upload.ts';
import { routes } from './routes.ts';

const DESCRIPTION = `multipart/form-data:\`recording\` 为录音（WAV、mp3、ogg/opus、m4a、amr）或转写（JSON、WebVTT、SRT），按内容识别；
\`metadata\` 为 JSON:\`agentNumber\`（必填，工号）、\`direction\`（inbound/outbound）、\`startedAt\`（ISO 8601，无时区按中国时间）、
\`businessType\`、\`releasedBy\`（agent/customer）、\`agentChannel\`（left/right）、\`externalId\`、
\`ticket\`（回访所属的工单号，不超过 60 字）、\`queue\`（来电经过的队列或技能组，不超过 60 字）。同一份内容只收一次。`;

const form = z.object({
  recording: z.any().openapi({ type: 'string', format: 'binary' }),
  metadata: z.string(),
});

/** POST /api/calls: a recording or a transcript comes in, streamed, never held in memory. */
export function submitCallRoute(serving: Serving) {
  const app = routes();
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/calls',
    summary: '提交一通录音或转写',
    description: DESCRIPTION,
    request: { body: { content: { 'multipart/form-data': { schema: form } } } },
    responses: { 201: json(submittedAnswer, '已接收'), ...refusals(400, 403, 409, 413, 415, 422, 507) },
  });
  app.post('/calls', async (c) => {
    const { store, maxCallMs, incomingFolder, limitBytes } = serving;
    const { writing } = asking(c);
    const upload = await readUpload(c.req.raw, incomingOf(c.env), { folder: incomingFolder, limitBytes });
    try {
      const metadata = readCallMetadata(parseMetadata(upload.metadata), writing.clock.now());
      const incoming = { metadata, fileName: upload.fileName, isDemo: false };
      return c.json(await takeInCall({ writing, store, maxCallMs }, upload.received, incoming), 201);
    } finally {
      await upload.received.drop();
    }
  });
  return app;
}

function parseMetadata(text: string | null): unknown {
  if (text === null) throw new Refusal('bad-metadata', { detail: '缺少 metadata' });
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('bad-metadata', { detail: '不是有效的 JSON' });
  }
}
