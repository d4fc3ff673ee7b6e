export interface RecognitionResult {
  readonly ladder: string;
  readonly met: number;
  readonly total: number;
  readonly conditions: readonly {
    readonly field: string;
    readonly is: 'at-most' | 'at-least' | 'above' | 'equal';
    readonly required: number | boolean;
    readonly now: number | boolean | null;
    readonly met: boolean | null;
    /** Distance to the threshold in the field's unit; `null` when unknown or met. */
    readonly gap: number | null;
    /** Index of the rule: conditions of one rule are alternatives. */
    readonly rule: number;
  }[];
}
