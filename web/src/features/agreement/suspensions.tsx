import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { type AgreementAnswer, checkRules, setSuspension } from '../../api/agreement.ts';
import { ItemLink } from '../../ui/item-link.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useViewer } from '../../ui/viewer.tsx';
import { SignOff } from './sign-off.tsx';
import { SuspensionLine } from './suspension-line.tsx';

/** The rules that only flag now, those that did, and from when on a rule does. */
export function Suspensions({ report }: { report: AgreementAnswer }) {
  const { may } = useViewer();
  const mayChange = may('sign-off-rules');
  const open = report.suspensions.filter(({ signedOff }) => !signedOff);
  const ended = report.suspensions.filter(({ signedOff }) => signedOff);
  return (
    <section className="suspensions" aria-labelledby="suspensions">
      <h2 id="suspensions">暂停自动扣分的规则</h2>
      {open.length === 0 && <p className="muted">没有。每天夜里核查一次。</p>}
      <ul>
        {open.map((suspension) => (
          <li key={suspension.item} className="suspended">
            <ItemLink code={suspension.item}>
              <b>{suspension.item}</b>
            </ItemLink>{' '}
            <SuspensionLine suspension={suspension} /> {mayChange && <SignOff item={suspension.item} />}
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details>
          <summary>以前暂停过 {ended.length} 次</summary>
          <ul>
            {ended.map((suspension) => (
              <li key={`${suspension.item} ${suspension.since}`}>
                <ItemLink code={suspension.item} /> <SuspensionLine suspension={suspension} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Bound report={report} mayChange={mayChange} />
    </section>
  );
}

function Bound({ report: { settings }, mayChange }: { report: AgreementAnswer; mayChange: boolean }) {
  const [typed, setTyped] = useState(settings);
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['agreement'] });
  const save = useMutation({ mutationFn: () => setSuspension(typed), onSuccess: again });
  const check = useMutation({ mutationFn: checkRules, onSuccess: again });
  const isSame = (['bound', 'least', 'days'] as const).every((name) => typed[name] === settings[name]);
  if (!mayChange) {
    return (
      <p className="muted">
        近 {settings.days} 天至少 {settings.least} 个检出有人判过，且查准率的 95% 区间整个低于{' '}
        {Math.round(settings.bound * 100)}% 时暂停。
      </p>
    );
  }
  const error = save.error ?? check.error;
  return (
    <>
      <div className="bound">
        近{' '}
        <InputNumber
          aria-label="天数"
          size="small"
          min={1}
          max={3650}
          precision={0}
          value={typed.days}
          onChange={(days) => days && setTyped({ ...typed, days })}
        />{' '}
        天至少{' '}
        <InputNumber
          aria-label="检出个数"
          size="small"
          min={1}
          max={10_000}
          precision={0}
          value={typed.least}
          onChange={(least) => least && setTyped({ ...typed, least })}
        />{' '}
        个检出有人判过，且查准率的 95% 区间整个低于{' '}
        <InputNumber
          aria-label="查准率下限（%）"
          size="small"
          min={0}
          max={100}
          precision={0}
          value={Math.round(typed.bound * 100)}
          onChange={(bound) => bound !== null && setTyped({ ...typed, bound: bound / 100 })}
        />{' '}
        % 时暂停。
        <Button size="small" disabled={isSame} loading={save.isPending} onClick={() => save.mutate()}>
          保存
        </Button>
        <Button size="small" loading={check.isPending} onClick={() => check.mutate()}>
          现在核查
        </Button>
        <span role="status" className="muted">
          {check.data &&
            (check.data.suspended.length > 0
              ? `新暂停 ${check.data.suspended.join('、')}`
              : '没有需要新暂停的规则')}
        </span>
      </div>
      {error && <ProblemNote error={error} kept="没有改动，请再试一次。" />}
    </>
  );
}
