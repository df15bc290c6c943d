import { KeyList } from '../features/keys/key-list.tsx';
import { NewKey } from '../features/keys/new-key.tsx';

export function KeysPage() {
  return (
    <div className="page">
      <h1>接口密钥</h1>
      <p className="muted">
        给录音系统、导出程序用。密钥不代表任何人：只能做角色对全员能做的事，每次请求都留记录。
      </p>
      <NewKey />
      <h2>已有的密钥</h2>
      <KeyList />
    </div>
  );
}
