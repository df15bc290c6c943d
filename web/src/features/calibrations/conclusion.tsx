import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type CalibrationAnswer, concludeCalibration } from '../../api/calibrations.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** What the session came to, in words; a manager writes it. */
export function Conclusion({ session, mayWrite }: { session: CalibrationAnswer; mayWrite: boolean }) {
  const [typed, setTyped] = useState(session.conclusion ?? '');
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => concludeCalibration(session.id, typed.trim()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calibrations'] }),
  });
  if (!mayWrite) return <p>{session.conclusion ?? <span className="muted">还没有写结论。</span>}</p>;
  const isSame = typed.trim() === (session.conclusion ?? '');
  return (
    <div className="conclusion">
      <Input.TextArea
        aria-label="结论"
        rows={3}
        maxLength={5000}
        value={typed}
        placeholder="以后怎么判，谁去改哪一条说明"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button disabled={isSame || typed.trim() === ''} loading={save.isPending} onClick={() => save.mutate()}>
        保存结论
      </Button>{' '}
      <span role="status" className="muted">
        {isSame && session.conclusion ? '已保存' : ''}
      </span>
      {save.error && <ProblemNote error={save.error} kept="没有存上，写的内容还在这里。" />}
    </div>
  );
}
