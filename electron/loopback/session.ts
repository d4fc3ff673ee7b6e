import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use a loopback server: the one page that was opened with the token of this launch. */
export interface Session {
  /** Handed over in the fragment of the address, which a browser never sends and no log keeps. */
  readonly token: string;
  /** Takes the token, once; afterwards it opens nothing. */
  exchange(token: string): boolean;
  cookie(port: number): string;
  hasCookie(header: string | undefined, port: number): boolean;
}

/** Two secrets of 256 bits that die with the process: the token, and the cookie that it is exchanged for. */
export function createSession(): Session {
  const token = randomBytes(32).toString('base64url');
  const key = randomBytes(32).toString('base64url');
  let isExchanged = false;
  // Cookies are shared by all ports of an address: the port in the name keeps two programs apart.
  const cookieName = (port: number) => `cluster-desk-${port}`;

  return {
    token,
    exchange(given) {
      if (isExchanged || !isEqual(given, token)) {
        return false;
      }
      isExchanged = true;
      return true;
    },
    cookie: (port) => `${cookieName(port)}=${key}; HttpOnly; SameSite=Strict; Path=/`,
    hasCookie(header, port) {
      const prefix = `${cookieName(port)}=`;
      const pairs = (header ?? '').split(';').map((pair) => pair.trim());
      const given = pairs.filter((pair) => pair.startsWith(prefix)).map((pair) => pair.slice(prefix.length));
      return given.length === 1 && given.every((value) => isEqual(value, key));
    },
  };
}

/** Compares in a time that does not depend on where the two differ. */
function isEqual(given: string, secret: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(secret)];
  return left.length === right.length && timingSafeEqual(left, right);
}
