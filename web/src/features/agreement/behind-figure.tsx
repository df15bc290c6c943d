import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { JUDGEMENT_NAMES } from '@tingjian/core/agreement/judgement.ts';
import { APPEAL_OUTCOME_NAMES } from '@tingjian/core/appeals/appeal.ts';
import { REVIEW_QUEUE_NAMES } from '@tingjian/core/review/review-state.ts';
import { Drawer, Pagination, Skeleton } from 'antd';
import { Link } from 'react-router';
import {
  type AnsweredAppealRow,
  answeredAppealsQuery,
  type JudgementRow,
  judgementsQuery,
} from '../../api/agreement.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';
import type { AgreementAddress } from './use-agreement-address.ts';

const VIEW_NAMES: Record<string, string> = {
  all: '全部复核',
  anchored: '看着机检的复核',
  blind: '盲评（看机检之前）',
  slices: '盲评和无检出抽检，按入样概率加权',
};

/** The calls behind the figure that was clicked, beside the report. */
export function BehindFigure({ address }: { address: AgreementAddress }) {
  const { behind, kind, close } = address;
  const whose = [behind.item, behind.reviewer].filter(Boolean).join('、');
  const what = kind === 'appeals' ? '已答复的申诉' : (VIEW_NAMES[behind.view ?? 'all'] ?? '复核');
  return (
    <Drawer
      open={kind !== null}
      onClose={close}
      size={640}
      title={whose ? `${whose}：${what}` : what}
      destroyOnHidden
    >
      {kind === 'judgements' && <Judgements address={address} />}
      {kind === 'appeals' && <Appeals address={address} />}
    </Drawer>
  );
}

function Judgements({ address: { behind, turn } }: { address: AgreementAddress }) {
  const found = useQuery({ ...judgementsQuery(behind), placeholderData: keepPreviousData });
  if (found.error) return <Unread error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const { rows, total, page, pageSize } = found.data;
  return (
    <>
      <p className="muted">共 {total} 条判断，最近的在前。</p>
      <ul className="behind">
        {rows.map((row) => (
          <JudgementLine
            key={`${row.reviewId} ${row.item}`}
            row={row}
            isWeighted={behind.view === 'slices'}
          />
        ))}
      </ul>
      {total > pageSize && (
        <Pagination
          size="small"
          current={page}
          pageSize={pageSize}
          total={total}
          showSizeChanger={false}
          onChange={turn}
        />
      )}
    </>
  );
}

function JudgementLine({ row, isWeighted }: { row: JudgementRow; isWeighted: boolean }) {
  return (
    <li>
      <Link to={`/calls/${row.callId}?finding=${row.item}`}>{row.label}</Link>
      <span>
        {row.item} {row.itemName}
      </span>
      <span className={`judged judged-${row.kind}`}>{JUDGEMENT_NAMES[row.kind]}</span>
      <span className="muted">
        {row.reviewer.name} · {whenInChina(row.submittedAt)} · {REVIEW_QUEUE_NAMES[row.queue]}
        {row.isBlind && '（盲评）'}
        {isWeighted && ` · 代表 ${row.weight.toFixed(1)} 通`}
      </span>
    </li>
  );
}

function Appeals({ address: { behind } }: { address: AgreementAddress }) {
  const found = useQuery(answeredAppealsQuery(behind));
  if (found.error) return <Unread error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  return (
    <>
      <p className="muted">共 {found.data.length} 项已答复的申诉，最近的在前。</p>
      <ul className="behind">
        {found.data.map((row) => (
          <AppealLine key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

function AppealLine({ row }: { row: AnsweredAppealRow }) {
  return (
    <li>
      <Link to={`/calls/${row.callId}?finding=${row.item}`}>{row.label}</Link>
      <span>
        {row.item} {row.itemName}
      </span>
      <span className={`judged judged-${row.outcome}`}>{APPEAL_OUTCOME_NAMES[row.outcome]}</span>
      <span className="muted">
        第 {row.round} 轮 · {whenInChina(row.answeredAt)} 答复 ·{' '}
        {row.reviewer ? `原由 ${row.reviewer.name} 复核` : '原为机检得分'}
      </span>
    </li>
  );
}

function Unread({ error, again }: { error: Error; again: () => void }) {
  return <ProblemNote error={error} kept="只是没有读到，复核和评分没有改动。" again={again} />;
}
