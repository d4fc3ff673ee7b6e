interface ScriptPolicy {
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptPolicy;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

let policy: ScriptPolicy | undefined;

/** The page's policy starts workers from the program's own files only. */
function trusted(address: string): string {
  policy ??= window.trustedTypes?.createPolicy('cluster-desk-worker', {
    createScriptURL(wanted) {
      if (new URL(wanted, location.href).origin !== location.origin) {
        throw new Error(`A worker from elsewhere: ${wanted}`);
      }
      return wanted;
    },
  });
  return policy?.createScriptURL(address) ?? address;
}

/** Starts a worker of this program. `address` comes from an import with `?worker&url`. */
export const startWorker = (address: string): Worker => new Worker(trusted(address), { type: 'module' });
