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

  /** Standard normal, by the ziggurat method. */
  normal(): number {
    return nextNormal(this.#state);
  }

  /** Fills `out` with the standard normal numbers that `normal` would give one by one, in less time. */
  fillNormal(out: Float64Array): void {
    fillNormal(this.#state, out);
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

/** 128 layers of equal area under the normal curve; the lowest goes on as the tail. */
const layers = 128;
const tailFrom = 3.442619855899;
const layerArea = 9.91256303526217e-3;

/** The right edges of the layers, the lowest first; that of the lowest is as if its tail were a rectangle. */
const edge = zigguratEdges();
/** The part of each layer that lies wholly under the curve. */
const ratio = Float64Array.from(
  { length: layers },
  (_, layer) => (edge[layer + 1] ?? 0) / (edge[layer] ?? 1),
);

function zigguratEdges(): Float64Array {
  const edges = new Float64Array(layers + 1);
  let density = Math.exp(-0.5 * tailFrom * tailFrom);
  edges[0] = layerArea / density;
  edges[1] = tailFrom;
  for (let layer = 2; layer < layers; layer += 1) {
    density += layerArea / (edges[layer - 1] ?? 1);
    edges[layer] = Math.sqrt(-2 * Math.log(density));
  }
  return edges;
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

/**
 * A standard normal number by the ziggurat method of Marsaglia and Tsang (2000), in the form of Doornik (2005): the
 * bits that choose the layer are not those that place the number in it.
 *
 * One whole number in 98.8 % of the cases: its last 7 bits are the layer, the 25 above them the place and the sign.
 */
function nextNormal(state: Int32Array): number {
  const bits = nextInteger(state);
  const layer = bits & 127;
  const place = placeOf(bits);
  return Math.abs(place) < (ratio[layer] ?? 0) ? place * (edge[layer] ?? 0) : normalBeside(state, bits);
}

/** From −1 to 1. */
const placeOf = (bits: number): number => ((bits >>> 7) + 0.5) / 16_777_216 - 1;

/** The same from whole numbers of which the first lies in no layer wholly under the curve. */
function normalBeside(state: Int32Array, first: number): number {
  for (let bits = first; ; bits = nextInteger(state)) {
    const layer = bits & 127;
    const place = placeOf(bits);
    const value = place * (edge[layer] ?? 0);
    if (Math.abs(place) < (ratio[layer] ?? 0)) {
      return value;
    }
    if (layer === 0) {
      return place < 0 ? -nextInTail(state) : nextInTail(state);
    }
    const low = densityAgainst(layer, value);
    const high = densityAgainst(layer + 1, value);
    if (high + nextUniform(state) * (low - high) < 1) {
      return value;
    }
  }
}

/** `nextNormal` again and again, with the state in variables of its own: that takes half the time. */
function fillNormal(state: Int32Array, out: Float64Array): void {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let counter = state[3] ?? 0;
  for (let index = 0; index < out.length; index += 1) {
    const bits = (a + b + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + bits) | 0;
    counter = (counter + 1) | 0;
    const layer = bits & 127;
    const place = placeOf(bits);
    if (Math.abs(place) < (ratio[layer] ?? 0)) {
      out[index] = place * (edge[layer] ?? 0);
    } else {
      state[0] = a;
      state[1] = b;
      state[2] = c;
      state[3] = counter;
      out[index] = normalBeside(state, bits);
      a = state[0] ?? 0;
      b = state[1] ?? 0;
      c = state[2] ?? 0;
      counter = state[3] ?? 0;
    }
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}

/** Density at the edge of a layer over that at the value. */
const densityAgainst = (layer: number, value: number): number =>
  Math.exp(-0.5 * ((edge[layer] ?? 0) ** 2 - value * value));

/** Beyond the last edge, by the method of Marsaglia (1964). */
function nextInTail(state: Int32Array): number {
  for (;;) {
    const beyond = -Math.log(nextUniform(state)) / tailFrom;
    if (-2 * Math.log(nextUniform(state)) > beyond * beyond) {
      return tailFrom + beyond;
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
