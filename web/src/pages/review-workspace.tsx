import type { Finding } from '@tingjian/core/judge/finding.ts';
import { confirmedFatals } from '@tingjian/core/review/preview-scorecard.ts';
import { Alert } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { type CallAnswer, recordingAddress } from '../api/calls.ts';
import type { ReviewAnswer } from '../api/reviews.ts';
import '../features/call-head/call-head.css';
import { markKey } from '../features/listen/call-marks.ts';
import { PlayerBar } from '../features/listen/player-bar.tsx';
import { useMarkWalk } from '../features/listen/use-mark-walk.ts';
import { AddItem } from '../features/review/add-item.tsx';
import { DecisionBar } from '../features/review/decision-bar.tsx';
import { EMPTY_DRAFT, withDecision } from '../features/review/draft.ts';
import { previewDraft } from '../features/review/preview-draft.ts';
import { ReviewHead } from '../features/review/review-head.tsx';
import { ReviewNotes } from '../features/review/review-notes.tsx';
import { SecondBar } from '../features/review/second-bar.tsx';
import { standingOf } from '../features/review/standing.ts';
import { StandingBar } from '../features/review/standing-bar.tsx';
import { SubmitBar } from '../features/review/submit-bar.tsx';
import { useDeciding } from '../features/review/use-deciding.ts';
import { useDraft } from '../features/review/use-draft.ts';
import { useLease } from '../features/review/use-lease.ts';
import { firstToDo, stepFrom } from '../features/review/walk.ts';
import { whatNext } from '../features/review/what-next.ts';
import { Categories } from '../features/scorecard/categories.tsx';
import { DecidedFindings } from '../features/scorecard/decided-findings.tsx';
import { findingsToWalk, startOf } from '../features/scorecard/group-findings.ts';
import { TranscriptList } from '../features/transcript/transcript-list.tsx';
import { usePlayer } from '../ui/use-player.ts';
import { useViewer } from '../ui/viewer.tsx';
import { useCallAddress } from './use-call-address.ts';
import { useReviewActs } from './use-review-acts.ts';
import { useReviewKeys } from './use-review-keys.ts';
import './call-workspace.css';
import '../features/review/review.css';

/** Playing begins a little early, so that the ear is ready. */
const LEAD_MS = 2000;
const NO_FINDINGS: Finding[] = [];

