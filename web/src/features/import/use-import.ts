import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  type ImportedAnswer,
  type ImportPreviewAnswer,
  type ImportTerms,
  importPeople,
  previewImport,
  undoImport,
} from '../../api/people.ts';
import { chinaToday } from '../../ui/china-today.ts';

/** The way of a file: chosen, looked at (again with every change of columns or day), taken in, perhaps taken back. */
export function useImport() {
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [terms, setTerms] = useState<ImportTerms>(() => ({ mapping: null, moveFrom: chinaToday() }));
  const [preview, setPreview] = useState<ImportPreviewAnswer | null>(null);
  const [done, setDone] = useState<ImportedAnswer | null>(null);
  const asked = useRef(0);

  const looking = useMutation({
    mutationFn: async (given: { file: File; terms: ImportTerms }) => {
      const turn = ++asked.current;
      return { turn, answer: await previewImport(given.file, given.terms) };
    },
    onSuccess: ({ turn, answer }) => {
      // Only the newest question counts.
      if (turn === asked.current) setPreview(answer);
    },
    onError: () => setPreview(null),
  });
  const everybody = async () => {
    for (const key of ['person', 'people', 'teams', 'agents'])
      await queries.invalidateQueries({ queryKey: [key] });
  };
  const committing = useMutation({
    mutationFn: (newTeams: boolean) => importPeople(file!, terms, { digest: preview!.digest, newTeams }),
    onSuccess: async (answer) => {
      setDone(answer);
      await everybody();
    },
  });
  const undoing = useMutation({ mutationFn: () => undoImport(done!.importId), onSuccess: everybody });

  const choose = (chosen: File) => {
    // The same file is seldom meant the same: columns are found anew.
    const fresh = { ...terms, mapping: null };
    setFile(chosen);
    setTerms(fresh);
    setPreview(null);
    setDone(null);
    committing.reset();
    undoing.reset();
    looking.mutate({ file: chosen, terms: fresh });
  };
  const change = (part: Partial<ImportTerms>) => {
    const next = { ...terms, ...part };
    setTerms(next);
    committing.reset();
    looking.mutate({ file: file!, terms: next });
  };
  return { file, terms, preview, done, choose, change, looking, committing, undoing };
}
