import { expect, test } from "vitest";
import type { Agent } from "../../src/model/attribution.ts";
import { alike } from "../../src/present/alike.ts";

const agent =
  (kind: Agent["kind"]) =>
  (name: string, behalf: string | null = null): Agent => ({ id: `agt_${name}`, kind, name, behalf });
const [person, body, role, unnamed] = [
  agent("person"),
  agent("organization"),
  agent("role"),
  agent("unnamed"),
];

/** What the program holds of two, in whichever order they are asked about. */
function held(a: Agent, b: Agent): string | null {
  const [there, back] = [alike(a, b)?.verdict ?? null, alike(b, a)?.verdict ?? null];
  expect(back).toBe(there);
  return there;
}

test.each([
  ["Anna Lindqvist", "Anna Lindqvist", "same"],
  ["Anna Lindqvist", "Dr Anna Lindqvist", "same"],
  ["Anna Lindqvist", "Anna M. Lindqvist", "same"],
  ["Anna M. Lindqvist", "Anna Maria Lindqvist", "same"],
  ["Anna M. Lindqvist", "Anna K. Lindqvist", "undecided"],
  ["A. Lindqvist", "Anna Lindqvist", "undecided"],
  ["B. Lindqvist", "Anna Lindqvist", null],
  ["Lindqvist", "Anna Lindqvist", "undecided"],
  ["Berta Lindqvist", "Anna Lindqvist", null],
  ["Anna Lindqvist", "Anna Lind", null],
  ["John Roe", "John Roe Jr.", "undecided"],
  ["John Roe, Sr", "John Roe Jr.", "undecided"],
  ["John Roe Jr", "John Roe, Jr.", "same"],
  ["Jürgen Großmann", "Jurgen Grossmann", "undecided"],
  ["Siobhán Ó Ceallaigh", "O Ceallaigh", "undecided"],
  ["Łukasz Wójcik", "Dr Lukasz Wojcik", "undecided"],
  ["Jürgen Großmann", "Jurgen Gross", null],
])("of people called %s and %s it holds: %s", (a, b, verdict) => {
  expect(held(person(a), person(b))).toBe(verdict);
});

test.each([
  ["the Northern Council", "Northern Council", "same"],
  ["Acme", "Acme Corp.", "same"],
  ["Acme", "Acme, Inc.", "same"],
  ["NATO", "North Atlantic Treaty Organization", "same"],
  ["North", "North Atlantic Treaty Organization", "undecided"],
  ["Treaty Organization", "North Atlantic Treaty Organization", "undecided"],
  ["Atlantic Treaty", "North Atlantic Treaty Organization", null],
  ["Nor", "North Atlantic Treaty Organization", null],
  ["the company", "company", "undecided"],
])("of bodies called %s and %s it holds: %s", (a, b, verdict) => {
  expect(held(body(a), body(b))).toBe(verdict);
});

test.each([
  ["Council spokesperson", "Council", "the Council spokeswoman", "the Council", "same"],
  ["Amazon representative", "Amazon", "Amazon spokesman", "Amazon", "same"],
  ["Amazon chairman", "Amazon", "Amazon chairman", "Amazon", "same"],
  ["Amazon chairman", "Amazon", "Amazon spokesman", "Amazon", null],
  ["AWS spokesman", "AWS", "Amazon Web Services spokesman", "Amazon Web Services", "same"],
  ["Amazon spokesman", "Amazon", "Amazon Web Services spokesman", "Amazon Web Services", null],
  ["company spokesman", "company", "company spokesman", "the company", "undecided"],
  ["spokesman", null, "spokesman", null, null],
])("of %s (for %s) and %s (for %s) it holds: %s", (a, of, b, other, verdict) => {
  expect(held(role(a, of), role(b, other))).toBe(verdict);
});

test("of one name, a person and a body may be one; whoever is not named is nobody else, nor is who speaks for a body that body", () => {
  expect(held(person("Ford"), body("Ford"))).toBe("undecided");
  expect(held(person("Henry Ford"), body("Ford"))).toBeNull();
  expect(held(unnamed("a source"), unnamed("a source"))).toBeNull();
  expect(held(role("Ford spokesman", "Ford"), body("Ford"))).toBeNull();
});
