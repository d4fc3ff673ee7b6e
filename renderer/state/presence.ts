/**
 * Lets the program behind a browser page know that the page is open; in a window of its own it knows by itself.
 *
 * A browser keeps few connections to one address: of all open pages one holds the connection, the next takes it over.
 */
export function holdPresence(): void {
  if (window.clusterDesk === undefined) {
    void navigator.locks.request('cluster-desk-presence', () => {
      const connection = new EventSource('/presence');
      // The lock is held for as long as this promise is open: until the page is gone, or is told that nobody asks.
      return new Promise<void>((resolve) => {
        connection.addEventListener('error', () => connection.readyState === connection.CLOSED && resolve());
      });
    });
  }
}

/**
 * Lets the program behind a browser window know where its page is, and that it is left.
 *
 * A window that crashes says no goodbye: the program opens it again where it was. In a window of its own it knows
 * both by itself.
 */
export function tellWhereabouts(): void {
  if (window.clusterDesk !== undefined) {
    return;
  }
  const page = crypto.randomUUID();
  const tell = (place: string | null): void => {
    const body = JSON.stringify({ page, place });
    const headers = { 'content-type': 'application/json' };
    // Kept alive: the last one is sent while the page goes. A program that has ended is missed by the next call.
    fetch('/whereabouts', { method: 'POST', headers, body, keepalive: true }).catch(() => undefined);
  };
  const tellPlace = (): void => tell(location.hash);
  tellPlace();
  addEventListener('hashchange', tellPlace);
  addEventListener('pagehide', () => tell(null));
  addEventListener('pageshow', ({ persisted }) => persisted && tellPlace());
}
