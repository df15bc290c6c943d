import { Link } from 'react-router';

/** The first thing anybody sees of an empty Tingjian: three ways to bring calls in. */
export function FirstSteps() {
  return (
    <section className="first-steps panel">
      <h2>还没有通话。先送一段录音进来</h2>
      <p className="muted">
        听鉴把客服录音转成文字，按质检标准逐项检查，给出评分表：每一处扣分都有原话、时间和依据的规则。拿不准的交给人。
      </p>
      <ol>
        <li>
          <b>在网页上传</b>：到 <Link to="/upload">上传</Link>{' '}
          页，拖入一批录音（WAV、mp3、ogg、m4a、amr）或已有的转写（JSON、VTT、SRT）。
        </li>
        <li>
          <b>收件文件夹</b>：让录音系统把文件和同名 CSV 放进数据目录下的 <code>inbox/</code>。取走的在{' '}
          <code>done/</code>
          ，不收的在 <code>rejected/</code> 并附原因。
        </li>
        <li>
          <b>接口</b>：向 <code>POST /api/calls</code> 提交 <code>recording</code> 和 <code>metadata</code>
          ，适合与呼叫中心系统对接。
        </li>
      </ol>
      <p className="muted">送来之后不用刷新：转写进度和得分会自己出现在这里。</p>
    </section>
  );
}
