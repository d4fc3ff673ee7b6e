import { AppError } from '../../core/base/errors.ts';
import type { Printer } from '../../electron/backend/ports.ts';
import { onePage } from './onePage.ts';
import { storePath } from './storeFolder.ts';

interface WaitingPrint {
  go(): void;
  fail(): void;
}

/** A desktop whose prints wait until they are let go: how long a real one takes is nobody's promise. */
export function patientDesktop() {
  const waiting: WaitingPrint[] = [];
  const folder = `${storePath()}.exports`;
  const printer: Printer = {
    print: () =>
      new Promise((resolve, reject) =>
        waiting.push({
          go: () => resolve(onePage),
          fail: () => reject(new AppError('print-failed', 'The test lets it fail.')),
        }),
      ),
    pictures: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
  return {
    waiting,
    path: folder,
    desktop: {
      shell: 'test',
      systemLanguage: 'en',
      printer,
      openWritten: () => Promise.resolve(true),
      chooseExportPath: () => Promise.resolve(folder),
      chooseExportFolder: () => Promise.resolve(null),
    } as const,
  };
}
