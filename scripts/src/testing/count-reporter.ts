import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import type { TestCount } from './test-count.ts';

/** Counts every test, also those of files that could not be loaded, and writes the count to a file. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<unknown>): void {
    const count: TestCount = { passed: 0, failed: unhandled.length, skipped: [] };
    for (const module of modules) {
      const errorsOutsideTests = module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
      count.failed += errorsOutsideTests;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') count.passed += 1;
        else if (result.state === 'failed') count.failed += 1;
        else {
          const reason = (result.state === 'skipped' && result.note) || '条件不满足,见测试标题';
          count.skipped.push({ title: `${module.project.name} > ${test.fullName}`, reason });
        }
      }
    }
    writeFileSync(process.env.TINGJIAN_TEST_COUNT!, JSON.stringify(count));
  }
}
