import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { writtenCall } from '@tingjian/core/transcript/written-call.ts';
import { parse } from 'yaml';

export type Expected = 'met' | 'missed' | 'not-applicable' | 'proposed' | 'needs-human';
export type LabelSet = 'tuning' | 'sealed';

/** One short transcript written for one item, with what a careful inspector would say. */
export type LabelledCall = {
  id: string;
  item: string;
  set: LabelSet;
  expect: Expected;
  times: number | null;
  kind: string;
  facts: CallFacts;
  transcript: Transcript;
  text: string;
};

type Written = {
  id: string;
  set: LabelSet;
  expect: Expected;
  times?: number;
  kind?: string;
  facts?: Partial<CallFacts>;
  heardByMachine?: boolean;
  call: string;
};

const folder = fileURLToPath(new URL('../../../../fixtures/benchmark/items/', import.meta.url));
const UNKNOWN: CallFacts = {
  direction: 'inbound',
  releasedBy: 'customer',
  businessType: null,
  agentNumber: null,
  ticket: null,
  queue: null,
};
const MACHINE = { name: 'whisper.cpp', model: 'base', modelHash: 'written', settings: {} };

/** Every labelled transcript of fixtures/benchmark/items, by item and id. */
export async function labelledCalls(): Promise<LabelledCall[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const all = await Promise.all(files.map(ofFile));
  return all.flat();
}

/** P08.yaml, and P08.more.yaml with calls that were added while the rules were written. */
async function ofFile(name: string): Promise<LabelledCall[]> {
  const [item = ''] = name.split('.');
  const written = parse(await readFile(join(folder, name), 'utf8')) as Written[];
  return written.map(({ id, set, expect, times, kind, facts, heardByMachine, call }) => ({
    id,
    item,
    set,
    expect,
    times: times ?? null,
    kind: kind ?? 'clear',
    facts: { ...UNKNOWN, ...facts },
    transcript: writtenCall(call, { engine: heardByMachine ? MACHINE : null }),
    text: call.trim(),
  }));
}
