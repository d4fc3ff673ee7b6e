import { SmaaThread, type SmaaPart, type SmaaPartCounts } from '../../core/robustness/smaaParts.ts';
import { answerTasks } from './protocol.ts';

const thread = new SmaaThread();

answerTasks<SmaaPart, SmaaPartCounts>((part, report) => thread.compute(part, report));
