import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { meQuery } from '../api/me.ts';
import { SignInForm } from '../features/sign-in/sign-in-form.tsx';
import './sign-in-page.css';

export function SignInPage() {
  const [search] = useSearchParams();
  const me = useQuery({ ...meQuery, retry: false });
  const navigate = useNavigate();
  const asked = search.get('back') ?? '/';
  const back = asked.startsWith('/') && !asked.startsWith('//') ? asked : '/';
  if (me.data) return <Navigate to={back} replace />;
  return (
    <main className="sign-in">
      <title>登录 · 听鉴</title>
      <h1>听鉴</h1>
      <p>通话质检与绩效</p>
      {search.get('failed') === 'oidc' && (
        <Alert type="error" showIcon title="统一登录没有成功：那边的账号没有对应的工号，或登录被取消。" />
      )}
      <SignInForm onDone={() => void navigate(back, { replace: true })} />
      <p className="sign-in-hint">忘记密码或账号被锁定，请联系管理员重设。</p>
    </main>
  );
}
