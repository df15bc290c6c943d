import type { CallState } from '@tingjian/core/calls/call-state.ts';
import type postgres from 'postgres';
import { CALL_CHANNEL, type Channel } from './change.ts';

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

/** Hears what is signalled on a channel, from whatever process; null when the line stands (again). */
export async function listenTo(
  client: postgres.Sql,
  channel: Channel,
  onSignal: (payload: string | null) => void,
): Promise<() => Promise<void>> {
  const subscription = await client.listen(channel, onSignal, () => onSignal(null));
  return () => subscription.unlisten();
}
