import { EndDemo } from '../features/demo/end-demo.tsx';
import { useRetryCall } from '../features/retry/use-retry-call.ts';
import { SystemView } from '../features/system/system-view.tsx';

export function SystemPage() {
  const retry = useRetryCall();
  return (
    <div className="page page-narrow">
      <h1>系统</h1>
      <SystemView retry={retry.mutate} retrying={retry.isPending ? retry.variables : null} />
      <EndDemo />
    </div>
  );
}
