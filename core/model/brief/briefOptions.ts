import * as v from 'valibot';
import { briefAnnexes } from '../../base/settings.ts';

/** Sections of the brief that can be left out; page 1 is always there. */
export const briefSections = ['causes', 'position', 'options', 'followUp'] as const;
export type BriefSection = (typeof briefSections)[number];

export type BriefAnnex = (typeof briefAnnexes)[number];

/** What the official chose for the briefs of one assessment. */
export const BriefOptionsSchema = v.strictObject({
  leftOut: v.strictObject({
    sections: v.array(v.picklist(briefSections)),
    annexes: v.array(v.picklist(briefAnnexes)),
  }),
  /** `system`: 仿宋, 楷体 and 黑体 of the computer where it has them; another computer may break lines elsewhere. */
  fonts: v.picklist(['shipped', 'system']),
});
export type BriefOptions = v.InferOutput<typeof BriefOptionsSchema>;

/** The whole brief in the fonts that give the same pages everywhere. */
export const wholeBrief: BriefOptions = { leftOut: { sections: [], annexes: [] }, fonts: 'shipped' };

/** The choices for a brief with the order of the annexes, which is the office's; the standing order without one. */
export interface OrderedOptions extends BriefOptions {
  readonly annexOrder?: readonly BriefAnnex[];
}
