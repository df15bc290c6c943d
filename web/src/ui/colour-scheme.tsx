import { createContext, type ReactNode, use, useEffect, useState } from 'react';

export type SchemeChoice = 'system' | 'light' | 'dark';
type Scheme = { choice: SchemeChoice; isDark: boolean; choose: (choice: SchemeChoice) => void };

const KEY = 'tingjian.scheme';
const systemDark = () => matchMedia('(prefers-color-scheme: dark)');
const Context = createContext<Scheme>({ choice: 'system', isDark: false, choose: () => {} });

export const useColourScheme = () => use(Context);

export function ColourSchemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<SchemeChoice>(
    () => (localStorage.getItem(KEY) as SchemeChoice) ?? 'system',
  );
  const [systemIsDark, setSystemIsDark] = useState(() => systemDark().matches);
  const isDark = choice === 'system' ? systemIsDark : choice === 'dark';

  useEffect(() => {
    const media = systemDark();
    const follow = () => setSystemIsDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);

  const choose = (next: SchemeChoice) => {
    localStorage.setItem(KEY, next);
    setChoice(next);
  };
  return <Context value={{ choice, isDark, choose }}>{children}</Context>;
}
