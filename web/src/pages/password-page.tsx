import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from 'react-router';
import { meQuery } from '../api/me.ts';
import { PasswordForm } from '../features/sign-in/password-form.tsx';
import './sign-in-page.css';

export function PasswordPage() {
  const me = useQuery({ ...meQuery, retry: false });
  const navigate = useNavigate();
  if (me.error) return <Navigate to="/sign-in?back=/password" replace />;
  if (!me.data) return null;
  const isFirst = me.data.mustChangePassword;
  return (
    <main className="sign-in">
      <title>改密码 · 听鉴</title>
      <h1>改密码</h1>
      <p>
        {isFirst ? `${me.data.name}，请把一次性密码换成自己的密码。` : '改好后，其他地方的登录随之结束。'}
      </p>
      <PasswordForm isFirst={isFirst} onDone={() => void navigate('/', { replace: true })} />
    </main>
  );
}
