import { Tinypool } from 'tinypool';
import marksJson from './marks-json.ts';

/** A call of an hour has less; only those beyond it are worth a thread. */
const LONG_JSON = 200_000;

const pool = new Tinypool({
  filename: new URL('./marks-json.ts', import.meta.url).href,
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 30_000,
});

/** The marks of a call as JSON; those of a very long call are made in a thread, so that nobody else waits. */
export async function marksOfCall(transcriptJson: string): Promise<string> {
  return transcriptJson.length < LONG_JSON ? marksJson(transcriptJson) : pool.run(transcriptJson);
}
