import { SetupSteps } from '../features/setup/setup-steps.tsx';

export function SetupPage() {
  return (
    <div className="page page-narrow">
      <h1>开始使用</h1>
      <SetupSteps />
    </div>
  );
}
