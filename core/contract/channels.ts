import type * as v from 'valibot';
import type { Language } from '../base/settings.ts';
import { aboutChannels } from './aboutChannels.ts';
import { actionChannels } from './actionChannels.ts';
import { answerChannels } from './answerChannels.ts';
import { appChannels } from './appChannels.ts';
import { assessmentChannels } from './assessmentChannels.ts';
import { backupChannels } from './backupChannels.ts';
import { binChannels } from './binChannels.ts';
import { briefChannels } from './briefChannels.ts';
import type { Call } from './call.ts';
import { longestBody } from './carries.ts';
import { clusterChannels } from './clusterChannels.ts';
import { exchangeChannels } from './exchangeChannels.ts';
import { evidenceChannels } from './evidenceChannels.ts';
import { figureChannels } from './figureChannels.ts';
import { fileChannels } from './fileChannels.ts';
import { knowledgeChannels } from './knowledgeChannels.ts';
import { listChannels } from './listChannels.ts';
import { portfolioChannels } from './portfolioChannels.ts';
import { referenceChannels } from './referenceChannels.ts';
import { memberChannels } from './memberChannels.ts';
import { methodChannels } from './methodChannels.ts';
import { noticeChannels, recoveryChannels } from './recoveryChannels.ts';
import { sheetChannels } from './sheetChannels.ts';
import { tableChannels } from './tableChannels.ts';
import { trailChannels } from './trailChannels.ts';
import { yearChannels } from './yearChannels.ts';

/** THE contract between renderer and backend. Names are `noun.verb`; calls match what the official does. */
export const channels = {
  ...appChannels,
  ...aboutChannels,
  ...methodChannels,
  ...listChannels,
  ...referenceChannels,
  ...knowledgeChannels,
  ...clusterChannels,
  ...assessmentChannels,
  ...answerChannels,
  ...memberChannels,
  ...actionChannels,
  ...briefChannels,
  ...exchangeChannels,
  ...tableChannels,
  ...figureChannels,
  ...portfolioChannels,
  ...sheetChannels,
  ...evidenceChannels,
  ...fileChannels,
  ...recoveryChannels,
  ...noticeChannels,
  ...backupChannels,
  ...trailChannels,
  ...binChannels,
  ...yearChannels,
} as const satisfies Record<string, Call>;

export type Channel = keyof typeof channels;
export type Input<C extends Channel> = v.InferOutput<(typeof channels)[C]['input']>;
export type Output<C extends Channel> = v.InferOutput<(typeof channels)[C]['output']>;

/** The backend answers every channel: a missing handler does not compile. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Output<C> | Promise<Output<C>> };

/** Own names only: `toString` is not a channel. */
export const isChannel = (channel: unknown): channel is Channel =>
  typeof channel === 'string' && Object.hasOwn(channels, channel);

/** The call of a name; `undefined` for a name that is none. */
export const callOf = (channel: unknown): Call | undefined =>
  isChannel(channel) ? channels[channel] : undefined;

/** The most bytes of JSON that any call has. */
export const longestCall = Math.max(
  ...Object.values<Call>(channels).map(({ carries }) => longestBody(carries)),
);

/** Where both shells serve the brief of an assessment as a document of its own. */
export const briefPath = (assessmentId: string, language: Language): string =>
  `/brief/${assessmentId}/${language}`;
