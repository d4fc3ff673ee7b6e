import type { Screens } from './screenRow.ts';
import { screensOfAssessment } from './screensOfAssessment.ts';
import { screensOfOffice } from './screensOfOffice.ts';

/** The screens of the program, one row for each address, in the order of the rail. */
export const screens = { ...screensOfOffice, ...screensOfAssessment } as const satisfies Screens;
