// electron-builder calls this before it packs: what ships is known only once everything is built.
import { root } from './freshness.mjs';
import { writeElectronNotices } from './portable/electronNotices.ts';

export const beforePack = () => writeElectronNotices(root);
