/** A browser that is installed on this computer, of the Chromium family. */
export interface InstalledBrowser {
  readonly executablePath: string;
  /** What people call it, for a sentence on the terminal. */
  readonly name: string;
  /** Whether it prints as Chromium does; other makers have put windows and services of their own into theirs. */
  readonly prints: boolean;
  /** Packed so that it sees only some folders; `null` where it sees what the user sees. */
  readonly packed: Packing | null;
}

export interface Packing {
  readonly by: 'flatpak' | 'snap';
  readonly id: string;
}

/** What is looked at to find browsers; a test gives a computer of its own. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The folder in which `/opt`, `/snap` and `/var` lie: `/`. */
  readonly root: string;
  /** Everything that the Windows registry holds under a key, as `reg query` prints it; empty where the key is not there. */
  readonly registry: (key: string) => string;
}
