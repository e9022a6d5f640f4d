/** Names in a row, as they are read: "Lind, Berg and Okafor". */
export function several(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
