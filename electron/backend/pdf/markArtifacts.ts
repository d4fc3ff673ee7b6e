const pathBegins = /(?:^| )(?:m|re)$/;
const painted = /^(?:f\*?|F|S|s|B\*?|b\*?)$/;
const clipped = /^(?:W\*? )?n$/;

const pagination = '/Artifact <</Type /Pagination>> BDC';
const begins = /^\/\w+ <<\/MCID (\d+) ?>> ?BDC$/;

/**
 * Marks what no element of the structure holds (page numbers, heads, backgrounds) as not part of the text.
 *
 * `content` is a page as Chromium writes it, an operator a line; `dropped` are its pieces that have no element any more.
 */
export function markArtifacts(content: string, dropped: ReadonlySet<number> = new Set()): string {
  const out: string[] = [];
  let depth = 0;
  let path: string[] | null = null;
  let text: string[] | null = null;
  for (const line of content.split('\n')) {
    if (text) {
      text.push(line);
      if (line === 'ET') {
        out.push(pagination, ...text, 'EMC');
        text = null;
      }
    } else if (path) {
      path.push(line);
      if (painted.test(line)) {
        out.push('/Artifact BMC', ...path, 'EMC');
        path = null;
      } else if (clipped.test(line)) {
        out.push(...path);
        path = null;
      }
    } else if (depth === 0 && line === 'BT') {
      text = [line];
    } else if (depth === 0 && pathBegins.test(line)) {
      path = [line];
    } else if (depth === 0 && line.endsWith(' Do')) {
      out.push('/Artifact BMC', line, 'EMC');
    } else {
      depth += /B(?:DC|MC)$/.test(line) ? 1 : line === 'EMC' ? -1 : 0;
      out.push(dropped.has(Number(begins.exec(line)?.[1] ?? -1)) ? pagination : line);
    }
  }
  return [...out, ...(path ?? []), ...(text ?? [])].join('\n');
}
