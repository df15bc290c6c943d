import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useParams } from 'react-router';
import { formFile, kpiFormQuery } from '../api/kpi.ts';
import { FigureDrawer } from '../features/month/figure-drawer.tsx';
import { sayChange, sayPoints, sayRank } from '../features/month/month-words.ts';
import { Parts } from '../features/month/parts.tsx';
import { SignForm } from '../features/month/sign-form.tsx';
import { SPARED_WORDS } from '../features/month/standing-words.ts';
import { useFigureAddress } from '../features/month/use-figure-address.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { whenInChina } from '../ui/say-time.ts';
import { useViewer } from '../ui/viewer.tsx';
import '../features/month/month.css';

/** 考核表: what the month came to for one person, why, and their signature. */
export function KpiFormPage() {
  const { month = '', number = '' } = useParams();
  const viewer = useViewer();
  const figure = useFigureAddress();
  const found = useQuery(kpiFormQuery(month, number));
  if (found.error)
    return (
      <div className="page page-narrow">
        <h1>{month} 考核表</h1>
        <ProblemNote error={found.error} kept="考核没有改动。" again={() => void found.refetch()} />
      </div>
    );
  if (!found.data)
    return (
      <div className="page page-narrow">
        <Skeleton active paragraph={{ rows: 10 }} />
      </div>
    );
  const { person, scheme, team, indicators, steps, computing, isDemo, changes } = found.data;
  const { form } = person;
  const lines = [...form.additions, ...form.deductions];
  return (
    <div className="page page-narrow">
      <h1>
        {month} 考核表
        {isDemo && <span className="demo-mark">演示数据</span>}
      </h1>
      <p>
        {person.name} {person.number} · {team ?? '没有班组'} · {person.post}
      </p>
      <p>
        <span className="form-sum">{sayPoints(form.total)}</span> 分，等级 {form.grade ?? '—'}
        {scheme.ranking && `，班组排名 ${sayRank(person)}`}
        {person.adjusted?.standing.rank && `，按复核松严调整后第 ${person.adjusted.standing.rank}`}
        {person.centreRank !== null && `，中心第 ${person.centreRank}`}
      </p>
      {person.standing?.notRanked.length ? <p>不参与排名：{person.standing.notRanked.join('、')}</p> : null}
      {person.standing?.isMarked && <p className="month-marked">本月排在末位，处理由经理决定。</p>}
      {person.standing?.spared && <p>{SPARED_WORDS[person.standing.spared]}</p>}
      {person.uncounted && <p>本月不计入连续月份：{person.uncounted}。</p>}
      <ul className="panel form-rows">
        {form.rows.map((row) => (
          <li key={row.id}>
            <h2>
              <span>{row.name}</span>
              <span>
                {sayPoints(row.points)} / {row.weight}
              </span>
            </h2>
            <Parts row={row} indicators={indicators} />
            <Button
              type="link"
              size="small"
              className="no-print form-open"
              aria-label={`${row.name}的公式和来源`}
              onClick={() => figure.open({ who: person.number, row: row.id })}
            >
              公式和来源
            </Button>
          </li>
        ))}
        {lines.map((line) => (
          <li key={`${line.reason} ${line.points}`}>
            <h2>
              <span>{line.reason}</span>
              <span>{sayPoints(line.points)}</span>
            </h2>
          </li>
        ))}
        {lines.length > 0 && (
          <li>
            <h2>
              <span>加减分合计</span>
              <span>{sayPoints(form.added + form.deducted)}</span>
            </h2>
            <Button
              type="link"
              size="small"
              className="no-print form-open"
              aria-label="加减分的来源"
              onClick={() => figure.open({ who: person.number, row: 'extras' })}
            >
              来源
            </Button>
          </li>
        )}
      </ul>
      <FigureDrawer month={month} people={[person]} indicators={indicators} changes={changes} />
      {changes.length > 0 && computing > 1 && (
        <details>
          <summary>
            第 {computing} 次计算改变了 {changes.length} 处
          </summary>
          <ul className="month-list">
            {changes.map((change) => (
              <li key={change.field}>{sayChange(change)}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="muted">
        方案 {scheme.version}，第 {computing} 次计算
        {steps.published && `，${steps.published.by} ${whenInChina(steps.published.at)} 公示`}
        {steps.frozen && `，${steps.frozen.by} ${whenInChina(steps.frozen.at)} 冻结`}
      </p>
      <SignForm
        form={found.data}
        viewer={{ number: viewer.number, maySign: viewer.may('sign-kpi'), role: viewer.role }}
      />
      <p className="month-head no-print">
        <Button onClick={() => window.print()}>打印</Button>
        <a href={formFile(month, number)}>考核表 PDF</a>
      </p>
    </div>
  );
}
