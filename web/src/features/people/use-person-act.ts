import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Something done to a person: afterwards everything that shows people is read again. */
export function usePersonAct<A, T>(act: (asked: A) => Promise<T>, done?: (result: T) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (result) => {
      done?.(result);
      for (const key of ['person', 'people', 'teams']) await queries.invalidateQueries({ queryKey: [key] });
    },
  });
}
