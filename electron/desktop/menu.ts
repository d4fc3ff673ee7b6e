import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../core/text/translate.ts';

/**
 * The window's menu, hidden until Alt: editing, and the size of the page.
 *
 * Reload and developer tools are left out on purpose: a reload would only lose the place.
 */
export function setMenu(t: Translate): void {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: t('shell.menuEdit'),
        submenu: [
          { role: 'undo', label: t('shell.menuUndo') },
          { role: 'redo', label: t('shell.menuRedo') },
          separator,
          { role: 'cut', label: t('shell.menuCut') },
          { role: 'copy', label: t('shell.menuCopy') },
          { role: 'paste', label: t('shell.menuPaste') },
          { role: 'selectAll', label: t('shell.menuSelectAll') },
          separator,
          { role: 'quit', label: t('shell.menuQuit') },
        ],
      },
      {
        label: t('shell.menuView'),
        submenu: [
          { role: 'zoomIn', label: t('shell.menuZoomIn') },
          { role: 'zoomOut', label: t('shell.menuZoomOut') },
          { role: 'resetZoom', label: t('shell.menuActualSize') },
          separator,
          { role: 'togglefullscreen', label: t('shell.menuFullScreen') },
        ],
      },
    ]),
  );
}
