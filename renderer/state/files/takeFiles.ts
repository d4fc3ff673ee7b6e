/**
 * The files that were chosen. The field is emptied at once, so that the same file can be chosen again after it was mended: by
 * the time it has been read the field may be gone.
 */
export function takeFiles(field: HTMLInputElement): readonly File[] {
  const files = [...(field.files ?? [])];
  field.value = '';
  return files;
}
