import { BulbOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useLiveCalls } from '../features/live/use-live-calls.ts';
import { type SchemeChoice, useColourScheme } from '../ui/colour-scheme.tsx';
import { ShortcutSheet } from '../ui/shortcut-sheet.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import './shell.css';

const NEXT: Record<SchemeChoice, SchemeChoice> = { system: 'light', light: 'dark', dark: 'system' };
const SCHEME_NAMES: Record<SchemeChoice, string> = { system: '跟随系统', light: '浅色', dark: '深色' };

export function Shell() {
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const { choice, choose } = useColourScheme();
  const isConnected = useLiveCalls();
  const { pathname } = useLocation();
  useShortcuts({ '?': () => setIsSheetOpen(true) });
  useEffect(() => {
    const page = [
      ['/calls/', '通话详情'],
      ['/calls', '通话'],
      ['/items', '质检项说明'],
      ['/upload', '上传'],
      ['/system', '系统'],
    ].find(([path]) => pathname.startsWith(path!));
    document.title = page ? `${page[1]} · 听鉴` : '听鉴';
  }, [pathname]);

  return (
    <div className="shell">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="shell-bar">
        <NavLink to="/calls" className="brand">
          听鉴
        </NavLink>
        <nav aria-label="主导航">
          <NavLink to="/calls">通话</NavLink>
          <NavLink to="/items">质检项</NavLink>
          <NavLink to="/upload">上传</NavLink>
          <NavLink to="/system">系统</NavLink>
        </nav>
        <span className="shell-gap" role="status">
          {!isConnected && <span className="shell-lost">与服务的连接断开，正在重连…</span>}
        </span>
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
      </header>
      <main id="main" className="shell-main" tabIndex={-1}>
        <Outlet />
      </main>
      <ShortcutSheet isOpen={isSheetOpen} close={() => setIsSheetOpen(false)} />
    </div>
  );
}
