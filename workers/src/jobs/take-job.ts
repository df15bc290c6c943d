import { Refusal } from '@tingjian/core/refusal.ts';
import { isDatabaseAway } from '@tingjian/db/connect.ts';
import type { JobName } from '@tingjian/db/jobs.ts';
import { failCall } from '@tingjian/db/writes/fail-call.ts';
import { giveBackCall } from '@tingjian/db/writes/give-back-call.ts';
import { noteFailedTry } from '@tingjian/db/writes/note-failed-try.ts';
import type { Working } from './working.ts';

/**
 * Does one job and says what becomes of its call when it goes wrong: given back when we are stopping, failed when
 * another try cannot help, tried again later otherwise. What this throws, the queue gives to the next worker.
 */
export async function takeJob(
  working: Working,
  { job, callId, claim }: { job: JobName; callId: string; claim: AbortSignal },
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const { writing, stopping } = working;
  const log = working.log.child({ job, callId });
  const signal = AbortSignal.any([claim, stopping]);
  try {
    await work(signal);
  } catch (error) {
    if (stopping.aborted) {
      await giveBackCall(writing, callId);
      throw error;
    }
    // Another worker has this call now, or the database will be back: whatever we say would be in its way.
    if (claim.aborted || isDatabaseAway(error)) {
      log.warn({ err: error }, 'job lost');
      throw error;
    }
    const problem = problemOf(error);
    if (error instanceof Refusal) {
      log.warn({ code: error.code }, 'call failed');
      if (error.code !== 'call-not-found') await failCall(writing, { callId, problem });
      return;
    }
    const next = await noteFailedTry(writing, { callId, job, problem });
    log.error({ err: error, next }, 'a try failed');
  }
}

/** A sentence for the page. Refusals are worded for uploads; here the recording is kept. */
function problemOf(error: unknown): string {
  if (error instanceof Refusal) return error.message.replace('，没有保存', '');
  const text = error instanceof Error ? error.message : '';
  if (/[\u4e00-\u9fff]/.test(text)) return text;
  return '处理时出了意外，原因在后台日志里。录音没有丢失，可以重试；反复出现请联系管理员。';
}
