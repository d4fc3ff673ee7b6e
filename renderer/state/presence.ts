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
