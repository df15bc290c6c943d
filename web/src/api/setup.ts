import type {
  DemoAnswer,
  EndedDemoAnswer,
  PhraseSettings,
  SetupAnswer,
} from '@tingjian/api/answers/setup.ts';
import { ask, send } from './ask.ts';

export type { PhraseSettings, SetupAnswer };

export const demoQuery = {
  queryKey: ['demo'] as const,
  queryFn: () => ask<DemoAnswer>('/api/demo'),
};
export const setupQuery = {
  queryKey: ['setup'] as const,
  queryFn: () => ask<SetupAnswer>('/api/setup'),
};
export const endDemo = () => send<EndedDemoAnswer>('/api/demo/end');
export const savePhraseSettings = (settings: PhraseSettings) =>
  ask<null>('/api/setup/phrases', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });
