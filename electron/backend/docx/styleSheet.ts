/** A font for Latin letters and digits, and one for Chinese characters. */
export interface Fonts {
  readonly latin: string;
  readonly chinese: string;
}

/** Lengths in points. What is left out is as in the style it is based on. */
export interface Style {
  /** The name Word and WPS know a built-in style by, in any language of theirs. */
  readonly name: string;
  readonly fonts?: Fonts;
  readonly size?: number;
  readonly bold?: boolean;
  /** As `333333`. */
  readonly color?: string;
  /** Added after each character, in points. */
  readonly letterSpacing?: number;
}

export interface ParagraphStyle extends Style {
  readonly basedOn?: string;
  readonly next?: string;
  /** Exact height of a line; `auto` for a line as high as the picture in it. */
  readonly line?: number | 'auto';
  readonly before?: number;
  readonly after?: number;
  readonly align?: 'both' | 'left' | 'center' | 'right';
  /** Indent of the first line in characters, negative for a hanging one, then `left` by as much. */
  readonly firstLineCharacters?: number;
  readonly hanging?: number;
  readonly left?: number;
  readonly right?: number;
  readonly rules?: Readonly<Partial<Record<'top' | 'bottom' | 'between', number>>>;
  /** A tab stop at the right edge of the text, in twips. */
  readonly rightTab?: number;
  readonly keepNext?: boolean;
  readonly outlineLevel?: number;
}

export type ParagraphStyleId =
  | 'Normal'
  | 'Title'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Date'
  | 'BodyText'
  | 'IntenseQuote'
  | 'BodyText2'
  | 'BodyText3'
  | 'FootnoteText'
  | 'ListNumber'
  | 'Caption'
  | 'FigureTitle'
  | 'Figure'
  | 'TablePageOne'
  | 'TableBody'
  | 'TableAnnex'
  | 'Header'
  | 'Footer';
export type CharacterStyleId = 'Strong' | 'TableHead' | 'Proof';

export interface StyleSheet {
  readonly paragraphs: Readonly<Record<ParagraphStyleId, ParagraphStyle>>;
  readonly characters: Readonly<Record<CharacterStyleId, Style>>;
}
