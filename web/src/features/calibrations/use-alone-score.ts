import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { useEffect, useState } from 'react';
import {
  type CalibrationCallAnswer,
  saveCalibrationDraft,
  submitCalibrationScore,
} from '../../api/calibrations.ts';

const QUIET_MS = 700;

/** What somebody makes of a call: kept on the server a moment after every change, and handed in once. */
export function useAloneScore(
  { id, callId }: { id: string; callId: string },
  { mine }: CalibrationCallAnswer,
  handedIn: () => void,
) {
  const [decisions, setDecisions] = useState<Decision[]>(mine?.decisions ?? []);
  const [saved, setSaved] = useState<Decision[]>(decisions);
  const queries = useQueryClient();
  const draft = useMutation({
    mutationFn: (made: Decision[]) => saveCalibrationDraft({ id, callId, decisions: made }),
    onSuccess: (_, made) => setSaved(made),
  });
  const submit = useMutation({
    mutationFn: () => submitCalibrationScore({ id, callId, decisions }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['calibrations'] });
      handedIn();
    },
  });
  const isClosed = mine?.isSubmitted === true;
  const isKept = decisions === saved;
  const { mutate } = draft;
  useEffect(() => {
    if (isKept || isClosed) return;
    const timer = setTimeout(() => mutate(decisions), QUIET_MS);
    return () => clearTimeout(timer);
  }, [decisions, isKept, isClosed, mutate]);
  return { decisions, change: setDecisions, isClosed, isKept, draft, submit };
}
