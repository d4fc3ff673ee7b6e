/** Seed of an assessment that names none. */
export const defaultSeed = 1;

/**
 * A seeded stream of random numbers: sfc32 (Chris Doty-Humphrey, PractRand), its state filled by splitmix32.
 *
 * `stream` gives independent streams of one seed, so that one kind of uncertainty can use more or fewer numbers
 * without shifting the others. Integer arithmetic throughout: the same on every machine.
 */
export class RandomStream {
  /** a, b, c and the counter. A typed array keeps them whole 32-bit numbers, which fields would not stay. */
  readonly #state = new Int32Array(4);
  /** The two numbers of a round of the polar method, and the place of the next one: 2 when both are used. */
  readonly #pair = new Float64Array(2);
  #place = 2;

  constructor(seed: number, stream: number) {
    const next = splitmix32((seed ^ Math.imul(stream + 1, 0x9e3779b9)) >>> 0);
    this.#state.set([next(), next(), next(), 1]);
    // The generator's author asks for a warm-up before the first number is used.
    for (let round = 0; round < 12; round += 1) {
      nextInteger(this.#state);
    }
  }

  /** Uniform in the open interval (0, 1). */
  uniform(): number {
    return nextUniform(this.#state);
  }

  /** Standard normal, by the polar method of Marsaglia and Bray. */
  normal(): number {
    if (this.#place > 1) {
      fillPair(this.#state, this.#pair);
      this.#place = 0;
    }
    const value = this.#pair[this.#place] ?? 0;
    this.#place += 1;
    return value;
  }

  /** Fills `out` with the standard normal numbers that `normal` would give one by one, in less time. */
  fillNormal(out: Float64Array): void {
    let index = 0;
    if (this.#place < 2 && out.length > 0) {
      out[0] = this.normal();
      index = 1;
    }
    const pair = this.#pair;
    for (; index + 1 < out.length; index += 2) {
      fillPair(this.#state, pair);
      out[index] = pair[0] ?? 0;
      out[index + 1] = pair[1] ?? 0;
    }
    if (index < out.length) {
      out[index] = this.normal();
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

/** A whole number below 2³²; moves the state on. */
function nextInteger(state: Int32Array): number {
  const b = state[1] ?? 0;
  const c = state[2] ?? 0;
  const counter = state[3] ?? 0;
  const sum = ((state[0] ?? 0) + b + counter) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = c + (c << 3);
  state[2] = ((c << 21) | (c >>> 11)) + sum;
  state[3] = counter + 1;
  return sum >>> 0;
}

const nextUniform = (state: Int32Array): number => (nextInteger(state) + 0.5) / 4_294_967_296;

/** Two independent standard normal numbers: one round of the polar method. */
function fillPair(state: Int32Array, pair: Float64Array): void {
  for (;;) {
    const x = 2 * nextUniform(state) - 1;
    const y = 2 * nextUniform(state) - 1;
    const square = x * x + y * y;
    if (square < 1 && square > 0) {
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      pair[0] = x * factor;
      pair[1] = y * factor;
      return;
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
