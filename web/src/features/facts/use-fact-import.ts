import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { commitFacts, type FactMapping, type FactPreviewAnswer, previewFacts } from '../../api/facts.ts';

/** The way of a file of facts: chosen, looked at (again with every change of columns), taken in. */
export function useFactImport(kind: string) {
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<FactPreviewAnswer | null>(null);
  const asked = useRef(0);

  const looking = useMutation({
    mutationFn: async (given: { file: File; mapping: FactMapping | null }) => {
      const turn = ++asked.current;
      return { turn, answer: await previewFacts(kind, given.file, given.mapping) };
    },
    onSuccess: ({ turn, answer }) => {
      // Only the newest question counts.
      if (turn === asked.current) setPreview(answer);
    },
    onError: () => setPreview(null),
  });
  const committing = useMutation({
    mutationFn: () => {
      const { mapping, digest } = preview!;
      return commitFacts(kind, file!, { mapping, digest });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['fact-imports'] }),
  });

  const look = (mapping: FactMapping | null) => {
    committing.reset();
    looking.mutate({ file: file!, mapping });
  };
  const choose = (chosen: File) => {
    setFile(chosen);
    setPreview(null);
    committing.reset();
    looking.mutate({ file: chosen, mapping: null });
  };
  return { file, preview, choose, look, looking, committing };
}
