import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { record } from './record.ts';

type PermissionRequest = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type DevicePermission = Parameters<Electron.Session['setDevicePermissionHandler']>[0];
type BeforeRequest = (
  details: Pick<Electron.OnBeforeRequestListenerDetails, 'url'>,
  answer: (response: Electron.CallbackResponse) => void,
) => void;

/** The default session: keeps the program's handlers and lets the tests and the pages ask them. */
class SessionStandIn
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | 'setDevicePermissionHandler'
      | 'setPermissionCheckHandler'
      | 'setPermissionRequestHandler'
      | 'setSpellCheckerEnabled'
    >
{
  permissionRequest: PermissionRequest = null;
  permissionCheck: PermissionCheck = null;
  devicePermission: DevicePermission = null;
  isSpellCheckerEnabled = true;
  #beforeRequest: BeforeRequest | null = null;

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: DevicePermission): void {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellCheckerEnabled = isEnabled;
  }

  /** Asks the program whether a request may go out, as Electron's network layer does. */
  lets(url: string): boolean {
    let isAllowed = true;
    this.#beforeRequest?.({ url }, ({ cancel }) => (isAllowed = cancel !== true));
    record.requests.push({ url, isAllowed });
    return isAllowed;
  }

  /** Whether a download that begins now would go on. */
  letsDownload(): boolean {
    let isAllowed = true;
    this.emit('will-download', { preventDefault: () => (isAllowed = false) });
    return isAllowed;
  }
}

export const sessionStandIn = new SessionStandIn();
