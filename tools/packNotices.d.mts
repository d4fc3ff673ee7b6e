export function beforePack(): Promise<void>;
