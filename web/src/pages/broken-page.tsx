import { useRouteError } from 'react-router';

/** A fault of ours in the page itself. Nothing on the server was touched. */
export function BrokenPage() {
  const error = useRouteError();
  return (
    <main className="page">
      <h1>页面出错了</h1>
      <p>这是页面本身的问题，录音、转写和评分都没有改动。请刷新；若反复出现，请把下面这行字告诉管理员。</p>
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
      <a href="/calls">回到通话列表</a>
    </main>
  );
}
