import { Button } from 'antd';
import { useState } from 'react';
import { CallDetails, type Details } from './call-details.tsx';
import { DropZone } from './drop-zone.tsx';
import { metadataFor } from './metadata-for.ts';
import { UploadRow } from './upload-row.tsx';
import { useUploads } from './use-uploads.ts';
import './upload-form.css';

const NOTHING_KNOWN: Details = {
  agentNumber: null,
  direction: 'inbound',
  businessType: '',
  releasedBy: null,
  agentChannel: null,
  startedAt: null,
};

export function UploadForm() {
  const { uploads, add, send, drop } = useUploads();
  const [details, setDetails] = useState(NOTHING_KNOWN);
  const chosen = uploads.filter(({ stage }) => stage === 'chosen').map(({ key }) => key);
  const isMissingAgent = details.agentNumber === null;
  const sendThese = (keys: number[]) => send(keys, (file) => metadataFor(details, file));

  return (
    <div className="upload-form">
      <DropZone add={add} />
      <h2>这批通话的资料</h2>
      <CallDetails details={details} change={(part) => setDetails((old) => ({ ...old, ...part }))} />
      <p className="upload-go">
        <Button type="primary" disabled={!chosen.length || isMissingAgent} onClick={() => sendThese(chosen)}>
          {chosen.length ? `上传 ${chosen.length} 个文件` : '上传'}
        </Button>
        <span className="muted">
          {!chosen.length
            ? uploads.length
              ? '可以继续选文件。'
              : '先选文件。'
            : isMissingAgent
              ? '还差一步：选择坐席。'
              : '资料按点击上传时的填写为准，可以分批上传。'}
        </span>
      </p>
      {uploads.length > 0 && (
        <ul className="uploads panel" aria-label="文件">
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              retry={() => sendThese([upload.key])}
              drop={() => drop(upload.key)}
            />
          ))}
        </ul>
      )}
      <p className="muted">
        同一份录音只收一次。录音原样保存在本机，不会发往外部。转写文件按其中的时间和说话人直接机检，不需要语音模型。
      </p>
    </div>
  );
}
