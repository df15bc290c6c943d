import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { reportFile, reportQuery } from '../api/report.ts';
import { ReportSectionView } from '../features/report/report-section-view.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useViewer } from '../ui/viewer.tsx';
import '../features/report/report.css';

/** How did the whole month go, and what do we do about it? To be read, printed and handed on. */
export function ReportPage() {
  const { month = '' } = useParams();
  const { may } = useViewer();
  const found = useQuery(reportQuery(month));
  return (
    <div className="page report">
      <h1>{month} 月度报告</h1>
      <p className="no-print">
        <Link to={`/month/${month}`}>回到 {month} 月度考核</Link>
      </p>
      {found.error && (
        <ProblemNote error={found.error} kept="报告没有改动。" again={() => void found.refetch()} />
      )}
      {!found.data && !found.error && <Skeleton active title={false} paragraph={{ rows: 14 }} />}
      {found.data && (
        <>
          {found.data.isDemo && <p role="note">演示数据</p>}
          <p className="report-head">
            <span className="muted">{found.data.state}</span>
            <span className="no-print">
              <a href={reportFile(month)}>PDF</a>{' '}
              <Button type="link" size="small" onClick={() => print()}>
                打印
              </Button>
            </span>
          </p>
          <nav className="report-contents no-print" aria-label="目录">
            {found.data.sections.map(({ id, title }) => (
              <a key={id} href={`#${id}`}>
                {title}
              </a>
            ))}
          </nav>
          {found.data.sections.map((section) => (
            <ReportSectionView
              key={section.id}
              section={section}
              month={month}
              mayComment={may('compute-kpi')}
            />
          ))}
          <section aria-labelledby="definitions">
            <h2 id="definitions">口径与来源</h2>
            <ul className="report-foot">
              {found.data.foot.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
}
