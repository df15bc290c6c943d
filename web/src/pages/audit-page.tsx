import { AuditList } from '../features/audit/audit-list.tsx';

/** Who did what, when, from where. */
export function AuditPage() {
  return (
    <div className="page">
      <h1>操作记录</h1>
      <p className="muted">
        只增不改，每一条封住前一条。在服务器上运行 <code>npm run verify</code>{' '}
        会核对全部记录，有人改过、删过就指出第一处。
      </p>
      <AuditList />
    </div>
  );
}
