import type { briefOffice as source } from '../../en/brief/briefOffice.ts';
import type { Translation } from '../../message.ts';

export const briefOffice = {
  signer: (p) => `承办人：${p.name}`,
  contact: (p) => `联系方式：${p.contact}`,
  partSeparator: '\u3000',
  end: '',
} as const satisfies Translation<typeof source>;
