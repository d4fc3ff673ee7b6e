import type { Settings } from '../../base/settings.ts';
import type { BriefAnnex } from './briefOptions.ts';

/** The letterhead of the office that a brief is from; what is empty is not printed. */
export interface Office {
  readonly unit: string;
  /** Who answers for the brief. */
  readonly signer: string;
  /** Person, telephone, address: how questions reach the office. */
  readonly contact: string;
  /** Empty for the standing order. */
  readonly annexOrder: readonly BriefAnnex[];
}

/** An office that has said nothing about itself. */
export const noOffice: Office = { unit: '', signer: '', contact: '', annexOrder: [] };

export const officeOf = ({ officeUnit, officeSigner, officeContact, annexOrder }: Settings): Office => ({
  unit: officeUnit.trim(),
  signer: officeSigner.trim(),
  contact: officeContact.trim(),
  annexOrder,
});
