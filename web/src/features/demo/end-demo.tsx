import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { demoQuery, endDemo } from '../../api/setup.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useViewer } from '../../ui/viewer.tsx';

/** Takes the demo out again, for whoever runs the system. */
export function EndDemo() {
  const { may } = useViewer();
  const queries = useQueryClient();
  const demo = useQuery(demoQuery);
  const ending = useMutation({ mutationFn: endDemo, onSuccess: () => queries.invalidateQueries() });
  const state = demo.data?.state;
  if (ending.data) {
    const { calls, people } = ending.data;
    return (
      <Alert type="success" showIcon title={`已清除演示数据：${calls} 通通话、${people} 个虚构人员。`} />
    );
  }
  if (state !== 'loading' && state !== 'loaded') return null;
  return (
    <section id="demo">
      <h2>演示数据</h2>
      <p>
        清除虚构的人员、班组、通话、录音、业务数据和考核月，以及在它们上面做过的复核、申诉和签字。您自己上传的通话、导入的数据和添加的人员不动；操作记录保留。清除后不能恢复。
      </p>
      {ending.error && <ProblemNote error={ending.error} kept="什么都没有清除。" />}
      {may('change-access') ? (
        <Popconfirm
          title="清除全部演示数据？"
          okText="清除"
          cancelText="取消"
          okButtonProps={{ danger: true }}
          onConfirm={() => ending.mutate()}
        >
          <Button danger loading={ending.isPending}>
            结束演示并清除
          </Button>
        </Popconfirm>
      ) : (
        <p className="muted">由管理员结束演示。</p>
      )}
    </section>
  );
}
