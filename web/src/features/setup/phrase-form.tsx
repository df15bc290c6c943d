import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Select } from 'antd';
import { type PhraseSettings, savePhraseSettings, setupQuery } from '../../api/setup.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useViewer } from '../../ui/viewer.tsx';

/** What the openings and farewells of this centre depend on. */
export function PhraseForm({ settings }: { settings: PhraseSettings }) {
  const { may } = useViewer();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: savePhraseSettings,
    onSuccess: () => queries.invalidateQueries({ queryKey: setupQuery.queryKey }),
  });
  if (!may('change-access'))
    return <p className="muted">现为：{settings.organisation.join('、')}。由管理员更改。</p>;
  return (
    <Form<PhraseSettings>
      layout="vertical"
      initialValues={settings}
      onFinish={(given) => saving.mutate(given)}
    >
      <Form.Item
        name="organisation"
        label="机构名称（输入一个后按回车）"
        rules={[{ required: true, type: 'array', min: 1, message: '至少写一个名称' }]}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', ' ']} />
      </Form.Item>
      <Form.Item name="surveyFollows" valuePropName="checked" noStyle>
        <Checkbox>挂机后转满意度评价（结束语要邀请评价）</Checkbox>
      </Form.Item>
      <Form.Item name="systemPlaysAgentNumber" valuePropName="checked" noStyle>
        <Checkbox>系统自动播报工号（坐席不必自己报）</Checkbox>
      </Form.Item>
      {saving.error && <ProblemNote error={saving.error} kept="没有保存，原来的设置还在。" />}
      <div className="setup-save">
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          保存并启用
        </Button>
        {saving.isSuccess && <span role="status">已启用。</span>}
      </div>
    </Form>
  );
}
