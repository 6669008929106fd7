/** Numbers from 0 to 1 that a seed determines (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Number of different requests whose repetitions are counted. */
const remembered = 100_000;

/**
 * Random numbers for requests. They depend on the seed, the method and URL of a request, and how often it was sent, but not
 * on requests in between: concurrent clients get the same numbers in every run.
 */
export function requestRandom(seed: number, name: string): (request: Request) => () => number {
  const times = new Map<string, number>();
  return (request) => {
    const { pathname, search } = new URL(request.url);
    const key = `${request.method} ${pathname}${search}`;
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    if (times.size > remembered) times.delete(times.keys().next().value ?? '');
    return generator(hash(`${seed} ${name} ${nth} ${key}`));
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
