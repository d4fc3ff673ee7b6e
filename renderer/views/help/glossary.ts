import type { GlossaryTerm } from '../../../core/guide/glossary.ts';
import terms from '../../../assets/guide/glossary.json';

/** The terms of the glossary, as they are written. */
export const glossary: readonly GlossaryTerm[] = terms;
