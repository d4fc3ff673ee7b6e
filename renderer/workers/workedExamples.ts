import type { ExampleId, ExampleSource, WorkedExample } from '../../core/method/exampleTypes.ts';
import { workedExamples } from '../../core/method/workedExamples.ts';
import { answerTasks } from './protocol.ts';

/** Which formulas to work through, with whose numbers. */
export interface ExampleTask {
  readonly source: ExampleSource;
  readonly ids: readonly ExampleId[];
}

answerTasks<ExampleTask, readonly WorkedExample[]>(({ source, ids }) => workedExamples(source, ids));
