import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../api/ask.ts';
import { type CallMetadata, type SubmittedAnswer, submitCall } from '../../api/calls.ts';

export type Upload = {
  key: number;
  file: File;
  metadata: CallMetadata | null;
  /** 0..1 of the bytes sent. */
  sent: number;
} & (
  | { stage: 'chosen' | 'queued' | 'sending' }
  | { stage: 'done'; answer: SubmittedAnswer }
  | { stage: 'refused'; problem: Problem }
);

const AT_ONCE = 2;

/** Files keep their place and their fate; what was refused can be sent again as it is. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const nextKey = useRef(1);
  const running = useRef(new Set<number>());

  const change = (key: number, part: Partial<Upload>) =>
    setUploads((old) =>
      old.map((upload) => (upload.key === key ? ({ ...upload, ...part } as Upload) : upload)),
    );

  useEffect(() => {
    for (const upload of uploads) {
      if (upload.stage !== 'queued' || running.current.size >= AT_ONCE || running.current.has(upload.key))
        continue;
      running.current.add(upload.key);
      change(upload.key, { stage: 'sending', sent: 0 });
      submitCall(upload.file, upload.metadata!, (sent) => change(upload.key, { sent }))
        .then(
          (answer) => ({ stage: 'done', answer }) as const,
          (problem) => ({ stage: 'refused', problem }) as const,
        )
        .then((end) => {
          running.current.delete(upload.key);
          change(upload.key, end);
        });
    }
  });

  const isUnfinished = uploads.some(({ stage }) => stage === 'sending' || stage === 'queued');
  useEffect(() => {
    if (!isUnfinished) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnfinished]);

  return {
    uploads,
    add: (files: File[]) =>
      setUploads((old) => [
        ...old,
        ...files.map((file) => ({
          key: nextKey.current++,
          file,
          metadata: null,
          sent: 0,
          stage: 'chosen' as const,
        })),
      ]),
    send: (keys: number[], metadataFor: (file: File) => CallMetadata) =>
      setUploads((old) =>
        old.map((upload) =>
          keys.includes(upload.key)
            ? ({ ...upload, stage: 'queued', sent: 0, metadata: metadataFor(upload.file) } as Upload)
            : upload,
        ),
      ),
    drop: (key: number) => setUploads((old) => old.filter((upload) => upload.key !== key)),
  };
}
