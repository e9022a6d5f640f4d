import { expect, test } from "vitest";
import { kinds, told } from "./told.ts";

const said = (who: string) => `The hall opens in May, ${who} said.`;

test.each([
  ["project director Henrik Aalto", "deputy project director Henrik Aalto"],
  ["finance minister Ola Berg", "foreign minister Ola Berg"],
  ["Ada Finn, the mayor of Dorn,", "Ada Finn, the former mayor of Dorn,"],
  ["Ada Finn, a nurse at the clinic,", "Ada Finn, a doctor at the clinic,"],
  ["Sergeant Tom Rudd", "Inspector Tom Rudd"],
  ["Ada Finn, the firm’s chief executive,", "Ada Finn, the firm’s chairwoman,"],
  ["Ada Finn, who leads the union in Dorn,", "Ada Finn, who leads the union in Harn,"],
  ["Ada Finn, 34, a welder,", "Ada Finn, 43, a welder,"],
  ["vice-president Ola Berg", "president Ola Berg"],
])("what somebody is told to be is told where it changed: %s → %s", (old, next) => {
  expect(kinds(said(old), said(next))).toBe("attribution-changed");
  expect(kinds(said(next), said(old))).toBe("attribution-changed");
});

test.each([
  ["Mayor Ada Finn", "Finn"],
  ["Mayor Ada Finn", "Ada Finn, the mayor,"],
  ["Mayor Ada Finn", "Mayor Ada Finn of Dorn"],
  ["Ada Finn, a spokeswoman for the council,", "Ada Finn, the council’s spokeswoman,"],
  ["Ada Finn, a welder,", "Ada Finn, a welder who has worked there since 2011,"],
  ["Ada Finn, 34,", "Ada Finn, a welder,"],
  ["Ada Finn, the CEO of Norrick Mills,", "Ada Finn, the chief executive of Norrick Mills,"],
  ["Ada Finn, head teacher at Selby school,", "Ada Finn, who heads Selby school,"],
  ["Ola Berg, of the port, who was not involved,", "Ola Berg, of the port, who advised the yard until 2023,"],
  ["spokesman Ola Berg", "spokesperson Ola Berg"],
])("what may be said of one person is no change: %s → %s", (old, next) => {
  expect(kinds(said(old), said(next))).toBe("");
});

test("another spelling of a name is told where it stands, and not of each claim that goes on with it", () => {
  const text = (name: string) =>
    `Rider ${name} won by a length, judges said. Stoltz said the horse was tired. “I was cold,” she said.`;
  expect(told(text("Nadia Stoltz"), text("Nadja Stoltz"))).toEqual(["fact-changed; name: Nadia → Nadja"]);
});

test("the doubt of one thing said is not that of another beside it", () => {
  const text = (would: string) =>
    `Singer Olga Brede said that the roof was sound and that she ${would} go to court.`;
  expect(kinds(text("would"), text("might"))).toBe("hedging-changed");
});

test.each([
  ["The union Bread and Salt", "The union"],
  ["The operator, Norkraft,", "The operator"],
  ["Mayor Ada Finn", "The mayor"],
  ["The mayor, Ada Finn,", "The mayor"],
  ["Ada Finn, the mayor of Dorn,", "The mayor of Dorn"],
])("one of whom there is one is the same by name and without it: %s, %s", (old, next) => {
  const text = (who: string) => `${who} said the shops were safe.`;
  expect(kinds(text(old), text(next))).toBe("");
  // A name that is told now is news.
  expect(kinds(text(next), text(old))).toBe("attribution-changed");
});

test.each([
  ["A baker, Ada Finn,", "A baker"],
  ["Transit board head Ada Finn", "The transit board"],
  ["The club", "The union"],
])("who may be another is told as another: %s, %s", (old, next) => {
  const text = (who: string) => `${who} said the shops were safe.`;
  expect(kinds(text(old), text(next))).toBe("attribution-changed");
});

test.each([
  ["called the closures “a betrayal”", "called the closures “a disgrace”", "quote-changed"],
  ["said 9 shops were shut", "said 12 shops were shut", "fact-changed"],
  ["said the kitchens would close", "said the kitchens would stay open", "fact-changed"],
])("what such a one says is one claim that changed: %s → %s", (old, next, kind) => {
  expect(kinds(`The union Bread and Salt ${old}.`, `The union ${next}.`)).toBe(kind);
});
