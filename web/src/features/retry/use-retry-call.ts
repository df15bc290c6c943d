import { useMutation, useQueryClient } from '@tanstack/react-query';
import { retryCall } from '../../api/calls.ts';

/** Another try for a failed call; every page that shows it is read again. */
export function useRetryCall() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: retryCall,
    onSettled: () => {
      for (const key of ['calls', 'call', 'system']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}
