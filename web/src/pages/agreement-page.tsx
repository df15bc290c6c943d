import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { agreementQuery } from '../api/agreement.ts';
import { AgreementFilters } from '../features/agreement/agreement-filters.tsx';
import { AgreementLead } from '../features/agreement/agreement-lead.tsx';
import { BehindFigure } from '../features/agreement/behind-figure.tsx';
import { ItemTable } from '../features/agreement/item-table.tsx';
import { ReviewerTable } from '../features/agreement/reviewer-table.tsx';
import { Suspensions } from '../features/agreement/suspensions.tsx';
import { useAgreementAddress } from '../features/agreement/use-agreement-address.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import '../features/agreement/agreement.css';

/** Can the machine be trusted, and do people agree with it and with each other? */
export function AgreementPage() {
  const address = useAgreementAddress();
  const { filter, month, change, to } = address;
  const found = useQuery({ ...agreementQuery(filter), placeholderData: keepPreviousData });
  const report = found.data;
  return (
    <div className="page">
      <h1>机检与人工的一致性</h1>
      <AgreementFilters filter={filter} month={month} change={change} ruleSets={report?.ruleSets ?? []} />
      {found.error && (
        <ProblemNote
          error={found.error}
          kept="报告没有读到，复核和评分都没有改动。"
          again={() => void found.refetch()}
        />
      )}
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
      {report && (
        <>
          <AgreementLead report={report} to={to} />
          <Suspensions key={JSON.stringify(report.settings)} report={report} />
          <h2>每个质检项</h2>
          {report.items.length > 0 ? (
            <ItemTable rows={report.items} to={to} />
          ) : (
            <p className="muted">
              这段时间还没有完成的复核。复核完成后，这里按质检项显示查准、查全和 Kappa。
            </p>
          )}
          <h2>每位复核人</h2>
          {report.reviewers.length > 0 ? (
            <ReviewerTable rows={report.reviewers} to={to} />
          ) : (
            <p className="muted">这段时间还没有人完成复核或参加校准。</p>
          )}
        </>
      )}
      <BehindFigure address={address} />
    </div>
  );
}
