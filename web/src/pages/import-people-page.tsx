import { Link } from 'react-router';
import { ImportPeople } from '../features/import/import-people.tsx';

export function ImportPeoplePage() {
  return (
    <div className="page">
      <div className="page-head">
        <h1>导入名册</h1>
        <Link to="/people">← 人员</Link>
      </div>
      <ImportPeople />
    </div>
  );
}
