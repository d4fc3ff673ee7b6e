import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * What came of handing in a token.
 *
 * `entered`: the first browser with it. `held`: the same browser again. `refused`: not the token. `taken`: the token,
 * after another browser has used it; the session is over.
 */
export type Exchange = 'entered' | 'held' | 'refused' | 'taken';

/** Who asks, by the cookies that came along. */
export interface Asker {
  readonly cookies: string | undefined;
  readonly port: number;
}

/** Who may use a loopback server: the one page that was opened with the token of this launch. */
export interface Session {
  /** Handed over in the fragment of the address, which a browser never sends and no log keeps. */
  readonly token: string;
  /** Takes the token, once. Handed in again by somebody else it ends the session: one of the two is a thief. */
  exchange(token: string, asker: Asker): Exchange;
  cookie(port: number): string;
  hasCookie(asker: Asker): boolean;
  /** A new token for a new window. The cookie of the one before, whose browser is gone, opens nothing any more. */
  renew(): void;
}

const secret = (): string => randomBytes(32).toString('base64url');

/** Two secrets of 256 bits that die with the process: the token, and the cookie that it is exchanged for. */
export function createSession(): Session {
  let token = secret();
  let key = secret();
  let state: 'waiting' | 'entered' | 'over' = 'waiting';
  // Cookies are shared by all ports of an address: the port in the name keeps two programs apart.
  const cookieName = (port: number) => `cluster-desk-${port}`;

  const hasCookie = ({ cookies, port }: Asker): boolean => {
    const prefix = `${cookieName(port)}=`;
    const pairs = (cookies ?? '').split(';').map((pair) => pair.trim());
    const given = pairs.filter((pair) => pair.startsWith(prefix)).map((pair) => pair.slice(prefix.length));
    return state === 'entered' && given.length === 1 && given.every((value) => isEqual(value, key));
  };

  return {
    get token() {
      return token;
    },
    exchange(given, asker) {
      if (state === 'over' || !isEqual(given, token)) {
        return 'refused';
      }
      if (state === 'entered') {
        if (hasCookie(asker)) {
          return 'held';
        }
        state = 'over';
        return 'taken';
      }
      state = 'entered';
      return 'entered';
    },
    cookie: (port) => `${cookieName(port)}=${key}; HttpOnly; SameSite=Strict; Path=/`,
    hasCookie,
    renew() {
      if (state !== 'over') {
        [token, key, state] = [secret(), secret(), 'waiting'];
      }
    },
  };
}

/** Compares in a time that does not depend on where the two differ. */
function isEqual(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
