import { type Agent, type Attribution, everyOne } from "../../model/attribution.ts";
import type { Slot } from "../../model/change.ts";
import { agentId } from "../../text/digest.ts";
import { several } from "../../text/several.ts";
import { plain } from "../../text/words/words.ts";
import { contentWords } from "../similar.ts";
import { nearlySpelled, sameName } from "../slots/names.ts";

const DETERMINER = /^(?:the|an?|its|his|her|their|our)\s+/i;

/** What is said of somebody besides the name: "Anna Moll, 54", "Anna Moll, the firm's lawyer, in a letter". */
const BESIDE = /,.*$/s;

/** Who holds it, as the article names them, in whatever order; "" for nobody. */
export function holderOf(attribution: Attribution): string {
  return everyOne<Agent>(attribution)
    .map(({ kind, name, behalf }) => agentId(kind, name, behalf))
    .sort()
    .join(" ");
}

/** True of two that are told of by one name, in whatever form, or by names that are spelled nearly alike. */
export function mayBeSame({ agent: a, also }: Attribution, { agent: b, also: more }: Attribution): boolean {
  if (!a || !b || also || more || a.kind !== "person" || b.kind !== "person") return false;
  return sameName(a.name, b.name) || nearlySpelled(a.name, b.name);
}

/** True where somebody is told of, but not by a name. */
const unresolved = ({ source, agent }: Attribution): boolean =>
  agent === null ? source.length > 0 : agent.name === "";

/** True for whoever is told of by a name that is no more than a part of one. */
const isNamed = ({ agent }: Attribution): boolean =>
  agent !== null &&
  (agent.kind === "person"
    ? agent.name.includes(" ")
    : agent.kind === "organization" && /\p{Lu}/u.test(agent.name));

/** True for whoever is told of by what they are alone: "a rescuer", "the union". */
const isBare = ({ agent }: Attribution): boolean =>
  agent !== null && (agent.kind === "organization" ? !/\p{Lu}/u.test(agent.name) : agent.kind !== "person");

/** True where one has no name and the other is told of in the same words with one: "a rescuer from Dorn", "Kit Lund, a rescuer from Dorn". */
function namedAs(was: Attribution, wasWords: string, is: Attribution, isWords: string): boolean {
  if (was.also || is.also) return false;
  const within = (few: string, many: string) => {
    const said = new Set(contentWords(many));
    const own = contentWords(few).filter((word) => word !== "one" && word !== "another");
    return own.length > 0 && own.every((word) => said.has(word));
  };
  const fits = (bare: Attribution, bareWords: string, named: Attribution, words: string) => {
    if (!isBare(bare) || !isNamed(named) || !within(bareWords, words)) return false;
    if (named.agent?.kind === "organization") return true;
    // "The ferry board" is not "ferry board chairman Kit Lund".
    const parts = words.split(",").map((part) => headOf(part, named.agent?.name ?? ""));
    return bare.agent?.kind !== "organization" && parts.includes(headOf(bareWords, ""));
  };
  return fits(was, wasWords, is, isWords) || fits(is, isWords, was, wasWords);
}

/** The noun by which words call somebody, but for a name: "mayor" of "the mayor of Dorn". */
function headOf(words: string, name: string): string {
  const own = new Set(plain(name).split(" "));
  const [before = ""] = words.split(/\s(?:of|for|at|in|from|with|who|whose|on|to|near)\s/i);
  return (
    contentWords(before)
      .filter((word) => !own.has(word))
      .at(-1) ?? ""
  );
}

/** One person or body of which there is one: "the mayor", "the operator", but not "the officials". */
const THE_ONE = /^the\s(?!(?:two|three|four|five|six|seven|other|others)\b).*[^s]$/is;

/**
 * True where the two are known to be one by the words for them: by one's whole name beside the other, or by "the mayor" for who was "the mayor,
 * Ada Finn". Whoever had no name and has one now is told as named.
 */
export const areOne = (was: Attribution, wasWords: string, is: Attribution, isWords: string): boolean =>
  toldBeside(was, wasWords, is, isWords) ||
  (isBare(is) && THE_ONE.test(isWords) && namedAs(was, wasWords, is, isWords));

/** True where one is told of by the other's whole name beside another: "the Bishop of Arden, the Rt Rev Tom Hale" and "Tom Hale". */
function toldBeside(was: Attribution, wasWords: string, is: Attribution, isWords: string): boolean {
  if (was.also || is.also) return false;
  const worded = (words: string) => ` ${plain(words).replace(/[^\p{L}\p{N}’'-]+/gu, " ")} `;
  const names = (words: string, { agent }: Attribution) =>
    agent?.kind === "person" && agent.name.includes(" ") && worded(words).includes(worded(agent.name));
  return names(wasWords, is) || names(isWords, was);
}

/** Who tells it in place of whom; null where it may be the same by another name, or in other words ("the clerk", "its clerk"). */
export function otherSource(was: Attribution, is: Attribution): Slot | null {
  if (holderOf(was) === holderOf(is)) return null;
  if (was.also || is.also) return otherSpeakers(was, is);
  const [old, now] = [was.agent?.name ?? null, is.agent?.name ?? null];
  const slot: Slot = { type: "source", old, new: now };
  // Of "it" and "the operator", where nobody knows who is meant, nobody knows that it is another.
  if (unresolved(was) || unresolved(is)) return null;
  if (was.agent === null || is.agent === null) return slot;
  return mayBeOne(was.agent, is.agent) ? null : slot;
}

/** "The president of the court" is "the court's president". */
function bearing(name: string): string {
  const at = name.indexOf(" of ");
  if (at < 0 || name.includes("'s ") || name.includes(" of ", at + 4)) return name;
  return `${name.slice(at + 4).replace(DETERMINER, "")}'s ${name.slice(0, at)}`;
}

/** True of two that may be the same by another name, or in other words. */
function mayBeOne(was: Agent, is: Agent): boolean {
  const bare = ({ name }: Agent) =>
    bearing(
      name
        .toLowerCase()
        .replace(DETERMINER, "")
        .replace(BESIDE, "")
        .replace(/[\s-]+/g, " ")
        .replaceAll("’", "'"),
    );
  if (bare(was) === bare(is) && was.behalf === is.behalf) return true;
  const named = [was, is].every(({ kind }) => kind === "person" || kind === "organization");
  return named && sameName(was.name, is.name);
}

/** The same of several who say it together: null where each of them, in whatever order, may be one of the others. */
function otherSpeakers(was: Attribution, is: Attribution): Slot | null {
  const [old, now] = [everyOne<Agent>(was), everyOne<Agent>(is)];
  const within = (some: readonly Agent[], others: readonly Agent[]) =>
    some.every((one) => others.some((other) => mayBeOne(one, other)));
  if (old.length > 0 && now.length > 0 && within(old, now) && within(now, old)) return null;
  if (unresolved(was) || unresolved(is)) return null;
  return { type: "source", old: namesOf(old), new: namesOf(now) };
}

const namesOf = (agents: readonly Agent[]): string | null =>
  agents.length === 0 ? null : several(agents.map(({ name }) => name));
