import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type DrawRow, drawFile, redrawSample } from '../../api/sampling.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** Draws again from what is stored and compares; or hands over everything so that somebody else can. */
export function RedrawCheck({ draw }: { draw: DrawRow }) {
  const redraw = useMutation({ mutationFn: () => redrawSample(draw.id) });
  const file = useMutation({
    mutationFn: () => drawFile(draw.id),
    onSuccess: (blob) => save(blob, `${draw.fromDay}-${draw.person?.number ?? 'no-finding'}.json`),
  });
  const error = redraw.error ?? file.error;
  return (
    <>
      <p className="draw-acts">
        <Button type="primary" loading={redraw.isPending} onClick={() => redraw.mutate()}>
          重新抽一次
        </Button>
        <Button loading={file.isPending} onClick={() => file.mutate()}>
          下载抽样框和种子
        </Button>
      </p>
      <div role="status">
        {redraw.data?.isSame && (
          <p className="redrawn-same">✓ 结果一致：抽到的 {redraw.data.taken} 通完全相同。</p>
        )}
        {redraw.data && !redraw.data.isSame && (
          <div className="redrawn-other">
            <p>✗ 结果不一致，保存的内容被改动过：</p>
            <ul>
              {redraw.data.differs.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {error && <ProblemNote error={error} kept="抽样没有改动。" />}
    </>
  );
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
