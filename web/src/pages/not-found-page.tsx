import { Link } from 'react-router';

export function NotFoundPage() {
  return (
    <div className="page">
      <h1>没有这个页面</h1>
      <p>
        地址可能抄漏了几个字。<Link to="/calls">回到通话列表</Link>
      </p>
    </div>
  );
}
