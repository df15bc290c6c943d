import { UserOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ROLE_NAMES } from '@tingjian/core/people/roles.ts';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { type MeAnswer, signOut } from '../api/me.ts';

/** Who is signed in, and the way out. */
export function AccountMenu({ me }: { me: MeAnswer }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      await navigate('/sign-in', { replace: true });
      queries.clear();
    },
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', label: `${me.number} ${me.name} · ${ROLE_NAMES[me.role]}`, disabled: true },
          { key: 'password', label: '改密码' },
          { key: 'out', label: '退出登录' },
        ],
        onClick: ({ key }) => (key === 'out' ? leaving.mutate() : void navigate('/password')),
      }}
    >
      <Button type="text" icon={<UserOutlined />} className="account" aria-label={`账号：${me.name}`}>
        <span className="account-name">{me.name}</span>
      </Button>
    </Dropdown>
  );
}
