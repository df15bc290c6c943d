import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider, theme } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router/dom';
import { Problem } from './api/ask.ts';
import { router } from './router.tsx';
import { ColourSchemeProvider, useColourScheme } from './ui/colour-scheme.tsx';

dayjs.locale('zh-cn');

const AWAY = ['unreachable', 'database-away'];

/** Whatever is refused for want of a session leads to the same question: who is signed in? */
const askWhoIsHere = (error: Error) => {
  if (error instanceof Problem && error.code === 'not-signed-in') {
    void queries.invalidateQueries({ queryKey: ['me'] });
  }
};

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => queryKey[0] !== 'me' && askWhoIsHere(error),
  }),
  mutationCache: new MutationCache({ onError: askWhoIsHere }),
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
          // Lighter, as it is by itself, its words could not be read.
          colorPrimaryHover: isDark ? '#8cbaff' : '#184f9f',
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
