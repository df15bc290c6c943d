import { Modal } from 'antd';
import { useLocation } from 'react-router';
import './shortcut-sheet.css';

type Group = { title: string; keys: [string, string][] };

const HEARING: Group = {
  title: '听录音',
  keys: [
    ['空格', '播放 / 暂停'],
    ['← →', '后退 / 前进 3 秒'],
    ['[ ]', '放慢 / 加快'],
  ],
};
const EVERYWHERE: Group = {
  title: '各页面',
  keys: [
    ['/', '通话、质检项：跳到搜索'],
    ['Ctrl K', '查找人员、通话、质检项、页面'],
    ['?', '打开这张表'],
    ['Esc', '关闭'],
  ],
};
const SHEET: Group[] = [
  HEARING,
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
      ['. 或 N', '下一处记号'],
      [', 或 P', '上一处记号'],
    ],
  },
  EVERYWHERE,
];
const REVIEW_SHEET: Group[] = [
  HEARING,
  {
    title: '看检出',
    keys: [
      ['↓ 或 J', '下一条检出'],
      ['↑ 或 K', '上一条检出'],
      ['Enter', '从检出前 2 秒开始听'],
      ['. ,', '下一处 / 上一处时间线记号'],
    ],
  },
  {
    title: '判定',
    keys: [
      ['Y', '成立，到下一条待判的'],
      ['N 再 1–8', '不成立，选原因'],
      ['H', '不适用'],
      ['+ −', '多一次 / 少一次'],
      ['W', '给这一条写说明'],
      ['退格', '撤销这一条的判定'],
      ['A', '在此刻补充一项：代码、拼音首字母或名称'],
      ['C', '写总评'],
      ['Ctrl Enter', '提交，打开下一通'],
    ],
  },
  { ...EVERYWHERE, keys: [['Enter', '复核队列：领取下一通'], ...EVERYWHERE.keys.slice(1)] },
];

export function ShortcutSheet({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { pathname } = useLocation();
  const sheet = pathname.startsWith('/reviews') ? REVIEW_SHEET : SHEET;
  return (
    <Modal destroyOnHidden open={isOpen} onCancel={close} footer={null} title="键盘快捷键" width={420}>
      {sheet.map((group) => (
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
