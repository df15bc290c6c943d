import type {
  AgentAnswer,
  CallAnswer,
  CallEvent,
  CallRow,
  CallsAnswer,
  ExplainedItemAnswer,
  ListedItemAnswer,
  PeaksAnswer,
  SubmittedAnswer,
  SystemAnswer,
} from '@tingjian/api/answers/calls.ts';
import type { SoundLinkAnswer } from '@tingjian/api/answers/sound.ts';
import { ask, problemFrom, send, unreachable } from './ask.ts';

export type * from '@tingjian/api/answers/calls.ts';

/** Filters of the list, all as they stand in the address. `from` and `to` are days in China. */
export type CallFilter = {
  state?: string;
  agent?: string;
  item?: string;
  /** Of a figure: the team of that day, the sample, an item that was missed, points in a range. */
  team?: string;
  sample?: string;
  missed?: string;
  pointsFrom?: string;
  pointsBelow?: string;
  from?: string;
  to?: string;
  q?: string;
  page?: string;
  pageSize?: string;
};

const callPath = (id: string) => `/api/calls/${encodeURIComponent(id)}`;
/** Where to hear a call, for a while and for oneself only. `link` is noted: ask when somebody wants to hear it. */
export const recordingAddress = (id: string) => ({
  id,
  link: () => send<SoundLinkAnswer>(`${callPath(id)}/sound-link`),
});

export const callsQuery = (filter: CallFilter) => ({
  queryKey: ['calls', filter] as const,
  queryFn: () => {
    const given = Object.entries(filter).filter(([, value]) => value) as [string, string][];
    return ask<CallsAnswer>(`/api/calls?${new URLSearchParams(given)}`);
  },
});
export const callQuery = (id: string) => ({
  queryKey: ['call', id] as const,
  queryFn: () => ask<CallAnswer>(callPath(id)),
});
export const peaksQuery = (id: string) => ({
  queryKey: ['peaks', id] as const,
  queryFn: () => ask<PeaksAnswer>(`${callPath(id)}/peaks`),
  staleTime: Number.POSITIVE_INFINITY,
});
export const agentsQuery = {
  queryKey: ['agents'] as const,
  queryFn: () => ask<AgentAnswer[]>('/api/agents'),
};
export const itemsQuery = {
  queryKey: ['items'] as const,
  queryFn: () => ask<ListedItemAnswer[]>('/api/items'),
  staleTime: Number.POSITIVE_INFINITY,
};
export const itemQuery = (code: string) => ({
  queryKey: ['item', code] as const,
  queryFn: () => ask<ExplainedItemAnswer>(`/api/items/${encodeURIComponent(code)}`),
  staleTime: Number.POSITIVE_INFINITY,
});
export const systemQuery = {
  queryKey: ['system'] as const,
  queryFn: () => ask<SystemAnswer>('/api/system'),
};

export const addAgent = (agent: AgentAnswer) =>
  ask<AgentAnswer>('/api/agents', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(agent),
  });

export const retryCall = (id: string) => ask<CallRow>(`${callPath(id)}/retry`, { method: 'POST' });

export type CallMetadata = {
  agentNumber: string;
  startedAt: string;
  direction?: string;
  businessType?: string;
  releasedBy?: string;
  agentChannel?: string;
};

/** XMLHttpRequest because fetch cannot tell how much has been sent. */
export function submitCall(file: File, metadata: CallMetadata, onSent: (share: number) => void) {
  return new Promise<SubmittedAnswer>((resolve, reject) => {
    const form = new FormData();
    form.append('metadata', JSON.stringify(metadata));
    form.append('recording', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/calls');
    request.upload.onprogress = (event) => onSent(event.total ? event.loaded / event.total : 0);
    request.onload = () =>
      request.status === 201
        ? resolve(JSON.parse(request.responseText) as SubmittedAnswer)
        : reject(problemFrom(request.status, request.responseText));
    request.onerror = () => reject(unreachable());
    request.send(form);
  });
}

const AGAIN_MS = 5000;

/**
 * The line is taken up again by itself; `open` is called again then, so that what was missed can be read. It ends when
 * the session does: `lost`, and it comes back when somebody has signed in again.
 */
export function listenToCalls(on: {
  call: (event: CallEvent) => void;
  open: () => void;
  lost: () => void;
  /** Some news may have been lost on the server's side. */
  missed: () => void;
  /** Something new is behind the bell. */
  notice: () => void;
}): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    source = new EventSource('/api/events');
    source.addEventListener('call', (event) => on.call(JSON.parse(event.data) as CallEvent));
    source.addEventListener('missed', on.missed);
    source.addEventListener('notice', on.notice);
    source.onopen = on.open;
    source.onerror = () => {
      on.lost();
      // After a refusal the browser does not try again by itself.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(listen, AGAIN_MS);
    };
  };
  listen();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
