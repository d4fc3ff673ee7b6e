import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../../core/contract/channels.ts';

/** The page gets one named function a channel and nothing of Electron: no `ipcRenderer`, no free channel name. */
const calls = Object.fromEntries(
  Object.keys(channels).map((channel) => [
    channel,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(channel, input),
  ]),
);

contextBridge.exposeInMainWorld('clusterDesk', calls);
