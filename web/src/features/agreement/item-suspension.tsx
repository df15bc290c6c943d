import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { suspensionsQuery } from '../../api/agreement.ts';
import { useViewer } from '../../ui/viewer.tsx';
import { SignOff } from './sign-off.tsx';
import { SuspensionLine } from './suspension-line.tsx';
import './agreement.css';

/** On the page of an item: does its rule only flag at present, and did it before. Nothing where it never did. */
export function ItemSuspension({ code }: { code: string }) {
  const { may } = useViewer();
  const [latest] = useQuery(suspensionsQuery(code)).data ?? [];
  if (!latest) return null;
  if (latest.signedOff) {
    return (
      <p className="muted item-suspended">
        <SuspensionLine suspension={latest} />
      </p>
    );
  }
  return (
    <Alert
      className="item-suspended"
      type="warning"
      showIcon
      title="这一项现在不自动扣分"
      description={<SuspensionLine suspension={latest} />}
      action={may('sign-off-rules') && <SignOff item={code} />}
    />
  );
}
