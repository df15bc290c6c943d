import type {
  AgentAnswer,
  CallAnswer,
  CallEvent,
  CallRow,
  CallsAnswer,
  ExplainedItemAnswer,
  ItemAnswer,
  ListedItemAnswer,
  PeaksAnswer,
  RefusalAnswer,
  SubmittedAnswer,
  SystemAnswer,
} from '@tingjian/api/answers.ts';

/** The only file that knows an address of the server. */
export type {
  AgentAnswer,
  CallAnswer,
  CallEvent,
  CallRow,
  CallsAnswer,
  ExplainedItemAnswer,
  ItemAnswer,
  ListedItemAnswer,
  PeaksAnswer,
  SubmittedAnswer,
  SystemAnswer,
};

/** A refusal of the server, or no server at all. `message` is a Chinese sentence that can be shown as it is. */
export class Problem extends Error {
  readonly code: string;
  readonly detail: string | null;
  readonly callId: string | null;
  constructor(code: string, message: string, detail: string | null = null, callId: string | null = null) {
    super(message);
    this.code = code;
    this.detail = detail;
    this.callId = callId;
  }
}

const unreachable = () => new Problem('unreachable', '连不上听鉴服务。请确认服务还在运行，再试一次。');

function problemFrom(status: number, body: string): Problem {
  try {
    const { error } = JSON.parse(body) as RefusalAnswer;
    return new Problem(error.code, error.message, error.detail, error.callId);
  } catch {
    return new Problem(`http-${status}`, `服务出错了（${status}）。已有的数据没有改动，请稍后再试。`);
  }
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw problemFrom(response.status, await response.text());
  return (await response.json()) as T;
}

/** Filters of the list, all as they stand in the address. `from` and `to` are days in China. */
export type CallFilter = {
  state?: string;
  agent?: string;
  item?: string;
  from?: string;
  to?: string;
  q?: string;
  page?: string;
  pageSize?: string;
};

const callPath = (id: string) => `/api/calls/${encodeURIComponent(id)}`;
export const recordingAddress = (id: string) => `${callPath(id)}/sound.wav`;

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

/** The browser reconnects by itself; `onOpen` is called again then, so that what was missed can be read. */
export function listenToCalls(on: {
  call: (event: CallEvent) => void;
  open: () => void;
  lost: () => void;
  /** Some news may have been lost on the server's side. */
  missed: () => void;
}): () => void {
  const source = new EventSource('/api/events');
  source.addEventListener('call', (event) => on.call(JSON.parse(event.data) as CallEvent));
  source.addEventListener('missed', on.missed);
  source.onopen = on.open;
  source.onerror = on.lost;
  return () => source.close();
}
