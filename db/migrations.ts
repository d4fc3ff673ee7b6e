import type { Database } from './driver/database.ts';
import { AppError } from '../core/base/errors.ts';
import * as first from './migrations/0001-clusters-assessments-actions.ts';
import * as second from './migrations/0002-weights-limits-members-knowledge.ts';
import * as third from './migrations/0003-knowledge-draft.ts';
import * as fourth from './migrations/0004-brief.ts';
import * as fifth from './migrations/0005-stage-context.ts';
import * as sixth from './migrations/0006-plan-years-choice.ts';
import * as seventh from './migrations/0007-outside-shocks.ts';
import * as eighth from './migrations/0008-office.ts';
import * as ninth from './migrations/0009-identity-trail.ts';
import * as tenth from './migrations/0010-evidence.ts';
import * as eleventh from './migrations/0011-plan-size.ts';
import * as twelfth from './migrations/0012-industry-code.ts';
import * as thirteenth from './migrations/0013-table-layout.ts';
import * as fourteenth from './migrations/0014-area-figures.ts';
import * as fifteenth from './migrations/0015-actions-kept-up.ts';
import * as sixteenth from './migrations/0016-cluster-years.ts';
import * as seventeenth from './migrations/0017-portfolio.ts';
import * as eighteenth from './migrations/0018-reminders.ts';

/** One step of the schema. Never edited once released. */
export interface Migration {
  readonly version: number;
  up(db: Database): void;
}

/** All steps in order, numbered from 1 without gaps. */
export const migrations: readonly Migration[] = [
  first,
  second,
  third,
  fourth,
  fifth,
  sixth,
  seventh,
  eighth,
  ninth,
  tenth,
  eleventh,
  twelfth,
  thirteenth,
  fourteenth,
  fifteenth,
  sixteenth,
  seventeenth,
  eighteenth,
];

export const latestVersion = migrations.length;

export const newerStore = (version: number): AppError =>
  new AppError('store-newer', `The store has version ${version}, this program ${latestVersion}.`, {
    version,
  });
