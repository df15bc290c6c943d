import { open, readFile } from 'node:fs/promises';
import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import { hashOf } from '@tingjian/core/hash.ts';
import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import { type JudgeLine, judgeLine } from '@tingjian/core/judge/judge-line.ts';
import { sniffTranscript } from '@tingjian/core/recording/examine-upload.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import { type ImportedTranscript, readTranscript } from '@tingjian/core/transcript/read-transcript.ts';
import type { JudgeArguments } from './arguments.ts';
import type { Rules } from './shipped-rules.ts';

const LARGEST_TRANSCRIPT = 64 * 1024 * 1024;

/** One file judged: a recording is heard by `hear`, a transcript is read as it is. Throws a `Refusal` for the rest. */
export async function judgeFile(
  path: string,
  options: JudgeArguments,
  rules: Rules,
  hear: (path: string) => Promise<ImportedTranscript['transcript']>,
): Promise<JudgeLine> {
  const imported = (await isText(path)) ? await readText(path) : null;
  const transcript = imported?.transcript ?? (await hear(path));
  const facts: CallFacts = {
    direction: imported?.direction ?? options.direction ?? null,
    releasedBy: imported?.releasedBy ?? options['released-by'] ?? null,
    businessType: options['business-type'] ?? null,
    agentNumber: options['agent-number'] ?? null,
    ticket: options.ticket ?? null,
    queue: options.queue ?? null,
  };
  const findings = judgeCall({ facts, transcript, ruleSet: rules.ruleSet });
  const hashes = { transcript: hashOf(transcript), ruleSet: rules.ruleSetHash, schedule: rules.scheduleHash };
  return judgeLine(path, transcript, deduct(findings, rules.schedule), hashes);
}

async function readText(path: string): Promise<ImportedTranscript> {
  const bytes = await readFile(path);
  if (bytes.length > LARGEST_TRANSCRIPT) throw new Refusal('too-large');
  return readTranscript(bytes.toString('utf8'));
}

async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return sniffTranscript(buffer.subarray(0, bytesRead)) !== null;
  } finally {
    await file.close();
  }
}
