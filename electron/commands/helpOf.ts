/**
 * The part of the help that is about one command: its line, or lines, with what stands indented below them. Empty for a
 * command that the help does not know.
 */
export function helpOf(help: string, command: string): string {
  let isOfIt = false;
  return help
    .split('\n')
    .filter((line) => {
      if (!line.startsWith(' ')) {
        isOfIt = line.split(' ', 1)[0] === command;
      }
      return isOfIt;
    })
    .join('\n');
}
