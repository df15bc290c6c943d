import { useAddressFilter } from '../../ui/use-address-filter.ts';

const NAMES = [
  ...(['state', 'agent', 'item', 'from', 'to', 'q'] as const),
  ...(['team', 'sample', 'missed', 'pointsFrom', 'pointsBelow', 'page', 'pageSize'] as const),
];

/** The filter of the list of calls, in the address. */
export const useCallFilter = () => useAddressFilter(NAMES);
