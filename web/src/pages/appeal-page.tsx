import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { type AppealAnswer, appealQuery } from '../api/appeals.ts';
import { recordingAddress } from '../api/calls.ts';
import { AnswerForm } from '../features/appeals/answer-form.tsx';
import { AppealRecord } from '../features/appeals/appeal-record.tsx';
import { PlayerControls } from '../features/listen/player-controls.tsx';
import { LostItem } from '../features/my-scores/lost-item.tsx';
import { Versions } from '../features/my-scores/versions.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { whenInChina } from '../ui/say-time.ts';
import { usePlayer } from '../ui/use-player.ts';
import { useViewer } from '../ui/viewer.tsx';
import { LetterProof } from './letter-proof.tsx';
import '../features/listen/player-bar.css';
import '../features/my-scores/letter.css';
import '../features/scorecard/finding-card.css';

function Appeal({ appeal }: { appeal: AppealAnswer }) {
  const { letter, item, obstacle } = appeal;
  const { may } = useViewer();
  const { call } = letter;
  const sound = call.source === 'recording' ? recordingAddress(call.id) : null;
  const player = usePlayer(sound, call.durationMs);
  const finding = letter.findings.find((each) => each.item === item);
  const about = letter.items.find(({ code }) => code === item);
  const rounds = letter.appeals
    .filter((each) => each.item === item)
    .sort((a, b) => a.filedAt.localeCompare(b.filedAt));
  return (
    <>
      <h1>
        {item} {about?.name}
      </h1>
      <p className="muted">
        {call.agent.name} {call.agent.number} · <Link to={`/calls/${call.id}`}>{call.label}</Link> ·{' '}
        {whenInChina(call.startedAt)} · 现行 {appeal.points} 分
      </p>
      {rounds.map((each) => (
        <AppealRecord key={each.id} appeal={each} />
      ))}
      {player && sound && (
        <section className="letter-player panel" aria-label="录音">
          <PlayerControls player={player} seek={player.seek} />
        </section>
      )}
      <h2>现行的判定</h2>
      {finding ? (
        <LostItem
          finding={finding}
          item={about}
          guide={letter.guides[item]}
          deduction={letter.deductions.find((each) => each.item === item)}
          proof={<LetterProof finding={finding} player={player} />}
        />
      ) : (
        <p>人工补充的这一项扣分已经取消。</p>
      )}
      {appeal.state === 'open' && !obstacle && <AnswerForm appeal={appeal} />}
      {appeal.state === 'open' && obstacle && may('answer-appeals') && (
        <Alert type="info" showIcon title={obstacle.message} />
      )}
      <Versions letter={letter} />
    </>
  );
}

/** One appeal: the agent's words, the evidence, the answer. */
export function AppealPage() {
  const { id = '' } = useParams();
  const appeal = useQuery(appealQuery(id));
  return (
    <div className="page letter">
      <p className="item-back">
        <Link to="/appeals">← 申诉</Link>
      </p>
      {appeal.data && <Appeal key={id} appeal={appeal.data} />}
      {appeal.error && (
        <>
          <h1>申诉</h1>
          <ProblemNote
            error={appeal.error}
            kept="只是没有读到，申诉没有改动。"
            again={() => void appeal.refetch()}
          />
        </>
      )}
      {appeal.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
    </div>
  );
}
