// What "who", "which" and "that" take up, by the tree: the noun phrase before them, or somebody told by it.

import { kidsOf, type View } from "../learned/sight/view.ts";
import { type Phrase, TIMES } from "./antecedents.ts";
import { isSomeone } from "./persons/someone.ts";

/** So many steps up a "who" looks for whom it may take up. */
const UP = 3;

const isPerson = (view: View, at: number | undefined): boolean => view.ner[at ?? -1] === "PERSON";

/** The token before a relative pronoun, and before a comma that parts them. */
const lastBefore = ({ word }: View, pronoun: number): number =>
  word[pronoun - 1] === "," ? pronoun - 2 : pronoun - 1;

/** What "who" takes up: somebody named over its noun, or else somebody; "two people briefed on the inquiry, who …" is not the inquiry. */
function someone(view: View, noun: number, pronoun: number): number {
  const { head, label, pos } = view;
  const over: number[] = [];
  for (let at = noun; at >= 0 && over.length <= UP; at = head[at] ?? -1) over.push(at);
  let named = over.findIndex((at) => isPerson(view, at) || /^NNP?S$/.test(pos[at] ?? ""));
  // "The analyst Ola Berg of | Lind and Partners |, who".
  while (
    isPerson(view, over[named]) &&
    label[over[named] ?? -1] === "nmod" &&
    isPerson(view, over[named + 1])
  )
    named += 1;
  const last = lastBefore(view, pronoun);
  // "An amendment by Labour’s | Ola Berg |, who said": nobody but whose name stands right before it.
  const beside = isPerson(view, last) ? last : undefined;
  const found = over[named] ?? nameBefore(view, last) ?? over.find((at) => isSomeone(view, at)) ?? beside;
  return lastOf(view, subjectOf(view, found ?? noun), pronoun);
}

/** "| Ola Berg | was a clerk who wrote": whom a clause tells to be what "who" takes up. */
function subjectOf(view: View, noun: number): number {
  const kids = kidsOf(view, noun).filter((kid) => kid < noun);
  const is = (label: string) => kids.find((kid) => view.label[kid] === label);
  const subject = is("nsubj");
  const told = is("cop") !== undefined && is("neg") === undefined && isPerson(view, subject);
  return told && view.pos[noun] === "NN" ? (subject ?? noun) : noun;
}

/** So many words may tell of somebody between their name and "who". */
const BESIDE = 16;

/** "| Ola Berg |, a senior at Norvik High School who trades": whose name stands before what is told of them; undefined where none does. */
function nameBefore(view: View, last: number): number | undefined {
  const { word, pos, sentence } = view;
  let at = last;
  while (at > last - BESIDE && sentence[at] === sentence[last] && word[at] !== ",") at -= 1;
  const tells = /^(?:DT|CD|JJ|NN$)/.test(pos[at + 1] ?? "");
  return word[at] === "," && tells && isPerson(view, at - 1) ? at - 1 : undefined;
}

/** "A lawyer and | her client |, who wants", "for beginners and | fans | who like": the last of several, where only one does it, or of a list that the tree makes nothing of. */
function lastOf(view: View, noun: number, pronoun: number): number {
  const { head, label, pos } = view;
  const last = lastBefore(view, pronoun);
  if (label[last] !== "conj" || !(isPerson(view, last) || isSomeone(view, last))) return noun;
  const only = head[last] === noun && pos[last] !== "NNS" && pos[head[pronoun] ?? -1] === "VBZ";
  return only || !/^(?:NN|PRP|DT|CD)/.test(pos[noun] ?? "") ? last : noun;
}

/** The noun phrase that a relative pronoun takes up, up to the pronoun. */
export function before(view: View, pronoun: number): (Phrase & { readonly top: number }) | null {
  let at = pronoun;
  for (let steps = 0; steps < 8 && at >= 0; steps += 1, at = view.head[at] ?? -1) {
    if (!view.label[at]?.startsWith("acl")) continue;
    let noun = view.head[at] ?? -1;
    if (view.word[pronoun] === "who") noun = someone(view, noun, pronoun);
    // "Clips went round on Tuesday that claimed it": no day says so.
    if (view.ner[noun] === "DATE" || TIMES.has(view.lemma[noun] ?? "")) {
      const verb = view.head[noun] ?? -1;
      noun = view.label.findIndex((label, i) => label === "nsubj" && view.head[i] === verb && i < noun);
      if (noun < 0) return null;
    }
    // "Two customers in Shenzhen, who …": it is not the place that speaks.
    while (view.ner[noun] === "LOCATION" && view.label[noun] === "nmod") noun = view.head[noun] ?? -1;
    return upTo(view, noun, pronoun);
  }
  return isBehind(view, pronoun) ? upTo(view, wholeName(view, pronoun - 2), pronoun) : null;
}

/** "The | Bank | of Japan": the head of a name that goes on with what it is of or for. */
function wholeName({ word, pos, left, label, head }: View, last: number): number {
  let top = last;
  while (
    label[top] === "nmod" &&
    /^NNP/.test(pos[top] ?? "") &&
    /^(?:of|for)$/.test(word[left[top] ?? -1] ?? "")
  ) {
    const over = head[top] ?? -1;
    if (!/^NNP/.test(pos[over] ?? "")) break;
    top = over;
  }
  return top;
}

/** "The valley’s state | media |, which usually tells": what a comma parts from the noun right before it, where the tree has no more. */
const isBehind = ({ word, pos, sentence }: View, pronoun: number): boolean =>
  word[pronoun] === "which" &&
  word[pronoun - 1] === "," &&
  /^NN/.test(pos[pronoun - 2] ?? "") &&
  sentence[pronoun - 2] === sentence[pronoun];

/** A noun with its own words up to the pronoun. */
function upTo(view: View, noun: number, pronoun: number): (Phrase & { readonly top: number }) | null {
  const from = beginsAt(view, noun);
  let to = pronoun - 1;
  while (to > from && /^\W+$/.test(view.word[to] ?? "")) to -= 1;
  return noun >= 0 && from <= noun && noun <= to ? { from, to, top: noun } : null;
}

/** What stands before a noun and is not its own: "they are also | leaders |, who", "but | sources | who". */
const APART =
  /^(?:nsubj|cop|aux|cc|case|mark|advmod|neg|csubj|expl|advcl|discourse|parataxis|dep$|nmod$|ccomp)/;

/** Where the words of a noun begin that are its own: not those of the clause it may be the head of. */
function beginsAt(view: View, noun: number): number {
  // "15 points among | those | who".
  if (view.pos[noun] === "DT") return noun;
  let from = view.left[noun] ?? noun;
  for (const kid of kidsOf(view, noun)) {
    if (kid >= noun) break;
    if (APART.test(view.label[kid] ?? "")) from = Math.max(from, (view.right[kid] ?? kid) + 1);
  }
  // "From | a clerk who saw it", "according to | his agent, who".
  while (from < noun && (/^(?:IN|TO|,|:)$/.test(view.pos[from] ?? "") || LEADS.test(view.word[from] ?? "")))
    from += 1;
  return Math.min(from, noun);
}

/** What leads to somebody or something: "compared with | those who", "based on | polls that". */
const LEADS = /^(?:according|based|compared|including|such)$/;
