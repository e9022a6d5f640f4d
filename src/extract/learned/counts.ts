/** How often the number at each place stands in a list. A map would box each of them: most have more bits than V8's small ones. */
export function countsOf(numbers: Int32Array): Int32Array {
  const counts = new Int32Array(numbers.length);
  let room = 64;
  while (room < numbers.length * 2) room *= 2;
  // In each slot one more than the first place of its number.
  const first = new Int32Array(room);
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] as number;
    let slot = (number ^ (number >>> 15)) & (room - 1);
    while (first[slot] !== 0 && numbers[(first[slot] as number) - 1] !== number)
      slot = (slot + 1) & (room - 1);
    if (first[slot] === 0) first[slot] = i + 1;
    const at = (first[slot] as number) - 1;
    counts[at] = (counts[at] as number) + 1;
    if (at !== i) counts[i] = -at - 1;
  }
  // Those that came later point at the first.
  for (let i = 0; i < counts.length; i += 1) {
    const at = counts[i] as number;
    if (at < 0) counts[i] = counts[-at - 1] as number;
  }
  return counts;
}
