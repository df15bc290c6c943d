import { Link } from 'react-router';
import { TeamList } from '../features/teams/team-list.tsx';

export function TeamsPage() {
  return (
    <div className="page page-narrow">
      <div className="page-head">
        <h1>班组</h1>
        <Link to="/people">← 人员</Link>
      </div>
      <TeamList />
    </div>
  );
}
