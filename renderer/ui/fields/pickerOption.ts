/** One line of what a picker offers. */
export interface PickerOption {
  readonly id: string;
  readonly title: string;
  /** What it belongs to, in a word or two. */
  readonly detail?: string;
}
