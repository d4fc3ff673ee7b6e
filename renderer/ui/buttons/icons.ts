import arrowDown from 'lucide-static/icons/arrow-down.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import pin from 'lucide-static/icons/pin.svg?raw';
import table from 'lucide-static/icons/table.svg?raw';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import bookOpen from 'lucide-static/icons/book-open.svg?raw';
import building2 from 'lucide-static/icons/building-2.svg?raw';
import calendar from 'lucide-static/icons/calendar.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import flag from 'lucide-static/icons/flag.svg?raw';
import folderOpen from 'lucide-static/icons/folder-open.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import layers from 'lucide-static/icons/layers.svg?raw';
import layoutList from 'lucide-static/icons/layout-list.svg?raw';
import listChecks from 'lucide-static/icons/list-checks.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import rotateCcw from 'lucide-static/icons/rotate-ccw.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import trash2 from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

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

/** The icons of the program: lucide (ISC), 24 × 24, one stroke. */
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
