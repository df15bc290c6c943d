import type { ReportBlock } from '@tingjian/core/kpi/report/report.ts';
import { fixed2 } from '@tingjian/core/kpi/round.ts';
import { lazy, Suspense } from 'react';
import { IntervalBars } from '../../charts/interval-bars.tsx';

const ManyLines = lazy(() => import('../../charts/many-lines.tsx'));
type Of<K extends ReportBlock['kind']> = Extract<ReportBlock, { kind: K }>;

/** A part of a section, as core laid it out. */
export function BlockView({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'text':
      return <p className="report-text">{block.text}</p>;
    case 'figures':
      return <Figures block={block} />;
    case 'bars':
      return <Bars block={block} />;
    case 'lines':
      return <Lines block={block} />;
    case 'table':
      return block.rows.length === 0 ? null : <Table block={block} />;
  }
}

function Figures({ block }: { block: Of<'figures'> }) {
  return (
    <dl className="report-figures">
      {block.figures.map(({ name, value, note, changes }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="report-value">{value}</dd>
          {note !== '' && <dd className="muted">{note}</dd>}
          {changes.map((change) => (
            <dd key={change}>{change}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Bars({ block: { title, unit, decimals, bars } }: { block: Of<'bars'> }) {
  const say = (value: number) =>
    `${decimals === 2 ? fixed2(value) : value.toLocaleString('en-US')}${unit === '%' ? '%' : ` ${unit}`}`;
  const rows = bars.map(({ name, value, low, high, note }) => ({
    ...{ name, value, low: low ?? null, high: high ?? null },
    words: `${value === null ? '无数据' : say(value)}${note ? `（${note}）` : ''}`,
    title: low === undefined || high === undefined ? undefined : `95% 区间 ${fixed2(low)}–${fixed2(high)}`,
  }));
  return bars.length === 0 ? null : <IntervalBars title={title} rows={rows} />;
}

function Lines({ block: { title, unit, labels, lines } }: { block: Of<'lines'> }) {
  const isEmpty = lines.every(({ values }) => values.every((value) => value === null));
  return (
    <figure className="report-chart">
      <figcaption>
        {title}（{unit}）
      </figcaption>
      {isEmpty ? (
        <p className="muted">无数据</p>
      ) : (
        <>
          <Suspense fallback={<div className="report-chart-space" />}>
            <ManyLines labels={labels} lines={lines} unit={unit} summary={`${title}，数字在下面的表里`} />
          </Suspense>
          <details className="no-print">
            <summary>看数字</summary>
            <div className="report-scroll">
              <table className="report-table">
                <thead>
                  <tr>
                    <th scope="col">时间</th>
                    {lines.map(({ name }) => (
                      <th key={name} scope="col" className="right">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {labels.map((label, at) => (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      {lines.map(({ name, values }) => (
                        <td key={name} className="right">
                          {sayPoint(values[at] ?? null)}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </figure>
  );
}

function sayPoint(value: number | null): string {
  if (value === null) return '无数据';
  return Number.isInteger(value) ? value.toLocaleString('en-US') : fixed2(value);
}

function Table({ block: { title, columns, rows, note } }: { block: Of<'table'> }) {
  const side = (at: number) => (columns[at]!.isFigure ? 'right' : undefined);
  return (
    <figure className="report-chart">
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is moved with the keys */}
      <section className="report-scroll" aria-label={title} tabIndex={0}>
        <table className="report-table">
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column.title} scope="col" className={side(at)}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.join(' ')}>
                {cells.map((text, at) => (
                  <td key={columns[at]!.title} className={side(at)}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note !== null && <p className="muted">{note}</p>}
    </figure>
  );
}
