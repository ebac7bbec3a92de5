/** Draws numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * Numbers that look random and are the same for the same key on every machine, so that the demonstration is the same
 * bytes everywhere. FNV-1a spreads the key; mulberry32 (T. Ettinger, 2017, public domain) goes on from there.
 */
export function seededRandom(key: string): Random {
  let state = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    state = Math.imul(state ^ key.charCodeAt(index), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
