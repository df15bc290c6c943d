import { useMutation, useQuery } from '@tanstack/react-query';
import { VERSION_SOURCE_NAMES } from '@tingjian/core/review/version-source.ts';
import { Alert, Button, Checkbox, Modal, Popover, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { askForReview, loadQuery, type VersionAnswer, versionsQuery } from '../../api/reviews.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { useViewer } from '../../ui/viewer.tsx';
import './call-score.css';

function told({ points, isFatal, version, source, publishedBy, publishedAt }: VersionAnswer): string {
  const figure = `${points} 分${isFatal ? '（致命）' : ''}`;
  return `${figure} · 第 ${version} 版 · ${VERSION_SOURCE_NAMES[source]} · ${publishedBy.name} ${whenInChina(publishedAt)}`;
}

/** The published score of a call and every one before it; a manager may ask for another look. */
export function CallScore({ callId, isScored }: { callId: string; isScored: boolean }) {
  const { may, number } = useViewer();
  const versions = useQuery({ ...versionsQuery(callId), enabled: isScored && may('read-scorecards') });
  const [latest] = versions.data ?? [];
  const canAsk = isScored && may('manage-reviews') && number !== null;
  if (!latest && !canAsk) return null;
  return (
    <div className="call-score-line">
      {latest && (
        <Popover
          trigger="click"
          title="公布过的成绩"
          content={
            <ul className="versions">
              {versions.data?.map((version) => (
                <li key={version.id}>
                  {told(version)}
                  <div className="muted">{version.reason}</div>
                </li>
              ))}
            </ul>
          }
        >
          <Button size="small" type="text">
            现行成绩 {told(latest)} ▾
          </Button>
        </Popover>
      )}
      {canAsk && <AskForReview callId={callId} />}
    </div>
  );
}

function AskForReview({ callId }: { callId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [to, setTo] = useState<string | null>(null);
  const [isBlind, setIsBlind] = useState(false);
  const people = useQuery({ ...loadQuery, enabled: isOpen });
  const asking = useMutation({ mutationFn: () => askForReview({ callId, to, isBlind }) });
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        指定复核
      </Button>
      <Modal
        destroyOnHidden
        open={isOpen}
        title="指定这通电话要复核"
        okText="指定"
        okButtonProps={{ disabled: asking.isSuccess }}
        confirmLoading={asking.isPending}
        onOk={() => asking.mutate()}
        onCancel={() => setIsOpen(false)}
      >
        <Select
          aria-label="由谁复核"
          style={{ width: '100%' }}
          allowClear
          placeholder="谁都可以领取"
          value={to}
          options={people.data?.map(({ number, name }) => ({ value: number, label: `${name} ${number}` }))}
          onChange={(number?: string) => setTo(number ?? null)}
        />
        <p>
          <Checkbox checked={isBlind} onChange={(event) => setIsBlind(event.target.checked)}>
            盲评：交自己的判断之前，看不到机检结果
          </Checkbox>
        </p>
        {asking.error && <Alert type="error" showIcon title={asking.error.message} />}
        {asking.data && (
          <Alert
            type="success"
            showIcon
            title={
              <>
                已排进队列。<Link to={`/reviews/${asking.data.id}`}>打开这项复核</Link>
              </>
            }
          />
        )}
      </Modal>
    </>
  );
}