/** One review: the sound, the words, what was found, what people make of it. Nothing scrolls but the two lists. */
export function ReviewWorkspace({ review, call }: { review: ReviewAnswer; call: CallAnswer }) {
  const viewer = useViewer();
  const standing = standingOf(review, viewer, new Date());
  const isActive = standing === 'blind' || standing === 'reviewing';
  const [hasBegun, setHasBegun] = useState(isActive);
  useEffect(() => {
    if (isActive) setHasBegun(true);
  }, [isActive]);

  const draft = useDraft(review, viewer.number ?? '', isActive);
  const acts = useReviewActs(review, draft);
  const player = usePlayer(call.source === 'recording' ? recordingAddress(call.id) : null, call.durationMs);
  useLease({ reviewId: review.id, isActive, player, fail: draft.fail });

  // What is on the page is what was typed here, also when somebody else took the review meanwhile.
  const told = review.decisions
    ? { decisions: review.decisions, comment: review.comment ?? '' }
    : review.draft;
  const shown = hasBegun ? draft.draft : (told ?? EMPTY_DRAFT);
  const machine = review.findings ?? NO_FINDINGS;
  const scorecard = useMemo(
    () => previewDraft(machine, shown.decisions, review.schedule),
    [machine, shown.decisions, review.schedule],
  );
  const fatals = confirmedFatals(scorecard, review.schedule);
  const added = useMemo(
    () =>
      shown.decisions
        .map(({ item }) => item)
        .filter((item) => !findingsToWalk(machine).some((finding) => finding.item === item)),
    [shown.decisions, machine],
  );
  const walk = useMemo(
    () => [...findingsToWalk(machine).map(({ item }) => item), ...added],
    [machine, added],
  );
  const seen = useMemo(() => ({ ...call, scorecard }), [call, scorecard]);

  const { selected, mark, hide, put } = useCallAddress();
  const [addingAtMs, setAddingAtMs] = useState<number | null>(null);
  const commentBox = useRef<TextAreaRef>(null);
  const reasonBox = useRef<TextAreaRef>(null);
  const [choice, setChoice] = useState<boolean | null>(null);
  const [reason, setReason] = useState('');

  const seek = useCallback((ms: number) => player?.seek(ms), [player]);
  const select = (item: string) => {
    const finding = scorecard.findings.find((each) => each.item === item);
    const startMs = finding ? startOf(finding) : null;
    if (startMs !== null) player?.seek(startMs);
    put({ finding: item, mark: null });
  };
  const listen = (item: string, ms: number, untilMs?: number) => {
    player?.playFrom(untilMs === undefined ? Math.max(0, ms - LEAD_MS) : ms, untilMs);
    put({ finding: item, mark: null });
  };
  const listenToSelected = () => {
    const finding = scorecard.findings.find(({ item }) => item === selected);
    const startMs = finding && startOf(finding);
    if (finding && startMs != null) listen(finding.item, startMs);
  };
  const markWalk = useMarkWalk({
    ...{ marks: call.marks, mark, hide, nowMs: () => player?.snapshot().nowMs ?? 0 },
    choose: (chosen) => {
      player?.seek(chosen.startMs);
      put({ mark: markKey(chosen) });
    },
    changeHidden: (next) => put({ hide: next }),
  });
  const hasOpened = useRef(!review.isBlindGiven && review.isBlind);
  const begin = useEffectEvent(() => {
    // The address says where, the first time; afterwards (a blind review is told) what is to be done does.
    const isAsked = !hasOpened.current && selected !== null && walk.includes(selected);
    const item = isAsked ? selected : firstToDo(walk, scorecard.open);
    hasOpened.current = true;
    if (item) select(item);
  });
  const isTold = review.findings !== null;
  useEffect(() => {
    if (player && isTold) begin();
  }, [player, isTold]);

  const deciding = useDeciding({
    ...{ machine, draft: draft.draft, change: draft.change, walk, open: scorecard.open, selected, select },
  });
  const addItem = (item: string) => {
    const finding = machine.find((each) => each.item === item);
    const isProposed = finding?.outcome === 'missed' || finding?.outcome === 'needs-human';
    // What the machine brought up is upheld where it stands; two entries for one item would contradict each other.
    draft.change((old) =>
      isProposed
        ? withDecision(old, item, 'uphold')
        : withDecision(old, item, 'add', { atMs: addingAtMs ?? 0 }),
    );
    setAddingAtMs(null);
    put({ finding: item, mark: null });
  };
  const next = whatNext({
    standing,
    open: walk.filter((item) => scorecard.open.includes(item)),
    fatals,
    points: scorecard.points,
    agent: call.agent.name,
  });
  const isReady = next.isReady && draft.state !== 'lost' && draft.state !== 'behind';
  const submit = () => {
    if (acts.isBusy || acts.second.isPending) return;
    if (standing === 'second' && (choice === true || (choice === false && reason.trim().length > 1)))
      acts.second.mutate({ isAgreed: choice, reason: reason.trim() || null });
    else if (standing === 'blind' && isReady) acts.blind.mutate();
    else if (standing === 'reviewing' && isReady) acts.submit.mutate();
    else if (standing === 'reviewing' && scorecard.open[0]) select(scorecard.open[0]);
  };
  const openAdd = () => {
    setAddingAtMs(Math.round(player?.snapshot().nowMs ?? 0));
  };
  const choose = (isAgreed: boolean) => {
    setChoice(isAgreed);
    if (!isAgreed) requestAnimationFrame(() => reasonBox.current?.focus());
  };
  useReviewKeys({
    ...{ player, seek, stepMark: markWalk.step, listen: listenToSelected, submit, openAdd },
    step: (by) => {
      const item = stepFrom(walk, selected, by);
      if (item) select(item);
    },
    deciding: isActive ? { ...deciding, hasDecision: deciding.decision !== undefined } : null,
    second: standing === 'second' ? { choose } : null,
    toComment: () => commentBox.current?.focus(),
  });

  const actions = (item: string) =>
    isActive && item === selected ? (
      <DecisionBar
        {...{ item, isProposed: deciding.isProposed, decision: deciding.decision, times: deciding.times }}
        canCount={deciding.decision?.kind === 'uphold' || deciding.decision?.kind === 'add'}
        asking={deciding.asking}
        act={deciding.act}
      />
    ) : null;

  return (
    <div className="workspace review-workspace">
      <ReviewHead
        review={review}
        points={review.isHidden && standing !== 'blind' ? null : scorecard.points}
        draftState={hasBegun ? draft.state : null}
      />
      {acts.doneBefore && (
        <Alert className="review-done" type="success" showIcon closable title={`${acts.doneBefore}。`} />
      )}
      {hasBegun && (
        <ReviewNotes
          {...{ state: draft.state, problem: draft.problem, offered: draft.offered }}
          takeTheirs={() => void acts.settle('theirs')}
          keepMine={() => void acts.settle('mine')}
          claimAgain={() => acts.claim.mutate()}
          takeOffered={draft.takeOffered}
          dropOffered={draft.dropOffered}
        />
      )}
      {player && (
        <PlayerBar
          {...{ call: seen, player, selected, seek, listen, walk: markWalk }}
          listenToMark={(chosen) => {
            player.playFrom(Math.max(0, chosen.startMs - LEAD_MS));
            put({ mark: markKey(chosen) });
          }}
        />
      )}
      <div className="workspace-columns">
        <section className="panel workspace-words" aria-label="转写">
          {call.transcript && player && (
            <TranscriptList
              transcript={call.transcript}
              findings={scorecard.findings}
              {...{ selected, player, seek }}
            />
          )}
        </section>
        <section className="panel workspace-score" aria-label="复核">
          <Categories categories={scorecard.categories} />
          {addingAtMs !== null && (
            <AddItem items={review.items} atMs={addingAtMs} add={addItem} close={() => setAddingAtMs(null)} />
          )}
          {review.isHidden && (
            <p className="blind-asks">
              {standing === 'blind'
                ? '盲评：先听完，把发现的问题按 A 补充；没有补充的就是没有问题。交上自己的判断后，才显示机检结果。'
                : '盲评还没有交自己的判断，机检结果暂不显示。'}
            </p>
          )}
          <DecidedFindings
            {...{ machine, scorecard, added, items: call.items, selected, select, listen, actions }}
          />
          {isActive ? (
            <SubmitBar
              {...{ comment: draft.draft.comment, commentBox, isReady, isBusy: acts.isBusy }}
              changeComment={(comment) => draft.change((old) => ({ ...old, comment }))}
              {...{ label: next.label, next: next.words, problem: acts.problem, submit, openAdd }}
              release={() => acts.release.mutate()}
            />
          ) : standing === 'second' ? (
            <SecondBar
              first={review.submittedBy?.name ?? ''}
              {...{ fatals, comment: review.comment, choice, choose, reason, reasonBox }}
              changeReason={setReason}
              isBusy={acts.second.isPending}
              {...{ problem: acts.problem, submit }}
            />
          ) : (
            <StandingBar
              review={review}
              canClaim={standing === 'claimable'}
              isBusy={acts.claim.isPending}
              problem={acts.claimProblem}
              claim={() => acts.claim.mutate()}
            />
          )}
        </section>
      </div>
    </div>
  );
}
