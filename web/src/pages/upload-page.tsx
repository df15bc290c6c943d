import { UploadForm } from '../features/upload/upload-form.tsx';

export function UploadPage() {
  return (
    <div className="page page-narrow">
      <h1>上传录音或转写</h1>
      <UploadForm />
    </div>
  );
}
