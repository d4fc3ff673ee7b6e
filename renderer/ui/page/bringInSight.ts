/** Scrolls what has just appeared into sight: a form may be longer than its dialog. */
export const bringInSight = (node: Element): void => node.scrollIntoView({ block: 'nearest' });
