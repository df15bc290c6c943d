import { useMutation, useQueryClient } from '@tanstack/react-query';
import { chinaMonth, monthAfter } from '@tingjian/core/calendar/china-day.ts';
import {
  type OwnIndicator,
  ownIndicator,
  ownIndicatorOf,
} from '@tingjian/core/kpi/indicators/own-indicator.ts';
import { type OwnProblem, ownProblems } from '@tingjian/core/kpi/indicators/own-problems.ts';
import { Button, Input, InputNumber, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import {
  type IndicatorListed,
  type IndicatorsAnswer,
  previewIndicator,
  retireIndicator,
  saveIndicator,
} from '../../api/indicators.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { FormulaField } from './formula-field.tsx';
import { BETTER_WORDS, FIELD_WORDS, SCOPE_WORDS } from './indicator-words.ts';
import { OwnFigures } from './own-figures.tsx';

const EMPTY: OwnIndicator = {
  ...{ name: '', unit: '%', times: 100, better: 'higher', scope: ['agent', 'team', 'centre'], enough: 0 },
  ...{ above: '', below: '', definition: '' },
};

/** An indicator of the centre's own, checked as it is typed and tried on last month before it is kept. */
export function OwnForm(props: {
  known: IndicatorsAnswer;
  edited: IndicatorListed | null;
  close: () => void;
}) {
  const { known, edited, close } = props;
  const [code, setCode] = useState(edited?.code ?? '');
  const [own, setOwn] = useState<OwnIndicator>(edited ? ownIndicatorOf(edited) : EMPTY);
  const queries = useQueryClient();
  const trying = useMutation({ mutationFn: previewIndicator });
  const done = async () => {
    await queries.invalidateQueries({ queryKey: ['kpi'] });
    close();
  };
  const saving = useMutation({ mutationFn: saveIndicator, onSuccess: done });
  const retiring = useMutation({ mutationFn: retireIndicator, onSuccess: done });
  const change = (part: Partial<OwnIndicator>) => {
    trying.reset();
    setOwn({ ...own, ...part });
  };
  const codes = (isOwn: boolean) =>
    known.indicators.filter((each) => each.isOwn === isOwn).map((each) => each.code);
  const problems = ownProblems(code, own, { shipped: codes(false), others: codes(true) }).filter(
    ({ field }) => isBegun(field, code, own),
  );
  const isWhole = problems.length === 0 && code !== '' && ownIndicator.safeParse(own).success;
  const others = problems.filter(({ field }) => field !== 'above' && field !== 'below');
  return (
    <form
      className="panel form-panel"
      aria-label="自有指标"
      onSubmit={(event) => {
        event.preventDefault();
        trying.mutate({ code, own, month: monthAfter(chinaMonth(new Date()), -1) });
      }}
    >
      <h2>{edited ? `修改 ${edited.name}` : '新的自有指标'}</h2>
      <div className="form-grid">
        <FormField id="own-name" label="名称">
          <Input
            id="own-name"
            maxLength={40}
            value={own.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </FormField>
        <FormField id="own-code" label="代码（小写字母、数字、连字符）">
          <Input
            id="own-code"
            maxLength={41}
            disabled={edited !== null}
            value={code}
            onChange={({ target }) => {
              trying.reset();
              setCode(target.value.trim());
            }}
          />
        </FormField>
        <FormField id="own-unit" label="单位">
          <Input
            id="own-unit"
            maxLength={12}
            value={own.unit}
            onChange={({ target }) => change({ unit: target.value.trim() })}
          />
        </FormField>
        <FormField id="own-times" label="商 × 多少（百分比写 100）">
          <InputNumber
            id="own-times"
            min={0}
            value={own.times}
            onChange={(times) => times !== null && change({ times })}
          />
        </FormField>
        <FormField id="own-better" label="方向">
          <Select
            id="own-better"
            aria-label="方向"
            value={own.better}
            options={Object.entries(BETTER_WORDS).map(([value, label]) => ({ value, label }))}
            onChange={(better: OwnIndicator['better']) => change({ better })}
          />
        </FormField>
        <FormField id="own-scope" label="范围">
          <Select
            id="own-scope"
            aria-label="范围"
            mode="multiple"
            value={own.scope}
            options={Object.entries(SCOPE_WORDS).map(([value, label]) => ({ value, label }))}
            onChange={(scope: OwnIndicator['scope']) => change({ scope })}
          />
        </FormField>
        <FormField id="own-enough" label="最少样本（分母至少多少）">
          <InputNumber
            id="own-enough"
            min={0}
            value={own.enough}
            onChange={(enough) => enough !== null && change({ enough })}
          />
        </FormField>
      </div>
      <div className="own-formulas">
        <FormulaField
          {...{ id: 'own-above', label: '分子', measures: known.measures, value: own.above }}
          problem={problems.find(({ field }) => field === 'above')}
          change={(above) => change({ above })}
        />
        <FormulaField
          {...{ id: 'own-below', label: '分母', measures: known.measures, value: own.below }}
          problem={problems.find(({ field }) => field === 'below')}
          change={(below) => change({ below })}
        />
      </div>
      <FormField id="own-definition" label="口径说明（印在数字旁边）">
        <Input
          id="own-definition"
          maxLength={300}
          value={own.definition}
          onChange={({ target }) => change({ definition: target.value })}
        />
      </FormField>
      {others.map(({ field, problem, remedy }) => (
        <p key={field} role="alert" className="own-problem">
          {FIELD_WORDS[field]}：{problem}。{remedy}。
        </p>
      ))}
      {trying.error && <ProblemNote error={trying.error} kept="没有保存，填的内容还在。" />}
      {saving.error && <ProblemNote error={saving.error} kept="没有保存，填的内容还在。" />}
      {retiring.error && <ProblemNote error={retiring.error} kept="指标还在用。" />}
      <div className="form-acts">
        <Button htmlType="submit" disabled={!isWhole} loading={trying.isPending}>
          用上月数据试算
        </Button>
        <Button
          type="primary"
          disabled={!isWhole || !trying.data?.figures}
          loading={saving.isPending}
          onClick={() => saving.mutate({ code, own })}
        >
          保存
        </Button>
        <Button onClick={close}>取消</Button>
        {edited && (
          <Popconfirm
            title={`停用 ${edited.name}？算过的月份里还看得到。`}
            okText="停用"
            cancelText="不停用"
            onConfirm={() => retiring.mutate(edited.code)}
          >
            <Button danger loading={retiring.isPending}>
              停用
            </Button>
          </Popconfirm>
        )}
        <span className="muted">{isWhole ? '' : '写全并改好之后可以试算，试算过才能保存。'}</span>
      </div>
      {trying.data?.figures && (
        <OwnFigures {...{ unit: own.unit, month: trying.data.month }} figures={trying.data.figures} />
      )}
    </form>
  );
}

/** Nobody is told what is missing in a field they have not come to yet. */
function isBegun(field: OwnProblem['field'], code: string, own: OwnIndicator): boolean {
  if (field === 'code') return code !== '';
  return field === 'above' || field === 'below' ? own[field] !== '' : own.above !== '' && own.below !== '';
}
