import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { importCalendar, previewCalendar, shippedCalendar } from '../../api/calendar.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { CalendarPreview } from './calendar-preview.tsx';
import './calendar.css';

/** A file is looked over first; nothing is written before it is taken in, and then all of it. */
export function ImportCalendar() {
  const queries = useQueryClient();
  const looking = useMutation({
    mutationFn: async (given: Blob | null) => {
      const file = given ?? (await shippedCalendar());
      return { file, preview: await previewCalendar(file) };
    },
    onMutate: () => taking.reset(),
  });
  const taking = useMutation({
    mutationFn: importCalendar,
    onSuccess: () => {
      looking.reset();
      return queries.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
  const found = looking.data;
  return (
    <section className="import-calendar">
      <h2>导入</h2>
      <p className="muted">
        XLSX 或 CSV，表头是日期、类别、名称；类别写“放假”或“上班”。只改文件里有的日子，先预览，再导入。
      </p>
      <FileDrop name="选择日历文件" accept=".xlsx,.csv,text/csv" choose={([file]) => looking.mutate(file!)}>
        <b>把 XLSX 或 CSV 拖到这里，或点击选择</b>
      </FileDrop>
      <div className="import-actions">
        <Button loading={looking.isPending} onClick={() => looking.mutate(null)}>
          载入 2026 年法定节假日
        </Button>
      </div>
      {looking.error && <ProblemNote error={looking.error} kept="日历没有改动。" />}
      {found && <CalendarPreview preview={found.preview} />}
      {found && found.preview.problems.length === 0 && (
        <p>
          <Button type="primary" loading={taking.isPending} onClick={() => taking.mutate(found.file)}>
            导入
          </Button>{' '}
          <Button onClick={() => looking.reset()}>不导入</Button>
        </p>
      )}
      {taking.error && <ProblemNote error={taking.error} kept="整份都没有导入，日历没有改动。" />}
      {taking.data && (
        <Alert
          type="success"
          showIcon
          title={`已导入：新增 ${taking.data.added} 天，改动 ${taking.data.changed} 天，${taking.data.unchanged} 天不变。`}
        />
      )}
    </section>
  );
}
