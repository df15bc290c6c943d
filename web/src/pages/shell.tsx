import { BulbOutlined, MenuOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown, Modal, Tooltip } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Navigate, NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { Problem } from '../api/ask.ts';
import { type MeAnswer, meQuery } from '../api/me.ts';
import { DemoStrip } from '../features/demo/demo-strip.tsx';
import { useLiveCalls } from '../features/live/use-live-calls.ts';
import { Bell } from '../features/notices/bell.tsx';
import { SignInForm } from '../features/sign-in/sign-in-form.tsx';
import { type SchemeChoice, useColourScheme } from '../ui/colour-scheme.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ShortcutSheet } from '../ui/shortcut-sheet.tsx';
import { useSearchKey } from '../ui/use-search-key.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { ViewerProvider } from '../ui/viewer.tsx';
import { AccountMenu } from './account-menu.tsx';
import { MAIN_PLACES, MORE_PLACES, type Place, placesFor } from './nav.ts';
import './shell.css';

const SearchEverywhere = lazy(async () => ({
  default: (await import('../features/search/search-everywhere.tsx')).SearchEverywhere,
}));
const NEXT: Record<SchemeChoice, SchemeChoice> = { system: 'light', light: 'dark', dark: 'system' };
const SCHEME_NAMES: Record<SchemeChoice, string> = { system: '跟随系统', light: '浅色', dark: '深色' };

const isSignedOut = (error: Error | null) => error instanceof Problem && error.code === 'not-signed-in';

/** Whoever is not signed in goes to the sign-in page; whoever was, signs in again without losing the page. */
export function Shell() {
  const { pathname, search } = useLocation();
  const me = useQuery({ ...meQuery, retry: false, refetchOnWindowFocus: true });
  if (me.data?.mustChangePassword) return <Navigate to="/password" replace />;
  if (me.data) {
    return (
      <ViewerProvider me={me.data}>
        <Room me={me.data} />
        <Modal open={isSignedOut(me.error)} title="登录已结束" footer={null} closable={false} width={380}>
          <p>页面上的内容都还在。请重新登录，再接着做。</p>
          <SignInForm username={me.data.number ?? undefined} />
        </Modal>
      </ViewerProvider>
    );
  }
  if (isSignedOut(me.error)) {
    return <Navigate to={`/sign-in?back=${encodeURIComponent(pathname + search)}`} replace />;
  }
  if (!me.error) return null;
  return (
    <main className="page">
      <h1>听鉴</h1>
      <ProblemNote error={me.error} kept="只是没有连上，数据没有改动。" again={() => void me.refetch()} />
    </main>
  );
}

function Room({ me }: { me: MeAnswer }) {
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const { choice, choose } = useColourScheme();
  const isConnected = useLiveCalls();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const main = placesFor(MAIN_PLACES, me.permissions);
  const more = placesFor(MORE_PLACES, me.permissions);
  const [isSearching, setIsSearching] = useState(false);
  useSearchKey(() => setIsSearching(true));
  useShortcuts({ '?': () => setIsSheetOpen(true) });
  useEffect(() => {
    const place = [...MAIN_PLACES, ...MORE_PLACES].find(({ to }) => pathname.startsWith(to));
    const title = pathname.startsWith('/calls/') ? '通话详情' : (place?.title ?? place?.name);
    document.title = title ? `${title} · 听鉴` : '听鉴';
  }, [pathname]);
  const menu = (places: Place[]) => ({
    items: places.map(({ to, name }) => ({ key: to, label: name })),
    selectedKeys: places.filter(({ to }) => pathname.startsWith(to)).map(({ to }) => to),
    onClick: ({ key }: { key: string }) => void navigate(key),
  });

  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="shell-bar">
        <NavLink to="/" className="brand">
          听鉴
        </NavLink>
        <Dropdown trigger={['click']} menu={menu([...main, ...more])}>
          <Button className="shell-menu" type="text" icon={<MenuOutlined />} aria-label="全部页面" />
        </Dropdown>
        <nav aria-label="主导航">
          {main.map(({ to, name }) => (
            <NavLink key={to} to={to}>
              {name}
            </NavLink>
          ))}
          {more.length > 0 && (
            <Dropdown trigger={['click']} menu={menu(more)}>
              <button
                type="button"
                className={more.some(({ to }) => pathname.startsWith(to)) ? 'active' : ''}
              >
                更多 ▾
              </button>
            </Dropdown>
          )}
        </nav>
        <span className="shell-gap" role="status">
          {!isConnected && <span className="shell-lost">与服务的连接断开，正在重连…</span>}
        </span>
        <Tooltip title="查找（Ctrl K）">
          <Button
            type="text"
            icon={<SearchOutlined />}
            aria-label="查找（Ctrl K）"
            onClick={() => setIsSearching(true)}
          />
        </Tooltip>
        <Tooltip title={`界面颜色：${SCHEME_NAMES[choice]}`}>
          <Button
            type="text"
            icon={<BulbOutlined />}
            aria-label={`界面颜色：${SCHEME_NAMES[choice]}，点击切换`}
            onClick={() => choose(NEXT[choice])}
          />
        </Tooltip>
        <Button
          type="text"
          icon={<QuestionCircleOutlined />}
          aria-label="键盘快捷键（?）"
          onClick={() => setIsSheetOpen(true)}
        />
        <Bell />
        <AccountMenu me={me} />
      </header>
      <DemoStrip />
      <main id="main" className="shell-main" tabIndex={-1}>
        <Outlet />
      </main>
      {isSearching && (
        <Suspense fallback={null}>
          <SearchEverywhere isOpen close={() => setIsSearching(false)} pages={[...main, ...more]} />
        </Suspense>
      )}
      <ShortcutSheet isOpen={isSheetOpen} close={() => setIsSheetOpen(false)} />
    </div>
  );
}
