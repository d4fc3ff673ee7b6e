/** Words of the two shells around the page: the window, its dialogs, and what a start says on the terminal. */
export const shell = {
  checkingStore: 'Opening and checking the data file…',
  checkingStoreHint: 'A large file takes some seconds. The program goes on by itself.',
  alreadyOpen: 'Cluster Desk is already open on this data. Continue in its window.',
  cannotStart: (p: { why: string }) => `Cluster Desk did not start. ${p.why}`,
  windowOpened: 'Cluster Desk is open. Closing its window ends the program.',
  browserFailed: 'The browser did not open a window.',
  browserNext: (p: { failed: string; next: string }) =>
    `${p.failed} ended before it showed the page. ${p.next} is tried instead.`,
  noBrowser: 'No Chromium, Chrome or Edge was found.',
  defaultBrowser: 'Cluster Desk opens in the default browser.',
  endsWithPages: 'It ends a minute after its last page is closed. Ctrl+C ends it at once.',
  unpackingBrowser: (p: { folder: string }) =>
    `Unpacking the browser that prints, once, 210 MB, into ${p.folder}…`,
  finishing:
    'What is being written is finished first; a batch of briefs stops after those. Ctrl+C again ends at once.',
  windowStays:
    'The window is still open: it may ask about changes that are not stored yet. Ctrl+C again ends at once.',
  finishingWindow: 'Cluster Desk: an export is being finished, then the program ends',
  noDisplay: 'There is no display for a window.',
  openAddress: (p: { address: string }) =>
    `Open this address in a browser on this computer (it works once): ${p.address}`,
  stopHint: 'Ctrl+C ends the program.',
  enterTitle: 'Cluster Desk',
  enterWaiting: 'Opening Cluster Desk…',
  enterTaken:
    'Another program on this computer opened this address first. Nothing can be read or changed through it any more: Cluster Desk ends, and what was saved is kept. Start it again, and tell whoever looks after this computer.',
  addressTaken:
    'Another program on this computer used the address of the page. To keep the data safe, Cluster Desk ends now; what was saved is kept. Start it again, and tell whoever looks after this computer.',
  notOpened: 'No browser has opened the page yet.',
  windowAgain: 'The browser window stopped by itself and is opened again at the same place.',
  windowGivenUp:
    'The browser window stopped by itself several times and is not opened again. What was saved is kept.',
  endsUnlessOpened: 'Cluster Desk ends in ten minutes unless the page is opened. Ctrl+C ends it at once.',
  openedAgain: 'The window stopped by itself and was opened again here. What was saved is kept.',
  pageStops: 'The window stopped by itself several times within ten minutes. What was saved is kept.',
  pageHangs: 'The window has not answered for some time. What was saved is kept.',
  openAgain: 'Open again',
  wait: 'Wait',
  end: 'End Cluster Desk',
  mistake: (p: { log: string }) =>
    `Cluster Desk met a mistake of its own and ends. What was saved is kept. Details for whoever looks after the program are in ${p.log}.`,
  enterRefused: 'This address is no longer valid. Close this page and start Cluster Desk again.',
  exportTitle: 'Export',
  exportFolder: 'Cluster Desk',
  debuggingRefused: 'Remote debugging is switched off in this program.',
  unsaved: 'Some changes are not stored yet. They are lost when the window is closed.',
  leave: 'Close without storing',
  stay: 'Stay',
  menuEdit: 'Edit',
  menuUndo: 'Undo',
  menuRedo: 'Redo',
  menuCut: 'Cut',
  menuCopy: 'Copy',
  menuPaste: 'Paste',
  menuSelectAll: 'Select all',
  menuView: 'View',
  menuZoomIn: 'Larger',
  menuZoomOut: 'Smaller',
  menuActualSize: 'Actual size',
  menuFullScreen: 'Full screen',
  menuQuit: 'Quit',
} as const;
