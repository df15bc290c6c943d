import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { recordingAddress } from '../api/calls.ts';
import { type LetterAnswer, letterQuery } from '../api/my.ts';
import { ItemAppeal } from '../features/appeals/item-appeal.tsx';
import { NewCoaching } from '../features/coaching/new-coaching.tsx';
import { PlayerControls } from '../features/listen/player-controls.tsx';
import { Acknowledge } from '../features/my-scores/acknowledge.tsx';
import { LetterGood } from '../features/my-scores/letter-good.tsx';
import { LetterHead } from '../features/my-scores/letter-head.tsx';
import { LostItem } from '../features/my-scores/lost-item.tsx';
import { Versions } from '../features/my-scores/versions.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { usePlayer } from '../ui/use-player.ts';
import { useViewer } from '../ui/viewer.tsx';
import { LetterProof } from './letter-proof.tsx';
import '../features/listen/player-bar.css';
import '../features/my-scores/letter.css';
import '../features/scorecard/finding-card.css';

function Letter({ letter }: { letter: LetterAnswer }) {
  const { call, findings, deductions, items, guides, appeals, chances } = letter;
  const { number, may } = useViewer();
  const isOwn = number === call.agent.number;
  const sound = call.source === 'recording' ? recordingAddress(call.id) : null;
  const player = usePlayer(sound, call.durationMs);
  const lost = findings.filter(({ outcome }) => outcome === 'missed');
  const open = findings.filter(({ outcome }) => outcome === 'needs-human');
  // An item that an appeal took away is told where it stood: among those that were objected to.
  const cleared = findings.filter(
    ({ item, outcome }) =>
      outcome !== 'missed' && outcome !== 'needs-human' && appeals.some((each) => each.item === item),
  );
  const told = (shown: typeof findings) =>
    shown.map((finding) => (
      <LostItem
        key={finding.item}
        finding={finding}
        item={items.find(({ code }) => code === finding.item)}
        guide={guides[finding.item]}
        deduction={deductions.find(({ item }) => item === finding.item)}
        proof={<LetterProof finding={finding} player={player} />}
      >
        <ItemAppeal
          callId={call.id}
          item={finding.item}
          chance={chances[finding.item]}
          appeals={appeals}
          isOwn={isOwn && letter.isCurrent}
        />
      </LostItem>
    ));

  return (
    <>
      <LetterHead letter={letter}>
        {isOwn && letter.isCurrent && <Acknowledge letter={letter} />}
        {!isOwn && may('coach') && <NewCoaching personNumber={call.agent.number} callId={call.id} />}
      </LetterHead>
      {player && sound && (
        <section className="letter-player panel" aria-label="录音">
          <PlayerControls player={player} seek={player.seek} />
        </section>
      )}
      <h2>
        扣分的 <span className="muted">{lost.length} 项</span>
      </h2>
      {lost.length === 0 && <p>没有扣分。</p>}
      {told(lost)}
      {open.length > 0 && (
        <>
          <h2>
            等人确认的 <span className="muted">{open.length} 项，现在没有扣分</span>
          </h2>
          {told(open)}
        </>
      )}
      {cleared.length > 0 && (
        <>
          <h2>
            申诉后不再扣分的 <span className="muted">{cleared.length} 项</span>
          </h2>
          {told(cleared)}
        </>
      )}
      <LetterGood letter={letter} />
      <Versions letter={letter} />
      <p>
        <Link to="/items">全部规则说明</Link>
        {may('read-calls') && (
          <>
            {' · '}
            <Link to={`/calls/${call.id}`}>完整转写和录音</Link>
          </>
        )}
      </p>
    </>
  );
}

/** A score as a letter, not a form: what cost points and how it should have sounded, what was good, what one can do. */
export function MyScorePage() {
  const { id = '' } = useParams();
  const version = useSearchParams()[0].get('version') ?? undefined;
  const letter = useQuery(letterQuery(id, version));
  const label = letter.data?.call.label;
  useEffect(() => {
    if (label) document.title = `${label} · 我的成绩 · 听鉴`;
  }, [label]);
  return (
    <div className="page letter">
      {letter.data && <Letter key={`${id} ${version}`} letter={letter.data} />}
      {letter.error && (
        <>
          <h1>成绩</h1>
          <ProblemNote
            error={letter.error}
            kept="只是没有读到，成绩没有改动。"
            again={() => void letter.refetch()}
          />
          <p>
            <Link to="/my">回到我的成绩</Link>
          </p>
        </>
      )}
      {letter.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
    </div>
  );
}
