import { Button, Progress } from 'antd';
import { Link } from 'react-router';
import { saySize } from '../../ui/say-size.ts';
import { whenInChina } from '../../ui/say-time.ts';
import type { Upload } from './use-uploads.ts';

function Fate({ upload }: { upload: Upload }) {
  if (upload.stage === 'done')
    return (
      <span className="upload-done">
        ✓ 已接收：<Link to={`/calls/${upload.answer.id}`}>{upload.answer.label}</Link>
      </span>
    );
  if (upload.stage === 'refused')
    return (
      <span className="field-problem" role="alert">
        {upload.problem.message}{' '}
        {upload.problem.callId && <Link to={`/calls/${upload.problem.callId}`}>查看已有的通话</Link>}
      </span>
    );
  if (upload.stage === 'sending')
    return (
      <Progress
        percent={Math.round(upload.sent * 100)}
        size="small"
        aria-label={`${upload.file.name} 上传进度`}
      />
    );
  return <span className="muted">{upload.stage === 'queued' ? '排队中，一次传两个' : '待上传'}</span>;
}

export function UploadRow(props: { upload: Upload; retry: () => void; drop: () => void }) {
  const { upload } = props;
  const isSettled = upload.stage !== 'queued' && upload.stage !== 'sending';
  return (
    <li className="upload-row">
      <span className="upload-name">
        <b>{upload.file.name}</b>
        <span className="muted">
          {saySize(upload.file.size)} · 修改于 {whenInChina(new Date(upload.file.lastModified).toISOString())}
        </span>
      </span>
      <span className="upload-fate">
        <Fate upload={upload} />
      </span>
      <span className="upload-acts">
        {upload.stage === 'refused' && !upload.problem.callId && (
          <Button size="small" onClick={props.retry}>
            重试
          </Button>
        )}
        {isSettled && (
          <Button size="small" type="text" onClick={props.drop} aria-label={`从列表移走 ${upload.file.name}`}>
            移走
          </Button>
        )}
      </span>
    </li>
  );
}
