import { useQuery } from '@tanstack/react-query';
import { plainDecision } from '@tingjian/core/review/complete-decisions.ts';
import { Skeleton } from 'antd';
import { useCallback, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  type CalibrationAnswer,
  type CalibrationCallAnswer,
  calibrationCallQuery,
  calibrationQuery,
} from '../api/calibrations.ts';
import { type CallAnswer, callQuery, recordingAddress } from '../api/calls.ts';
import { ScorePanel } from '../features/calibrations/score-panel.tsx';
import { useAloneScore } from '../features/calibrations/use-alone-score.ts';
import { markKey } from '../features/listen/call-marks.ts';
import { PlayerBar } from '../features/listen/player-bar.tsx';
import { useMarkWalk } from '../features/listen/use-mark-walk.ts';
import { AddItem } from '../features/review/add-item.tsx';
import { TranscriptList } from '../features/transcript/transcript-list.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { usePlayer } from '../ui/use-player.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import '../features/review/review.css';
import '../features/calibrations/calibrations.css';
import './call-workspace.css';

/** One call of a calibration, scored alone: the sound, the words, and nothing that anybody else found. */
export function CalibrationScorePage() {
  const { id = '', callId = '' } = useParams();
  const session = useQuery(calibrationQuery(id));
  const needed = useQuery(calibrationCallQuery(id, callId));
  const call = useQuery(callQuery(callId));
  const error = session.error ?? needed.error ?? call.error;
  if (error) {
    return (
      <div className="page">
        <h1>校准评分</h1>
        <ProblemNote error={error} kept="只是没有读到，已经存下的草稿都在。" />
        <p>
          <Link to={`/calibrations/${id}`}>回到这次校准</Link>
        </p>
      </div>
    );
  }
  if (!session.data || !needed.data || !call.data) {
    return (
      <div className="page" role="status">
        <span className="sr-only">正在读取通话…</span>
        <Skeleton active paragraph={{ rows: 10 }} />
      </div>
    );
  }
  return <Scoring key={callId} session={session.data} needed={needed.data} call={call.data} />;
}

function Scoring(props: { session: CalibrationAnswer; needed: CalibrationCallAnswer; call: CallAnswer }) {
  const { session, needed, call } = props;
  const [isAdding, setIsAdding] = useState(false);
  const [mark, setMark] = useState<string | null>(null);
  const navigate = useNavigate();
  const player = usePlayer(call.source === 'recording' ? recordingAddress(call.id) : null, call.durationMs);
  const next = session.calls.find(
    ({ id }) => id !== call.id && !session.mine?.some((own) => own.callId === id && own.isSubmitted),
  );
  const scoring = useAloneScore({ id: session.id, callId: call.id }, needed, () => {
    void navigate(next ? `/calibrations/${session.id}/calls/${next.id}` : `/calibrations/${session.id}`);
  });
  const seek = useCallback((ms: number) => player?.seek(ms), [player]);
  const now = () => Math.round(player?.snapshot().nowMs ?? 0);
  const walk = useMarkWalk({
    ...{ marks: call.marks, mark, hide: '', nowMs: now, changeHidden: () => {} },
    choose: (chosen) => {
      player?.seek(chosen.startMs);
      setMark(markKey(chosen));
    },
  });
  useShortcuts({
    ' ': () => player?.toggle(),
    arrowleft: () => seek(now() - 3000),
    arrowright: () => seek(now() + 3000),
    '[': () => player?.faster(-1),
    ']': () => player?.faster(1),
    a: () => setIsAdding(true),
    '/': () => setIsAdding(true),
  });
  const { decisions, change, isClosed } = scoring;
  const add = (item: string) => {
    setIsAdding(false);
    if (decisions.some((each) => each.item === item)) {
      const more = ({ times }: { times: number | null }) => Math.min(99, (times ?? 1) + 1);
      return change(decisions.map((each) => (each.item === item ? { ...each, times: more(each) } : each)));
    }
    change([...decisions, plainDecision(item, 'add', { atMs: now(), times: 1 })]);
  };

  return (
    <div className="workspace">
      <header className="score-head">
        <p className="calibration-back">
          <Link to={`/calibrations/${session.id}`}>← {session.title}</Link>
        </p>
        <h1>
          {call.label} <span className="muted">独立评分，看不到机检和别人的评分</span>
        </h1>
      </header>
      {player && (
        <PlayerBar
          call={{ ...call, scorecard: null }}
          player={player}
          selected={null}
          seek={seek}
          listen={() => {}}
          walk={walk}
          listenToMark={(chosen) => player.playFrom(Math.max(0, chosen.startMs - 2000))}
        />
      )}
      <div className="workspace-columns">
        <section className="panel workspace-words" aria-label="转写">
          {call.transcript && player && (
            <TranscriptList
              transcript={call.transcript}
              findings={[]}
              selected={null}
              player={player}
              seek={seek}
            />
          )}
        </section>
        <ScorePanel
          needed={needed}
          scoring={scoring}
          seek={seek}
          openAdd={() => setIsAdding(true)}
          adding={
            isAdding && !isClosed ? (
              <AddItem items={needed.items} atMs={now()} add={add} close={() => setIsAdding(false)} />
            ) : null
          }
        />
      </div>
    </div>
  );
}
