import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { type KpiFormAnswer, signForm } from '../../api/kpi.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';

const ROLE_NAMES = { agent: '本人', leader: '班长', manager: '经理' };

/** The signatures under a form, and one's own. */
export function SignForm({
  form,
  viewer,
}: {
  form: KpiFormAnswer;
  viewer: { number: string | null; maySign: boolean; role: string };
}) {
  const [remark, setRemark] = useState('');
  const id = useId();
  const queries = useQueryClient();
  const signing = useMutation({
    mutationFn: signForm,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['kpi', 'form'] }),
  });
  const { month, person, signatures, state } = form;
  const role = viewer.number === person.number ? 'agent' : viewer.role === 'manager' ? 'manager' : 'leader';
  // A team lead's form is signed by themselves and a manager.
  const maySign = viewer.maySign && !(role === 'leader' && person.isTeamLead);
  const isAnswering = role !== 'agent' && signatures.at(-1)?.agrees === false;
  const last = signatures.filter((each) => each.role === role).at(-1);
  const isDone = last?.agrees && !isAnswering && !(role === 'leader' && signatures.at(-1)?.role === 'agent');
  const sign = (agrees: boolean) =>
    signing.mutate({ month, number: person.number, agrees, remark: remark.trim() || null });
  return (
    <section aria-label="签字">
      <h2>签字</h2>
      {signatures.length === 0 && <p className="muted">还没有人签字。</p>}
      {signatures.map((each) => (
        <p key={each.signedAt + each.role}>
          {ROLE_NAMES[each.role]} {each.signedByName} {whenInChina(each.signedAt)}：
          {each.agrees ? '同意' : '有异议'}
          {each.remark && `，${each.remark}`}
        </p>
      ))}
      {maySign && state === 'published' && !isDone && (
        <div className="form-sign no-print">
          <label htmlFor={id}>{isAnswering ? '对异议的答复（必填）' : '意见（有异议时必填）'}</label>
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={1000}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
          <div className="month-head">
            <Button
              type="primary"
              loading={signing.isPending}
              disabled={isAnswering && !remark.trim()}
              onClick={() => sign(true)}
            >
              {isAnswering ? '答复并签字' : '同意并签字'}
            </Button>
            <Button loading={signing.isPending} disabled={!remark.trim()} onClick={() => sign(false)}>
              有异议
            </Button>
          </div>
          {signing.error && <ProblemNote error={signing.error} kept="没有签字。" />}
        </div>
      )}
    </section>
  );
}
