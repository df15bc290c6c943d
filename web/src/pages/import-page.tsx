import { useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { factKindsQuery } from '../api/facts.ts';
import { FactImports } from '../features/facts/fact-imports.tsx';
import { ImportFacts } from '../features/facts/import-facts.tsx';
import { FormField } from '../ui/form-field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useViewer } from '../ui/viewer.tsx';

/** Facts that the product does not make itself: files of them, and what was imported. */
export function ImportPage() {
  const { may } = useViewer();
  const [address, setAddress] = useSearchParams();
  const kinds = useQuery(factKindsQuery);
  const kind = kinds.data?.find((each) => each.kind === address.get('kind')) ?? kinds.data?.[0];
  return (
    <div className="page">
      <h1>导入数据</h1>
      {kinds.error && <ProblemNote error={kinds.error} kept="已有的数据没有改动。" />}
      {kinds.isPending && <Skeleton active title={false} />}
      {kind && may('import-facts') && (
        <>
          <div className="form-grid import-kind">
            <FormField id="fact-kind" label="哪一种数据">
              <Select
                id="fact-kind"
                aria-label="哪一种数据"
                value={kind.kind}
                options={kinds.data!.map(({ kind: value, name: label }) => ({ value, label }))}
                onChange={(value: string) => setAddress({ kind: value }, { replace: true })}
              />
            </FormField>
          </div>
          <ImportFacts key={kind.kind} kind={kind} />
        </>
      )}
      {kinds.data && <FactImports kinds={kinds.data} mayUndo={may('import-facts')} />}
    </div>
  );
}
