import { briefAnnexes } from '../../../base/settings.ts';
import {
  briefSections,
  type BriefAnnex,
  type BriefOptions,
  type BriefSection,
  type OrderedOptions,
} from '../../../model/brief/briefOptions.ts';

/** Sections 1 and 2, findings and recommendations, stand on page 1 and are never left out. */
const onFirstPage = 2;

export const hasSection = ({ leftOut }: BriefOptions, section: BriefSection): boolean =>
  !leftOut.sections.includes(section);

/**
 * The number of a section, from 3, without a gap where another is left out.
 *
 * Of a section that is left out itself: the number that it would have.
 */
export const sectionNumber = (options: BriefOptions, section: BriefSection): number =>
  onFirstPage +
  1 +
  briefSections.slice(0, briefSections.indexOf(section)).filter((earlier) => hasSection(options, earlier))
    .length;

export const hasAnnex = ({ leftOut }: BriefOptions, annex: BriefAnnex): boolean =>
  !leftOut.annexes.includes(annex);

/** All annexes in the order in which they stand, those that are left out among them. */
export const annexesInOrder = ({
  annexOrder = [],
}: Pick<OrderedOptions, 'annexOrder'>): readonly BriefAnnex[] =>
  annexOrder.length === 0 ? briefAnnexes : annexOrder;

/** The letter of an annex, from A, without a gap where another is left out; as `sectionNumber` for the annexes. */
export function annexLetter(options: OrderedOptions, annex: BriefAnnex): string {
  const order = annexesInOrder(options);
  const before = order.slice(0, order.indexOf(annex)).filter((earlier) => hasAnnex(options, earlier));
  return String.fromCharCode('A'.charCodeAt(0) + before.length);
}
