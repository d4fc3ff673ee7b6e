import { brief } from './zh/brief.ts';
import { briefScreen } from './zh/briefScreen.ts';
import { clusters } from './zh/clusters.ts';
import { commands } from './zh/commands.ts';
import { common } from './zh/common.ts';
import { diagnosis } from './zh/diagnosis.ts';
import { errors } from './zh/errors.ts';
import { followUp } from './zh/followUp.ts';
import { frame } from './zh/frame.ts';
import { indicators } from './zh/indicators.ts';
import { plan } from './zh/plan.ts';
import { priorities } from './zh/priorities.ts';
import { profile } from './zh/profile.ts';
import { shell } from './zh/shell.ts';
import { tasks } from './zh/tasks.ts';
import { typing } from './zh/typing.ts';
import type { en } from './en.ts';
import type { Translation } from './message.ts';

/** Every text that the user reads, in Simplified Chinese. */
export const zh = {
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
} as const satisfies Translation<typeof en>;
