import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider, theme } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router/dom';
import { Problem } from './api.ts';
import { router } from './router.tsx';
import { ColourSchemeProvider, useColourScheme } from './ui/colour-scheme.tsx';

dayjs.locale('zh-cn');

const AWAY = ['unreachable', 'database-away'];

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal will be the same next time; only what was away is worth another try.
      retry: (count, error) => error instanceof Problem && AWAY.includes(error.code) && count < 2,
    },
  },
});

function Themed() {
  const { isDark } = useColourScheme();
  return (
    <ConfigProvider
      locale={zhCN}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: isDark ? [theme.darkAlgorithm, theme.compactAlgorithm] : theme.compactAlgorithm,
        token: {
          fontSize: 14,
          fontSizeSM: 12,
          colorPrimary: isDark ? '#6ea8fe' : '#1f5fbf',
          colorInfo: isDark ? '#6ea8fe' : '#1f5fbf',
          colorLink: isDark ? '#8cbaff' : '#1f5fbf',
          colorTextPlaceholder: isDark ? '#a3abb7' : '#626b78',
          colorTextDescription: isDark ? '#a3abb7' : '#5b6472',
          colorTextLightSolid: isDark ? '#0b1220' : '#fff',
          fontFamily: 'inherit',
          borderRadius: 4,
          motionDurationMid: '0.1s',
        },
      }}
    >
      <RouterProvider router={router} />
    </ConfigProvider>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <ColourSchemeProvider>
        <Themed />
      </ColourSchemeProvider>
    </QueryClientProvider>
  );
}
