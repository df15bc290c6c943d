import type { Finding } from '@tingjian/core/judge/finding.ts';
import { BLANK } from '@tingjian/core/judge/verdict.ts';
import { customType } from 'drizzle-orm/pg-core';

/** A finding as it is kept: what most findings have in common is left out, which is more than half of it. */
type Stored = Pick<Finding, 'item' | 'outcome' | 'why'> & Partial<Finding>;

/** Findings as JSON, as they are kept. */
export function storedFindings(findings: Finding[]): string {
  return JSON.stringify(findings.map(lean));
}

/** Findings as they were before they were stored. */
export function wholeFindings(stored: Stored[]): Finding[] {
  return stored.map((finding) => ({ ...BLANK, ...finding }));
}

function lean(finding: Finding): Stored {
  const { isProposal, parts, times, openTimes, evidence, searched, nearest, ...kept } = finding;
  const stored: Stored = kept;
  if (isProposal) stored.isProposal = isProposal;
  if (parts.length > 0) stored.parts = parts;
  if (times !== 0) stored.times = times;
  if (openTimes !== 0) stored.openTimes = openTimes;
  if (evidence.length > 0) stored.evidence = evidence;
  if (searched) stored.searched = searched;
  if (nearest) stored.nearest = nearest;
  return stored;
}

/** `json`, not `jsonb`: kept as it was written, read only whole, and a third of the work and of the room. */
export const findingsColumn = customType<{ data: Finding[]; driverData: unknown }>({
  dataType: () => 'json',
  toDriver: storedFindings,
  fromDriver: (stored) => wholeFindings(stored as Stored[]),
});
