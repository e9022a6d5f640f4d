/** Doubles set aside at a time. */
const ROOM = 1 << 13;
let room = new Float64Array(ROOM);
let taken = 0;

/**
 * An array of `count` zeros, as `new Float64Array(count)` is. Arrays of more than eight doubles are each given memory of their
 * own outside of the engine's heap, which costs more than what is worked out in them; these share theirs, and none is used twice.
 */
export function zeros(count: number): Float64Array {
  if (taken + count > ROOM) {
    if (count > ROOM / 8) return new Float64Array(count);
    room = new Float64Array(ROOM);
    taken = 0;
  }
  taken += count;
  return room.subarray(taken - count, taken);
}
