import { computePart, type SmaaPart, type SmaaPartCounts } from '../../core/robustness/smaaParts.ts';
import { answerTasks } from './protocol.ts';

answerTasks<SmaaPart, SmaaPartCounts>(computePart);
