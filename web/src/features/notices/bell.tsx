import { BellOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Tooltip } from 'antd';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { unreadQuery } from '../../api/notices.ts';

/** Also told at once by the server's events; this is for when those are away. */
const LOOK_EVERY_MS = 30_000;

/** How much I have not read, and the way there. */
export function Bell() {
  const navigate = useNavigate();
  const { data } = useQuery({ ...unreadQuery, refetchInterval: LOOK_EVERY_MS, refetchOnWindowFocus: true });
  const unread = data?.unread ?? 0;
  const queries = useQueryClient();
  const before = useRef(unread);
  useEffect(() => {
    // Whatever is told there has changed something on these pages.
    if (unread > before.current)
      for (const key of ['my', 'letter', 'appeals', 'appeal', 'coaching'])
        void queries.invalidateQueries({ queryKey: [key] });
    before.current = unread;
  }, [unread, queries]);
  const label = unread > 0 ? `通知：${unread} 条没有看过` : '通知';
  return (
    <Tooltip title={label}>
      <Badge count={unread} size="small" offset={[-6, 6]} overflowCount={99}>
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-label={label}
          onClick={() => void navigate('/notices')}
        />
      </Badge>
    </Tooltip>
  );
}
