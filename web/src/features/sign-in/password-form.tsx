import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { changePassword } from '../../api/me.ts';

type Given = { current: string; next: string; again: string };

/** One's own password. All other places where one is signed in are signed out. */
export function PasswordForm({ isFirst, onDone }: { isFirst: boolean; onDone: () => void }) {
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: ({ current, next }: Given) => changePassword({ current, next }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone();
    },
  });
  return (
    <Form<Given> layout="vertical" requiredMark={false} onFinish={(given) => changing.mutate(given)}>
      <Form.Item
        name="current"
        label={isFirst ? '一次性密码' : '原密码'}
        rules={[{ required: true, message: '请填写' }]}
      >
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item
        name="next"
        label="新密码"
        extra="至少 10 位，不含工号和姓名。一句自己记得住的话最好。"
        rules={[{ required: true, min: 10, message: '至少 10 位' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再写一次新密码"
        dependencies={['next']}
        rules={[
          { required: true, message: '请再写一次' },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error('两次写的不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {changing.error && (
        <Alert type="error" showIcon title={changing.error.message} className="sign-in-problem" />
      )}
      <Button type="primary" htmlType="submit" block loading={changing.isPending}>
        改密码
      </Button>
    </Form>
  );
}
