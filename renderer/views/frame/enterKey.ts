import { enter, enterInField, fieldsIn, isEnter } from '../../ui/fields/goOn.ts';
import { headWay } from '../../ui/onHead.ts';

/** Enter goes onwards everywhere: from a field to the next, from the head of a page to its first field. */
export function onEnter(event: KeyboardEvent): void {
  if (!isOnHead(event)) {
    enterInField(event);
  } else if (isPlainEnter(event) && document.querySelector('dialog[open]') === null) {
    event.preventDefault();
    (headWay() ?? toFirstField)();
  }
}

/** With Ctrl it is a key of the page. */
const isPlainEnter = (event: KeyboardEvent): boolean => isEnter(event) && !event.ctrlKey && !event.metaKey;

const isOnHead = ({ target }: KeyboardEvent): boolean =>
  target === document.body || (target instanceof HTMLElement && target.id === 'page-title');

/** To where the work of the page begins, or else on to the next page: nothing is pressed. */
function toFirstField(): void {
  const page = document.querySelector('main');
  const [first] = page === null ? [] : fieldsIn(page);
  if (first !== undefined) {
    enter(first);
  } else {
    page?.querySelector<HTMLElement>('.btn.filled:not(:disabled)')?.focus();
  }
}
