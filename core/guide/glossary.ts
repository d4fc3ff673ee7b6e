import type { Text } from '../knowledge/schema.ts';

/** A term of the method or of the program, as officials and the paper use it. */
export interface GlossaryTerm {
  readonly id: string;
  readonly term: Text;
  readonly meaning: Text;
  /** Where the term or its definition comes from. */
  readonly source: Text;
  /** The chapter of the guide that works with it. */
  readonly chapter: string;
}
