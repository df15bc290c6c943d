import { useMutation, useQueryClient } from '@tanstack/react-query';
import { monthAfter } from '@tingjian/core/calendar/china-day.ts';
import type { SchemeRow } from '@tingjian/core/kpi/scheme/scheme.ts';
import { schemeProblems, sumOfWeights } from '@tingjian/core/kpi/scheme/scheme-problems.ts';
import { Button, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import type { IndicatorListed } from '../../api/indicators.ts';
import { previewScheme, publishScheme, type Scheme } from '../../api/schemes.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ExtraFields } from './extra-fields.tsx';
import { GradeFields } from './grade-fields.tsx';
import { RankingFields } from './ranking-fields.tsx';
import { RowFields } from './row-fields.tsx';
import { SchemeTrial } from './scheme-trial.tsx';
import { OF_WORDS } from './scheme-words.ts';
import { withEnds } from './with-ends.ts';

const AHEAD = 12;

/** A new version, typed in over an older one; tried on a month before it is put in force. */
export function SchemeEditor(props: {
  post: string;
  from: Scheme;
  nextVersion: number;
  indicators: IndicatorListed[];
  firstMonth: string;
  thisMonth: string;
  close: (published: string | null) => void;
}) {
  const { post, from, nextVersion, indicators, firstMonth, thisMonth, close } = props;
  const [draft, setDraft] = useState<Scheme>(() => ({ ...withEnds(from), version: String(nextVersion) }));
  const next = monthAfter(thisMonth);
  const [fromMonth, setFromMonth] = useState([next, firstMonth].sort().at(-1)!);
  const queries = useQueryClient();
  const trying = useMutation({ mutationFn: previewScheme });
  const publishing = useMutation({
    mutationFn: publishScheme,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['kpi'] });
      close(id);
    },
  });
  const change = (scheme: Scheme) => {
    trying.reset();
    setDraft(scheme);
  };
  const putRow = (at: number, row: SchemeRow) =>
    change({ ...draft, rows: draft.rows.map((each, place) => (place === at ? row : each)) });
  const problems = schemeProblems(draft, new Set(indicators.map(({ code }) => code)));
  const ofWhole = problems.filter(({ row }) => row === null);
  const sum = sumOfWeights(draft.rows);
  const months = Array.from({ length: AHEAD }, (_, ahead) => monthAfter(firstMonth, ahead));
  return (
    <section aria-label={`${post} 的新版本`}>
      <h2>
        {post} 第 {nextVersion} 版（还没有启用）
      </h2>
      <div className="form-grid">
        <FormField id="scheme-name" label="名称">
          <Input
            id="scheme-name"
            maxLength={60}
            value={draft.name}
            onChange={({ target }) => change({ ...draft, name: target.value })}
          />
        </FormField>
        <FormField id="scheme-from" label="从哪个月起">
          <Select
            id="scheme-from"
            aria-label="从哪个月起"
            value={fromMonth}
            options={[...new Set([fromMonth, ...months])].sort().map((value) => ({ value, label: value }))}
            onChange={setFromMonth}
          />
        </FormField>
        <FormField id="scheme-of" label="考核谁的数据">
          <Select
            id="scheme-of"
            aria-label="考核谁的数据"
            value={draft.of}
            options={Object.entries(OF_WORDS).map(([value, label]) => ({ value, label }))}
            onChange={(of: Scheme['of']) => change({ ...draft, of })}
          />
        </FormField>
      </div>
      <div className="panel scroll-x">
        <table className="plain-table scheme-table" aria-label="新版本的各项">
          <thead>
            <tr>
              <th>项目</th>
              <th>权重</th>
              <th>指标和计分办法</th>
              <th>数据不够时</th>
              <th>
                <span className="sr-only">上移、删除</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {draft.rows.map((row, at) => (
              <RowFields
                key={row.id}
                row={row}
                place={at + 1}
                problems={problems.filter((each) => each.row === at)}
                indicators={indicators}
                change={(changed) => putRow(at, changed)}
                moveUp={
                  at > 0
                    ? () =>
                        change({ ...draft, rows: draft.rows.with(at - 1, row).with(at, draft.rows[at - 1]!) })
                    : null
                }
                remove={
                  draft.rows.length > 1
                    ? () => change({ ...draft, rows: draft.rows.filter((_, place) => place !== at) })
                    : null
                }
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="scheme-sum" role="status">
        权重合计 <b className={sum === 100 ? '' : 'scheme-problem'}>{sum}</b> / 100
        <Button
          size="small"
          onClick={() => change({ ...draft, rows: [...draft.rows, freshRow(draft.rows)] })}
        >
          加一项
        </Button>
      </p>
      {ofWhole.map(({ problem }) => (
        <p key={problem} role="alert" className="scheme-problem">
          {problem}，不能启用。
        </p>
      ))}
      <ExtraFields scheme={draft} change={change} />
      <GradeFields scheme={draft} change={change} />
      <RankingFields scheme={draft} change={change} />
      <div className="form-acts">
        <Button
          disabled={problems.length > 0}
          loading={trying.isPending}
          onClick={() => trying.mutate({ post, month: monthAfter(thisMonth, -1), scheme: draft })}
        >
          用上月试算
        </Button>
        <Popconfirm
          title={`从 ${fromMonth} 起，${post}按这一版考核？`}
          okText="启用"
          cancelText="再看看"
          onConfirm={() => publishing.mutate({ post, fromMonth, scheme: draft })}
        >
          <Button
            type="primary"
            disabled={problems.length > 0 || !trying.data}
            loading={publishing.isPending}
          >
            启用
          </Button>
        </Popconfirm>
        <Button onClick={() => close(null)}>放弃</Button>
        <span className="muted">
          {problems.length > 0 ? `${problems.length} 处要改` : trying.data ? '' : '先试算，再启用。'}
        </span>
      </div>
      {trying.error && <ProblemNote error={trying.error} kept="没有启用，填的内容还在。" />}
      {publishing.error && <ProblemNote error={publishing.error} kept="没有启用，填的内容还在。" />}
      {trying.data && <SchemeTrial trial={trying.data} />}
    </section>
  );
}

function freshRow(rows: SchemeRow[]): SchemeRow {
  let at = rows.length + 1;
  while (rows.some(({ id }) => id === `row-${at}`)) at += 1;
  const { parts } = rows.at(-1)!;
  return {
    id: `row-${at}`,
    name: '新的一项',
    weight: 5,
    parts: [parts[0]!].map((part) => ({ ...part, share: 1 })),
    adjust: [],
  };
}
