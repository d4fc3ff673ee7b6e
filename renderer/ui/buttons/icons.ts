import arrowDown from '../../../assets/icons/arrow-down.svg?raw';
import arrowUp from '../../../assets/icons/arrow-up.svg?raw';
import pin from '../../../assets/icons/pin.svg?raw';
import table from '../../../assets/icons/table.svg?raw';
import arrowLeft from '../../../assets/icons/arrow-left.svg?raw';
import arrowRight from '../../../assets/icons/arrow-right.svg?raw';
import bookOpen from '../../../assets/icons/book-open.svg?raw';
import building2 from '../../../assets/icons/building-2.svg?raw';
import calendar from '../../../assets/icons/calendar.svg?raw';
import check from '../../../assets/icons/check.svg?raw';
import chevronDown from '../../../assets/icons/chevron-down.svg?raw';
import download from '../../../assets/icons/download.svg?raw';
import flag from '../../../assets/icons/flag.svg?raw';
import folderOpen from '../../../assets/icons/folder-open.svg?raw';
import languages from '../../../assets/icons/languages.svg?raw';
import layers from '../../../assets/icons/layers.svg?raw';
import layoutList from '../../../assets/icons/layout-list.svg?raw';
import listChecks from '../../../assets/icons/list-checks.svg?raw';
import lock from '../../../assets/icons/lock.svg?raw';
import menu from '../../../assets/icons/menu.svg?raw';
import moon from '../../../assets/icons/moon.svg?raw';
import plus from '../../../assets/icons/plus.svg?raw';
import printer from '../../../assets/icons/printer.svg?raw';
import rotateCcw from '../../../assets/icons/rotate-ccw.svg?raw';
import search from '../../../assets/icons/search.svg?raw';
import sun from '../../../assets/icons/sun.svg?raw';
import trash2 from '../../../assets/icons/trash-2.svg?raw';
import triangleAlert from '../../../assets/icons/triangle-alert.svg?raw';
import x from '../../../assets/icons/x.svg?raw';

/** One drawn element of an icon: a path, circle, rectangle or line with its attributes. */
export interface IconShape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Takes the shapes out of a lucide file (known text, read at build), so that no screen needs raw HTML. */
function shapesOf(svg: string): readonly IconShape[] {
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1).matchAll(/<(\w+)\s([^>]*?)\/>/g);
  return Array.from(shapes, ([, tag = '', attributes = '']) => ({
    tag,
    attributes: Object.fromEntries(
      Array.from(attributes.matchAll(/([\w-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, value]),
    ),
  }));
}

/** The icons of the program: lucide (ISC), 24 × 24, one stroke. `npm run icons` brings the file of a new one. */
export const icons = {
  table: shapesOf(table),
  pin: shapesOf(pin),
  'arrow-up': shapesOf(arrowUp),
  'arrow-down': shapesOf(arrowDown),
  'arrow-left': shapesOf(arrowLeft),
  'arrow-right': shapesOf(arrowRight),
  'book-open': shapesOf(bookOpen),
  'building-2': shapesOf(building2),
  calendar: shapesOf(calendar),
  check: shapesOf(check),
  'chevron-down': shapesOf(chevronDown),
  download: shapesOf(download),
  flag: shapesOf(flag),
  'folder-open': shapesOf(folderOpen),
  languages: shapesOf(languages),
  layers: shapesOf(layers),
  'layout-list': shapesOf(layoutList),
  'list-checks': shapesOf(listChecks),
  lock: shapesOf(lock),
  menu: shapesOf(menu),
  moon: shapesOf(moon),
  plus: shapesOf(plus),
  printer: shapesOf(printer),
  'rotate-ccw': shapesOf(rotateCcw),
  search: shapesOf(search),
  sun: shapesOf(sun),
  'trash-2': shapesOf(trash2),
  'triangle-alert': shapesOf(triangleAlert),
  x: shapesOf(x),
} as const;

export type IconName = keyof typeof icons;
