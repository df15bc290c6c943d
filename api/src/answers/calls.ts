/** The shapes of the answers that the pages read. `web` imports them by `import type` only. */

import type { Direction, Side } from '@tingjian/core/calls/call-facts.ts';
import type { CallState } from '@tingjian/core/calls/call-state.ts';
import type { Guide } from '@tingjian/core/guides/guide.ts';
import type { Mark } from '@tingjian/core/marks/mark.ts';
import type { Points, Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';

export type AgentAnswer = { number: string; name: string };

export type CallRow = {
  id: string;
  /** For people: C-20261031-0142. */
  label: string;
  state: CallState;
  /** 0..1 while transcribing. */
  progress: number | null;
  agent: AgentAnswer;
  direction: Direction | null;
  businessType: string | null;
  /** ISO 8601. */
  startedAt: string;
  durationMs: number | null;
  points: Points | null;
  /** Codes of items missed and of items waiting for a person. */
  missed: string[];
  open: string[];
  /** A sentence for a person when the state is `failed` or `waiting-for-model`. */
  problem: string | null;
  /** `demo`: a demonstration call, marked as such on every page. */
  isDemo: boolean;
  /** Whoever asks judges this call first, without the machine: points, missed, open and scorecard are left out. */
  isHidden: boolean;
};
/**
 * GET /api/calls?state=&agent=&item=&from=&to=&q=&page=&pageSize=
 * `from` and `to`: days in China, YYYY-MM-DD, both included. `item`: a code that is missed or open (asked for by web).
 */
export type CallsAnswer = { rows: CallRow[]; total: number; page: number; pageSize: number };

/** GET /api/calls/:id */
export type CallAnswer = CallRow & {
  releasedBy: Side | null;
  agentChannel: 'left' | 'right' | null;
  externalId: string | null;
  /** The ticket (工单) that a call-back belongs to. */
  ticket: string | null;
  queue: string | null;
  fileName: string;
  source: 'recording' | 'transcript';
  transcript: Transcript | null;
  scorecard: Scorecard | null;
  /** Silences, holds, overlaps and turns of unusual rate, for the time line; made when asked for, never kept. */
  marks: Mark[];
  hashes: {
    recording: string | null;
    transcript: string | null;
    ruleSet: string | null;
    schedule: string | null;
  };
  /** Item code → name, points per time, cap, fatal, category: the schedule the score was made with. */
  items: ItemAnswer[];
};
export type ItemAnswer = {
  code: string;
  name: string;
  category: 'P' | 'U' | 'S' | 'K' | 'Z';
  /** As the schedule calls it; 致命项 for Z. */
  categoryName: string;
  points: number;
  cap: number | null;
  isFatal: boolean;
  /** How it is judged: T transcript, V sound, D system data, H people; →H: the machine proposes, a person confirms. */
  detection: string;
  basis: string;
  /** What one time is, when it is not simply once: 缺一部分 (asked for by web; a page without it says 每次). */
  per?: string | null;
  /** The item that already costs this fault. */
  countedIn: string | null;
};
type ItemInForce = ItemAnswer & {
  /** The rule set in force has a rule for it; else only people judge it. */
  isJudgedByMachine: boolean;
};
/**
 * GET /api/items: the schedule in force, with what each item asks for (`null` for an item nobody has explained) and the
 * initials of its name in pinyin, to look it up by.
 */
export type ListedItemAnswer = ItemInForce & { asks: string | null; initials: string };
/** GET /api/items/:code → 200, or 404 `item-not-found` */
export type ExplainedItemAnswer = ItemInForce & { guide: Guide | null };

/** GET /api/calls/:id/peaks: one row of 0..1 per channel, agent first. GET /api/calls/:id/recording: bytes, ranges.
 * GET /api/calls/:id/sound.wav: what every browser plays, with ranges; give this one to players. */
export type PeaksAnswer = {
  channels: { speaker: 'agent' | 'customer' | 'unknown'; peaks: number[] }[];
  durationMs: number;
};

/** POST /api/calls (multipart: recording, metadata) → 201 */
export type SubmittedAnswer = { id: string; label: string; state: CallState };
/** Every refusal. `callId` links to the first call for `already-here`. */
export type RefusalAnswer = {
  error: { code: string; message: string; detail: string | null; callId: string | null };
};

/** GET /api/system */
export type SystemAnswer = {
  version: string;
  counts: Record<CallState, number>;
  /** Age of the oldest call that waits, in seconds. */
  oldestWaitingSeconds: number | null;
  model: {
    state: 'ready' | 'preparing' | 'missing';
    name: string | null;
    hash: string | null;
    message: string;
    todo: string | null;
  };
  workers: { id: string; host: string; startedAt: string; lastSeenAt: string; doing: string | null }[];
  failed: CallRow[];
  store: { kind: 'folder' | 's3'; bytes: number };
  databaseBytes: number;
  listens: string;
  isDemo: boolean;
};
/** POST /api/calls/:id/retry → 202 CallRow. GET /api/agents → AgentAnswer[]; POST /api/agents {number,name} → 201. */

/**
 * GET /api/events (Server-Sent Events): `event: call`, data = CallEvent. `event: missed`: changes may have been
 * missed (the database was away), read again. `event: hello` when the line stands.
 */
export type CallEvent = { id: string; state: CallState; progress: number | null };
