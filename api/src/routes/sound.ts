import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { ownerOfCall } from '@tingjian/db/reads/owner-of.ts';
import { type RecordingOfCall, recordingOfCall } from '@tingjian/db/reads/recording-of-call.ts';
import { noteListening } from '@tingjian/db/writes/note-listening.ts';
import type { Context } from 'hono';
import { asking } from '../access/asking.ts';
import { isWithin } from '../access/within.ts';
import { heardLately } from '../playing/heard-lately.ts';
import { sendBytes } from '../playing/send-bytes.ts';
import { soundOf } from '../playing/sound-of.ts';
import { readSoundToken, type SoundKind, soundToken } from '../playing/sound-token.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { soundLinkAnswer } from '../schemas/sound.ts';
import type { Serving } from '../serving.ts';
import { callId, checkedCallId } from './one-call.ts';
import { routes } from './routes.ts';

const LINK_MS = 10 * 60_000;
const kind = z.enum(['sound', 'recording']).default('sound').openapi({
  description: 'sound：浏览器都能播放的声音；recording：收到时的原始文件',
});
const bytes = (description: string) => ({
  200: { description, content: { 'audio/*': { schema: z.string().openapi({ format: 'binary' }) } } },
  206: { description: 'Range 所要的一段' },
  304: { description: '没有变化（If-None-Match）' },
  416: { description: '没有这一段' },
});
const range = z.object({ range: z.string().optional().openapi({ example: 'bytes=0-65535' }) });

/**
 * The sound of a call. People listen through links that live for ten minutes and work for nobody else; programs with
 * a key take the bytes. Each listening leaves one row in the audit trail.
 */
export function soundRoutes({ writing, store, soundKey }: Serving) {
  const { db, clock } = writing;
  const wasHeard = heardLately(() => clock.now().getTime());
  const recordingOf = async (id: string): Promise<RecordingOfCall> => {
    const recording = await recordingOfCall(db, checkedCallId(id));
    if (!recording) throw new Refusal('no-sound');
    return recording;
  };
  const send = async (c: Context, recording: RecordingOfCall, wanted: SoundKind) => {
    if (wanted === 'recording') {
      const name = encodeURIComponent(recording.fileName);
      c.header('content-disposition', `inline; filename*=UTF-8''${name}`);
    }
    return (await sendBytes(c, await soundOf(recording, wanted, store))) as never;
  };
  const whole = (path: string, wanted: SoundKind, summary: string) =>
    createRoute({
      method: 'get',
      path,
      summary,
      description: '给用密钥的程序；网页用有时限的播放地址。支持 Range。每次收听都记入操作记录。',
      request: { params: callId, headers: range },
      responses: { ...bytes(wanted === 'sound' ? '声音' : '原始文件'), ...refusals(404) },
    });
  const sendWhole = async (c: Context, id: string, wanted: SoundKind) => {
    const recording = await recordingOf(id);
    const { writing: theirs } = asking(c);
    if (!wasHeard(`${theirs.actor} ${id} ${wanted}`)) {
      await noteListening(theirs, { callId: id, how: wanted });
    }
    return send(c, recording, wanted);
  };

  return routes()
    .openapi(
      createRoute({
        method: 'post',
        path: '/calls/{id}/sound-link',
        summary: '得到一个播放地址：只对本人有效，10 分钟后过期',
        request: { params: callId, query: z.object({ kind }) },
        responses: { 200: json(soundLinkAnswer, '播放地址'), ...refusals(404) },
      }),
      async (c) => {
        const id = checkedCallId(c.req.valid('param').id);
        await recordingOf(id);
        const { viewer, writing: theirs } = asking(c);
        const until = clock.now().getTime() + LINK_MS;
        const link = { callId: id, actor: viewer.actor, kind: c.req.valid('query').kind, until };
        await noteListening(theirs, { callId: id, how: 'link' });
        const url = `/api/sound/${soundToken(soundKey, link)}`;
        return c.json({ url, expiresAt: new Date(until).toISOString(), lastsSeconds: LINK_MS / 1000 }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/sound/{token}',
        summary: '播放地址背后的声音。支持 Range',
        request: { params: z.object({ token: z.string() }), headers: range },
        responses: { ...bytes('声音'), ...refusals(403, 404, 410) },
      }),
      async (c) => {
        const link = readSoundToken(soundKey, c.req.valid('param').token);
        if (!link) throw new Refusal('not-found');
        const { viewer, scope } = asking(c);
        if (link.actor !== viewer.actor) throw new Refusal('not-allowed');
        if (link.until <= clock.now().getTime()) throw new Refusal('link-expired');
        // Somebody may have changed teams since the link was made.
        const owner = await ownerOfCall(db, link.callId);
        if (!owner || !isWithin(scope, owner)) throw new Refusal('not-allowed');
        return send(c, await recordingOf(link.callId), link.kind);
      },
    )
    .openapi(whole('/calls/{id}/recording', 'recording', '收到时的原始录音'), (c) =>
      sendWhole(c, c.req.valid('param').id, 'recording'),
    )
    .openapi(whole('/calls/{id}/sound.wav', 'sound', '浏览器都能播放的声音'), (c) =>
      sendWhole(c, c.req.valid('param').id, 'sound'),
    );
}
