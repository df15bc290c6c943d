import { AskExport } from '../features/downloads/ask-export.tsx';
import { ExportList } from '../features/downloads/export-list.tsx';
import { ExportPlan } from '../features/downloads/export-plan.tsx';
import { useViewer } from '../ui/viewer.tsx';

/** What may be taken away, and how far is it? */
export function DownloadsPage() {
  const { may } = useViewer();
  return (
    <div className="page">
      <h1>下载</h1>
      <p className="muted">文件由后台生成，每次生成和下载都留记录；做好的文件保留 30 天。</p>
      <AskExport />
      <ExportList />
      {may('plan-exports') && (
        <>
          <h2>每月自动生成</h2>
          <ExportPlan />
        </>
      )}
    </div>
  );
}
