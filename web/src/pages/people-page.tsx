import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { NewPerson } from '../features/people/new-person.tsx';
import { PeopleList } from '../features/people/people-list.tsx';
import { useViewer } from '../ui/viewer.tsx';
import '../features/people/people.css';

export function PeoplePage() {
  const [isAdding, setIsAdding] = useState(false);
  const mayChange = useViewer().may('change-people');
  return (
    <div className="page">
      <div className="page-head">
        <h1>人员</h1>
        <div className="page-acts">
          <Link to="/teams">班组</Link>
          {mayChange && <Link to="/import-people">导入名册</Link>}
          {mayChange && !isAdding && (
            <Button type="primary" onClick={() => setIsAdding(true)}>
              添加人员
            </Button>
          )}
        </div>
      </div>
      {isAdding && <NewPerson close={() => setIsAdding(false)} />}
      <PeopleList />
    </div>
  );
}
