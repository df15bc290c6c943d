import type { Writing } from '@tingjian/db/change.ts';
import type { GivenUp } from '@tingjian/db/jobs.ts';
import { failExport } from '@tingjian/db/writes/exports/finish-export.ts';
import { failCall } from '@tingjian/db/writes/fail-call.ts';
import { giveUpDelivery } from '@tingjian/db/writes/webhooks/note-delivery.ts';

const CALL = '处理这通电话的程序多次意外结束，已停止尝试。录音没有丢失；请查看后台日志后重试。';
const FILE = '生成这个文件的程序多次意外结束，已停止尝试。请查看后台日志后再要一次。';
const MESSAGE = '发送它的程序多次意外结束，已停止尝试。请查看后台日志后重发。';

/** A job killed its worker again and again: what it was for waits for a person. */
export async function giveUp(job: GivenUp, writing: Writing): Promise<void> {
  if ('callId' in job) await failCall(writing, { callId: job.callId, problem: CALL });
  else if ('exportId' in job) await failExport(writing, { exportId: job.exportId, problem: FILE });
  else await giveUpDelivery(writing, job.deliveryId, MESSAGE);
}
