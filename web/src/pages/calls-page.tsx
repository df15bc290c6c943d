import { CallList } from '../features/call-list/call-list.tsx';

export function CallsPage() {
  return (
    <div className="page">
      <h1>通话</h1>
      <CallList />
    </div>
  );
}
