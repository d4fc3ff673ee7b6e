// A reporter for Vitest: writes one line of JSON when a test file begins and one when it ends, so that a run which is
// stopped has told how far it came.
import { appendFileSync } from 'node:fs';

const file = process.env.CLUSTER_DESK_TEST_LINES;
const write = (line) => appendFileSync(file, `${JSON.stringify(line)}\n`);

export default class ModuleReporter {
  onTestModuleStart(module) {
    write({ file: module.moduleId, began: performance.timeOrigin + performance.now() });
  }

  onTestModuleEnd(module) {
    const { duration, collectDuration, setupDuration } = module.diagnostic();
    const states = [...module.children.allTests()].map((test) => test.result().state);
    const count = (state) => states.filter((one) => one === state).length;
    const counts = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
    // A file that cannot be loaded, or whose hooks fail, has no failed test.
    const hasFailed = module.state() === 'failed';
    write({
      file: module.moduleId,
      seconds: (duration + collectDuration + setupDuration) / 1000,
      hasFailed,
      counts: { ...counts, failed: Math.max(counts.failed, hasFailed ? 1 : 0) },
    });
  }
}
