import { brief } from './en/brief.ts';
import { briefScreen } from './en/briefScreen.ts';
import { clusters } from './en/clusters.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { diagnosis } from './en/diagnosis.ts';
import { errors } from './en/errors.ts';
import { followUp } from './en/followUp.ts';
import { frame } from './en/frame.ts';
import { indicators } from './en/indicators.ts';
import { plan } from './en/plan.ts';
import { priorities } from './en/priorities.ts';
import { profile } from './en/profile.ts';
import { shell } from './en/shell.ts';
import { tasks } from './en/tasks.ts';
import { typing } from './en/typing.ts';

/** Every text that the user reads, in English: the source of the keys. One section a screen or room. */
export const en = {
  brief,
  briefScreen,
  clusters,
  commands,
  common,
  diagnosis,
  errors,
  followUp,
  frame,
  indicators,
  plan,
  priorities,
  profile,
  shell,
  tasks,
  typing,
} as const;
