import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { useState } from 'react';
import type { Asking, Deciding } from './decision-bar.tsx';
import { type Draft, withChange, withDecision, withoutDecision } from './draft.ts';
import { nextOpen } from './walk.ts';

/** Decisions on the selected finding, one key each; after each the next open one is selected. */
export function useDeciding(props: {
  machine: Finding[];
  draft: Draft;
  change: (make: (old: Draft) => Draft) => void;
  walk: string[];
  open: string[];
  selected: string | null;
  select: (item: string) => void;
}) {
  const { machine, draft, change, walk, open, selected, select } = props;
  const [asked, setAsked] = useState<{ item: string; what: Asking } | null>(null);
  const asking: Asking = asked?.item === selected ? asked!.what : null;
  const ask = (what: Asking) => setAsked(selected && what ? { item: selected, what } : null);

  const finding = machine.find(({ item }) => item === selected);
  const isProposed = finding?.outcome === 'missed' || finding?.outcome === 'needs-human';
  const decision = draft.decisions.find(({ item }) => item === selected);

  const goOn = () => {
    ask(null);
    const next = selected && nextOpen(walk, open, selected);
    if (next) select(next);
  };
  const decide = (kind: Decision['kind'], more: Partial<Decision> = {}) => {
    if (!selected) return;
    change((old) => withDecision(old, selected, kind, more));
    goOn();
  };
  const times = decision?.times ?? (isProposed ? Math.max(1, finding.times + (finding.openTimes ?? 1)) : 1);
  const act: Deciding = {
    uphold: () => isProposed && decide('uphold'),
    askWhy: () => isProposed && ask('reason'),
    dismiss: (reason, comment) => {
      if (reason === 'other' && comment === undefined) return ask('other-reason');
      decide('dismiss', { reason, ...(comment !== undefined && { comment }) });
    },
    exclude: () => decide('not-applicable'),
    undo: () => {
      ask(null);
      if (selected) change((old) => withoutDecision(old, selected));
    },
    count: (by) => {
      const isCounted = decision?.kind === 'uphold' || decision?.kind === 'add';
      if (selected && isCounted)
        change((old) => withChange(old, selected, { times: Math.min(99, Math.max(1, times + by)) }));
    },
    note: (words) => {
      if (selected) change((old) => withChange(old, selected, { comment: words || null }));
      ask(null);
    },
    stop: () => ask(null),
  };
  return { act, asking, ask, isProposed, decision, times };
}
