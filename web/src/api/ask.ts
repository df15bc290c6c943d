import type { RefusalAnswer } from '@tingjian/api/answers/calls.ts';

// This folder is the only place that knows an address of the server.

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

export const unreachable = () => new Problem('unreachable', '连不上听鉴服务。请确认服务还在运行，再试一次。');

export function problemFrom(status: number, body: string): Problem {
  try {
    const { error } = JSON.parse(body) as RefusalAnswer;
    return new Problem(error.code, error.message, error.detail, error.callId);
  } catch {
    return new Problem(`http-${status}`, `服务出错了（${status}）。已有的数据没有改动，请稍后再试。`);
  }
}

export async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw problemFrom(response.status, await response.text());
  return (response.status === 204 ? null : await response.json()) as T;
}

/** Sends JSON; `method` POST unless told. Nothing comes back for 204. */
export function send<T>(
  path: string,
  body?: unknown,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' = 'POST',
): Promise<T> {
  return ask<T>(path, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
}
