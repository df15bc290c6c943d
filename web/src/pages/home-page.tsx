import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { demoQuery, setupQuery } from '../api/setup.ts';
import { useViewer } from '../ui/viewer.tsx';
import { MAIN_PLACES, placesFor } from './nav.ts';

/**
 * Everybody's first page is the first place they may see; whoever sets an installation up begins with what is not done
 * yet, unless a demo shows what it will look like.
 */
export function HomePage() {
  const { permissions } = useViewer();
  const setsUp = permissions['change-access'] !== undefined;
  const demo = useQuery({ ...demoQuery, enabled: setsUp });
  const setup = useQuery({ ...setupQuery, enabled: setsUp });
  if (setsUp && (demo.isPending || setup.isPending)) return null;
  const isEmpty = setup.data?.steps.some(({ state }) => state === 'open') ?? false;
  const hasDemo = demo.data?.state === 'loading' || demo.data?.state === 'loaded';
  if (isEmpty && !hasDemo) return <Navigate to="/setup" replace />;
  const [home] = placesFor(MAIN_PLACES, permissions);
  return <Navigate to={home?.to ?? '/items'} replace />;
}
