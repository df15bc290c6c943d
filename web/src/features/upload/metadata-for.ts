import type { CallMetadata } from '../../api/calls.ts';
import type { Details } from './call-details.tsx';

/** What is sent with a file. The time typed is Chinese time, whatever zone the browser is in. */
export function metadataFor(details: Details, file: File): CallMetadata {
  return {
    agentNumber: details.agentNumber!,
    startedAt: details.startedAt
      ? `${details.startedAt.format('YYYY-MM-DDTHH:mm:ss')}+08:00`
      : new Date(file.lastModified).toISOString(),
    ...(details.direction && { direction: details.direction }),
    ...(details.businessType.trim() && { businessType: details.businessType.trim() }),
    ...(details.releasedBy && { releasedBy: details.releasedBy }),
    ...(details.agentChannel && { agentChannel: details.agentChannel }),
  };
}
