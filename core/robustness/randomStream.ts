/** Seed of an assessment that names none. */
export const defaultSeed = 1;

/**
 * A seeded stream of random numbers: sfc32 (Chris Doty-Humphrey, PractRand), its state filled by splitmix32.
 *
 * `stream` gives independent streams of one seed, so that one kind of uncertainty can use more or fewer numbers
 * without shifting the others. Integer arithmetic throughout: the same on every machine.
 */
export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;
  #spare = Number.NaN;

  constructor(seed: number, stream: number) {
    const next = splitmix32((seed ^ Math.imul(stream + 1, 0x9e3779b9)) >>> 0);
    this.#a = next();
    this.#b = next();
    this.#c = next();
    // The generator's author asks for a warm-up before the first number is used.
    for (let round = 0; round < 12; round += 1) {
      this.#next();
    }
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  /** Uniform in the open interval (0, 1). */
  uniform(): number {
    return (this.#next() + 0.5) / 4_294_967_296;
  }

  /** Standard normal, by the polar method of Marsaglia and Bray. */
  normal(): number {
    if (!Number.isNaN(this.#spare)) {
      const value = this.#spare;
      this.#spare = Number.NaN;
      return value;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square < 1 && square > 0) {
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        this.#spare = y * factor;
        return x * factor;
      }
    }
  }

  /** Gamma with the given shape (above 0) and scale 1, by Marsaglia and Tsang (2000). */
  gamma(shape: number): number {
    if (shape < 1) {
      return this.gamma(shape + 1) * this.uniform() ** (1 / shape);
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}

/** Fills a generator's state from one 32-bit seed. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
}
