import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { agentsQuery } from '../api/calls.ts';
import { teamsQuery } from '../api/people.ts';
import { ComplaintsPanel } from '../features/dashboard/complaints-panel.tsx';
import { CoveragePanel } from '../features/dashboard/coverage-panel.tsx';
import { DashboardFilters } from '../features/dashboard/dashboard-filters.tsx';
import { DistributionPanel } from '../features/dashboard/distribution-panel.tsx';
import { HeatPanel } from '../features/dashboard/heat-panel.tsx';
import { InspectorsPanel } from '../features/dashboard/inspectors-panel.tsx';
import { LostPanel } from '../features/dashboard/lost-panel.tsx';
import { MachinePanel } from '../features/dashboard/machine-panel.tsx';
import { SatisfactionPanel } from '../features/dashboard/satisfaction-panel.tsx';
import { ServicePanel } from '../features/dashboard/service-panel.tsx';
import { TrendPanel } from '../features/dashboard/trend-panel.tsx';
import { type DashboardAddress, useDashboardAddress } from '../features/dashboard/use-dashboard-address.ts';
import { useViewer } from '../ui/viewer.tsx';
import '../features/dashboard/dashboard.css';

/** One question a panel, in reading order; of the centre, a team or a person. */
export function DashboardPage() {
  const address = useDashboardAddress();
  const { may } = useViewer();
  return (
    <div className="page">
      <h1>看板</h1>
      <DashboardFilters address={address} />
      <WhosePart address={address} />
      <div className="dashboard">
        <TrendPanel address={address} />
        <DistributionPanel address={address} />
        <CoveragePanel address={address} />
        <LostPanel address={address} />
        <HeatPanel address={address} />
        {may('read-agreement') && <MachinePanel address={address} />}
        {may('read-agreement') && <InspectorsPanel address={address} />}
        {may('read-service') && <ServicePanel address={address} />}
        {may('read-kpi') && <SatisfactionPanel address={address} />}
        {may('read-kpi') && <ComplaintsPanel address={address} />}
      </div>
    </div>
  );
}

/** Whose dashboard it is, where it is only part, and the way back to the whole. */
function WhosePart({ address }: { address: DashboardAddress }) {
  const { team, person, toPart } = address;
  const enabled = useViewer().may('read-people');
  const teams = useQuery({ ...teamsQuery, enabled });
  const agents = useQuery({ ...agentsQuery, enabled });
  if (!team && !person) return null;
  const ofTeam = teams.data?.find(({ id }) => id === team)?.name;
  const ofPerson = agents.data?.find(({ number }) => number === person);
  return (
    <p className="dashboard-part">
      只看 <b>{[ofTeam, ofPerson && `${ofPerson.name} ${ofPerson.number}`].filter(Boolean).join(' · ')}</b>
      {' · '}
      <Link to={toPart({ team: undefined, person: undefined, rows: undefined })}>看全部</Link>
      {person && (
        <>
          {' · '}
          <Link to={`/people/${encodeURIComponent(person)}`}>人员页</Link>
        </>
      )}
    </p>
  );
}
