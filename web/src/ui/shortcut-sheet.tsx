import { Modal } from 'antd';
import './shortcut-sheet.css';

const SHEET: { title: string; keys: [string, string][] }[] = [
  {
    title: '听录音',
    keys: [
      ['空格', '播放 / 暂停'],
      ['← →', '后退 / 前进 3 秒'],
      ['[ ]', '放慢 / 加快'],
    ],
  },
  {
    title: '看检出',
    keys: [
      ['↓ 或 J', '下一条检出'],
      ['↑ 或 K', '上一条检出'],
      ['Enter', '从检出前 2 秒开始听'],
    ],
  },
  {
    title: '看时间线记号',
    keys: [
      ['N', '下一处记号'],
      ['P', '上一处记号'],
    ],
  },
  {
    title: '各页面',
    keys: [
      ['/', '通话、质检项：跳到搜索'],
      ['?', '打开这张表'],
      ['Esc', '关闭'],
    ],
  },
];

export function ShortcutSheet({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  return (
    <Modal destroyOnHidden open={isOpen} onCancel={close} footer={null} title="键盘快捷键" width={420}>
      {SHEET.map((group) => (
        <section key={group.title} className="shortcut-group">
          <h2>{group.title}</h2>
          <dl>
            {group.keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
