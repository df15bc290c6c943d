import { Navigate } from 'react-router';
import { useViewer } from '../ui/viewer.tsx';
import { MAIN_PLACES } from './nav.ts';

/** Everybody's first page is the first place they may see. */
export function HomePage() {
  const { permissions } = useViewer();
  const home = MAIN_PLACES.find(({ needs, only }) => {
    const reach = needs && permissions[needs];
    return needs === null || (only ? reach === only : reach);
  });
  return <Navigate to={home?.to ?? '/items'} replace />;
}
