import { type CaseFile, checkCaseFile, type CheckedCaseFile } from '../../core/verification/caseFile.ts';
import { answerTasks } from './protocol.ts';

answerTasks<readonly CaseFile[], readonly CheckedCaseFile[]>((files, report) =>
  files.map((file, index) => {
    const checked = checkCaseFile(file);
    report(index + 1, files.length);
    return checked;
  }),
);
