import type { BackendPorts } from '../../electron/backend/ports.ts';

/** A desktop on which every export goes to one path. */
export const desktopThatExportsTo = (path: string): BackendPorts['desktop'] => ({
  shell: 'test',
  systemLanguage: 'en',
  printer: {
    print: () => Promise.reject(new Error('Nothing is printed here.')),
    pictures: () => Promise.reject(new Error('Nothing is printed here.')),
    close: () => Promise.resolve(),
  },
  openWritten: () => Promise.resolve(true),
  chooseExportPath: () => Promise.resolve(path),
  chooseExportFolder: () => Promise.resolve(null),
});
