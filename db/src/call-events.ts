import type { CallState } from '@tingjian/core/calls/call-state.ts';
import type postgres from 'postgres';
import { CALL_CHANNEL } from './change.ts';

export type CallNews = { id: string; state: CallState; progress: number | null };

/**
 * Hears of every change of a call, from whatever process. `onBack` is called whenever the line to PostgreSQL
 * stands (again): what happened in between was missed.
 */
export async function listenToCalls(
  client: postgres.Sql,
  onNews: (news: CallNews) => void,
  onBack: () => void,
): Promise<() => Promise<void>> {
  const subscription = await client.listen(
    CALL_CHANNEL,
    (payload) => onNews(JSON.parse(payload) as CallNews),
    onBack,
  );
  return () => subscription.unlisten();
}
