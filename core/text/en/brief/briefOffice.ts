/** The letterhead of the office, on page 1 and at the end of the body. */
export const briefOffice = {
  signer: (p: { name: string }) => `Prepared by ${p.name}`,
  contact: (p: { contact: string }) => `Contact: ${p.contact}`,
  partSeparator: '. ',
  end: '.',
} as const;
