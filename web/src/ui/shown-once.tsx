import { Alert, Button } from 'antd';
import { useState } from 'react';

/** A secret that is shown this once: to be copied and handed over, then gone. */
export function ShownOnce(props: { title: string; secret: string; note: string; close: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={props.title}
      description={
        <>
          <p>
            <code className="shown-once">{props.secret}</code>{' '}
            <Button
              size="small"
              onClick={() => void navigator.clipboard?.writeText(props.secret).then(() => setIsCopied(true))}
            >
              {isCopied ? '已复制' : '复制'}
            </Button>
          </p>
          <p>{props.note}</p>
          <Button size="small" onClick={props.close}>
            已交给本人，收起
          </Button>
        </>
      }
    />
  );
}
