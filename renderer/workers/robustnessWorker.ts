import type { RobustnessReport } from '../../core/model/reports/robustnessReport.ts';
import { robustnessOfAssessment, type RobustnessSource } from '../../core/robustness/robustnessReport.ts';
import { answerTasks } from './protocol.ts';

answerTasks<RobustnessSource, RobustnessReport>(robustnessOfAssessment);
