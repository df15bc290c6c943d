import { Button } from 'antd';
import { useState } from 'react';
import type { PlanAnswer } from '../../api/sampling.ts';
import { useViewer } from '../../ui/viewer.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanWords } from './plan-words.tsx';

export function PlanPanel({ plan }: { plan: PlanAnswer }) {
  const { may } = useViewer();
  const [isEditing, setEditing] = useState(false);
  return (
    <section className="panel sampling-plan" aria-labelledby="sampling-plan">
      <h2 id="sampling-plan">计划</h2>
      {isEditing ? (
        <PlanForm plan={plan} close={() => setEditing(false)} />
      ) : (
        <>
          <PlanWords plan={plan} />
          {plan.isOpen && may('change-sampling') && (
            <Button size="small" onClick={() => setEditing(true)}>
              修改
            </Button>
          )}
        </>
      )}
    </section>
  );
}
