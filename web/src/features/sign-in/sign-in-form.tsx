import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { meQuery, OIDC_ADDRESS, signIn, signInQuery } from '../../api/me.ts';

type Given = { username: string; password: string };

/** User name and password; what stands on the page behind it stays. */
export function SignInForm({ username, onDone }: { username?: string; onDone?: () => void }) {
  const queries = useQueryClient();
  const passwordInput = useRef<InputRef>(null);
  const oidc = useQuery(signInQuery).data?.oidc;
  const signing = useMutation({
    mutationFn: signIn,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: meQuery.queryKey });
      await queries.invalidateQueries();
      onDone?.();
    },
    onError: () => passwordInput.current?.focus({ cursor: 'all' }),
  });
  return (
    <Form<Given>
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(given) => signing.mutate(given)}
    >
      <Form.Item name="username" label="用户名（工号）" rules={[{ required: true, message: '请填写用户名' }]}>
        <Input autoComplete="username" autoFocus={!username} autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
        <Input.Password ref={passwordInput} autoComplete="current-password" autoFocus={Boolean(username)} />
      </Form.Item>
      {signing.error && (
        <Alert type="error" showIcon title={signing.error.message} className="sign-in-problem" />
      )}
      <Button type="primary" htmlType="submit" block loading={signing.isPending}>
        登录
      </Button>
      {oidc && (
        <Button block href={OIDC_ADDRESS} className="sign-in-oidc">
          用{oidc}登录
        </Button>
      )}
    </Form>
  );
}
