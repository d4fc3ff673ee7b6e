// Loaded before the program when pictures of it are taken: it is always the same day, so that a picture changes only
// when the screen does.
const now = Date.parse(process.env.CLUSTER_DESK_GUIDE_NOW ?? '2026-11-30T06:00:00.000Z');
const start = performance.now();
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...values) {
    super(...(values.length === 0 ? [now + performance.now() - start] : values));
  }
  static now() {
    return now + performance.now() - start;
  }
};
