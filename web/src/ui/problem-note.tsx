import { Alert, Button } from 'antd';

/** An error says what happened and what was kept, and offers another try. */
export function ProblemNote({ error, kept, again }: { error: Error; kept: string; again?: () => void }) {
  return (
    <Alert
      type="error"
      showIcon
      title={error.message}
      description={kept}
      action={
        again && (
          <Button size="small" onClick={again}>
            再试一次
          </Button>
        )
      }
    />
  );
}
