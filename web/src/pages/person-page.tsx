import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { personQuery } from '../api/people.ts';
import { PersonAccess } from '../features/people/person-access.tsx';
import { PersonFacts } from '../features/people/person-facts.tsx';
import { PersonHistory } from '../features/people/person-history.tsx';
import { PersonTeams } from '../features/people/person-teams.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useViewer } from '../ui/viewer.tsx';
import '../features/people/people.css';

export function PersonPage() {
  const number = useParams().number!;
  const person = useQuery(personQuery(number));
  const { may } = useViewer();
  const found = person.data;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{found ? `${found.name} ${found.number}` : number}</h1>
        <div className="page-acts">
          <Link to="/people">← 人员</Link>
          <Link to={`/calls?agent=${encodeURIComponent(number)}`}>通话</Link>
          <Link to={`/dashboard?person=${encodeURIComponent(number)}`}>走势</Link>
        </div>
      </div>
      {person.error && (
        <ProblemNote
          error={person.error}
          kept="只是没有读到，没有改动。"
          again={() => void person.refetch()}
        />
      )}
      {person.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {found && (
        <div className="person-page">
          <PersonFacts person={found} />
          <PersonTeams person={found} />
          {may('change-access') && <PersonAccess key={found.role} person={found} />}
          {found.history && <PersonHistory history={found.history} />}
        </div>
      )}
    </div>
  );
}
