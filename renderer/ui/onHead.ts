/** What Enter does while no field has the focus: the page that opened last says so. */
const ways: (() => void)[] = [];

/** Has Enter on the head of a page go where its work goes on; gives what ends it. */
export function onHead(goOn: () => void): () => void {
  ways.push(goOn);
  return () => void ways.splice(ways.indexOf(goOn), 1);
}

/** The way on of the page that is shown, where it has one of its own. */
export const headWay = (): (() => void) | undefined => ways.at(-1);
