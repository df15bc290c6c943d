import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReportAction, ReportComment, ReportSection } from '@tingjian/core/kpi/report/report.ts';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { commentReport, reportQuery } from '../../api/report.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ActionRows } from './action-rows.tsx';

/** What a person says about the section and what is to be done; a manager writes and changes it. */
export function SectionComment(props: { section: ReportSection; month: string; mayComment: boolean }) {
  const { section, month, mayComment } = props;
  const { comment, title } = section;
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <CommentForm section={section} month={month} close={() => setIsOpen(false)} />;
  return (
    <div className="report-comment">
      {comment && <Said comment={comment} />}
      {mayComment && (
        <Button
          className="no-print"
          size="small"
          aria-label={`${comment ? '改' : '写'}意见：${title}`}
          onClick={() => setIsOpen(true)}
        >
          {comment ? '改意见' : '写意见'}
        </Button>
      )}
    </div>
  );
}

function Said({ comment: { text, actions, by, on } }: { comment: ReportComment }) {
  return (
    <blockquote>
      {text !== '' && <p className="report-text">{text}</p>}
      {actions.length > 0 && (
        <ul>
          {actions.map(({ what, owner, due }) => (
            <li key={`${what} ${owner} ${due}`}>
              {what}：{owner}，{due} 前
            </li>
          ))}
        </ul>
      )}
      <footer className="muted">
        {by}　{on}
      </footer>
    </blockquote>
  );
}

function CommentForm(props: { section: ReportSection; month: string; close: () => void }) {
  const { section, month, close } = props;
  const { id, title, comment } = section;
  const client = useQueryClient();
  const [text, setText] = useState(comment?.text ?? '');
  const [actions, setActions] = useState<ReportAction[]>(comment?.actions ?? []);
  const save = useMutation({
    mutationFn: commentReport,
    async onSuccess() {
      await client.invalidateQueries({ queryKey: reportQuery(month).queryKey });
      close();
    },
  });
  const isWhole = actions.every(({ what, owner, due }) => what.trim() && owner.trim() && due);
  return (
    <form
      className="report-comment"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ month, section: id, text, actions });
      }}
    >
      <Input.TextArea
        aria-label={`意见：${title}`}
        autoFocus
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ActionRows actions={actions} change={setActions} />
      <p className="report-buttons">
        <Button type="primary" htmlType="submit" disabled={!isWhole} loading={save.isPending}>
          保存
        </Button>
        <Button onClick={close}>取消</Button>
        {comment && <span className="muted">全部清空再保存，就删去这条意见。</span>}
      </p>
      {save.error && <ProblemNote error={save.error} kept="原来的意见没有改动，写的还在上面。" />}
    </form>
  );
}
