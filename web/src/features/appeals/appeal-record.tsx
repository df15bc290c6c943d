import type { AppealRow } from '../../api/appeals.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { AppealState } from './appeal-state.tsx';
import { roundWords } from './appeal-words.ts';

/** What was said in one round, by both sides. */
export function AppealRecord({ appeal }: { appeal: AppealRow }) {
  return (
    <div className="appeal-record">
      <p>
        <b>{roundWords(appeal.round)}申诉</b> <AppealState appeal={appeal} />
      </p>
      <blockquote>
        {appeal.reason}
        <footer className="muted">
          {appeal.agent.name} · {whenInChina(appeal.filedAt)}
        </footer>
      </blockquote>
      {appeal.answer && (
        <blockquote>
          {appeal.answer}
          <footer className="muted">
            {appeal.answeredBy?.name} · {appeal.answeredAt && whenInChina(appeal.answeredAt)}
            {appeal.newVersion && ` · 成绩改为第 ${appeal.newVersion} 版`}
          </footer>
        </blockquote>
      )}
    </div>
  );
}
