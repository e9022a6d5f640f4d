import type { Attribution } from "../../model/attribution.ts";
import { CHANGE_NOTICES } from "../../model/document.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { claimWords } from "../../text/claimed.ts";
import { digest, idOf } from "../../text/digest.ts";
import { holds } from "../../text/span.ts";
import { plain } from "../../text/words/words.ts";
import { contained, dice, grams, NO_GRAMS } from "../grams.ts";
import { bestFirst, candidates, type Match } from "../similar.ts";
import { causeless } from "../slots/causes.ts";
import { isFactual, slots } from "../slots/slots.ts";
import { isCorrected } from "./corrected.ts";
import { levelled } from "./ground.ts";
import { holderOf, mayBeSame } from "./holder.ts";
import { swapIn } from "./swap.ts";

/** A revision and which claim each of its attributions stands for. */
export interface Standing {
  readonly held: HeldRevision;
  /** Claim ids by attribution id. */
  readonly claims: ReadonlyMap<string, string>;
}

/** One attribution and the claim that it turned out to make. */
export interface Carried {
  readonly attribution: Attribution;
  readonly claim: string;
  readonly wording: string;
}

/** Contents less alike than this are different claims; told by another agent they must be more alike. */
const ALIKE = 0.5;
const ALIKE_OF_OTHERS = 0.75;
/** Claims of causes speak of the same effect when what else they say is this much alike. */
const SAME_EFFECT = 0.7;

/**
 * Which claim each attribution of `next` makes. The same wording makes the same claim; else the one most alike of
 * the previous revision, unless a fact in it changed; else a claim of its own.
 */
export function carry(
  previous: Standing | null,
  known: ReadonlyMap<string, { readonly claim: string }>,
  next: HeldRevision,
): Carried[] {
  const { text, article } = next.revision;
  const wordings = next.attributions.map((attribution) => wordingOf(attribution, text));
  const before = new Map<string, string>();
  for (const attribution of previous?.held.attributions ?? []) {
    const claim = previous?.claims.get(attribution.id);
    const wording = wordingOf(attribution, previous?.held.revision.text ?? "");
    if (claim !== undefined && !before.has(wording)) before.set(wording, claim);
  }
  const same = wordings.map((wording) => before.get(wording) ?? known.get(wording)?.claim);
  const reworded = previous === null ? new Map<string, string>() : rewordings(previous, next, wordings, same);
  return next.attributions.map((attribution, i) => ({
    attribution,
    claim: same[i] ?? reworded.get(attribution.id) ?? claimId(attribution, text, article),
    wording: wordings[i] ?? "",
  }));
}

/** Digest of holder and words, so that the same wording is known again in every revision. */
function wordingOf(attribution: Attribution, text: string): string {
  return digest(...said(attribution, text));
}

/** A claim belongs to its article; that another outlet carries the same words is a relation that the linker finds. */
function claimId(attribution: Attribution, text: string, article: string): string {
  return idOf("clm", ...said(attribution, text), article);
}

/** Holder and words; to deny or decline something is not to say it. */
function said(attribution: Attribution, text: string): string[] {
  const stance = attitude(attribution);
  const parts = [holderOf(attribution), plain(claimWords(text, attribution.content))];
  return stance === "asserts" ? parts : [...parts, stance];
}

/** Polarity as far as it makes another claim of the same words. */
export function attitude({ polarity }: Attribution): "asserts" | "denies" | "declines" {
  return polarity === "hedges" ? "asserts" : polarity;
}

function rewordings(
  previous: Standing,
  next: HeldRevision,
  wordings: readonly string[],
  same: readonly (string | undefined)[],
): Map<string, string> {
  const taken = new Set(same);
  const current = new Set(wordings);
  const left = previous.held.attributions.filter((attribution) => {
    const claim = previous.claims.get(attribution.id);
    const wording = wordingOf(attribution, previous.held.revision.text);
    return claim !== undefined && !taken.has(claim) && !current.has(wording);
  });
  // What a notice says of the article, "she was wrong to say that …", is not what became of what was said.
  const right = next.attributions.filter((one, i) => same[i] === undefined && !isOfNotice(next, one));
  const found = new Map<string, string>();
  for (const { from, to } of likest(left, previous.held.revision.text, right, next.revision.text)) {
    const [a, b] = [left[from], right[to]];
    const claim = a === undefined ? undefined : previous.claims.get(a.id);
    if (a === undefined || b === undefined || claim === undefined || attitude(a) !== attitude(b)) continue;
    const [was, is] = levelled(previous.held, a, next, b) ?? [
      claimWords(previous.held.revision.text, a.content),
      claimWords(next.revision.text, b.content),
    ];
    const other = slots(was, is).some(isFactual) || isCorrected(was, is, previous.held, next);
    if (!other && !swapIn(previous.held, a, next, b)) found.set(b.id, claim);
  }
  return found;
}

/** True for what stands in a notice of a change. */
export const isOfNotice = ({ document }: HeldRevision, { content }: Attribution): boolean =>
  document.notices.some(
    ({ kind, span }) => CHANGE_NOTICES.includes(kind) && content.every((part) => holds(span, part)),
  );

/** The attributions of two texts that tell most nearly the same, one to one; `mayBe` tells whether two holders may be one. */
export function likest(
  old: readonly Attribution[],
  oldText: string,
  next: readonly Attribution[],
  newText: string,
  mayBe: (a: Attribution, b: Attribution) => boolean = mayBeSame,
): Match[] {
  const was = old.map((attribution) => grams(claimWords(oldText, attribution.content)));
  const is = next.map((attribution) => grams(claimWords(newText, attribution.content)));
  const [holders, heldNow] = [old.map(holderOf), next.map(holderOf)];
  const effect = (attribution: Attribution | undefined, text: string) => {
    const rest = attribution && causeless(claimWords(text, attribution.content));
    return rest ? grams(rest) : null;
  };
  const near = candidates(was, is, (from, to) => {
    const [a, b] = [was[from] ?? NO_GRAMS, is[to] ?? NO_GRAMS];
    const share = dice(a, b);
    const grown = a.length >= 12 && contained(a, b) >= 0.85 ? Math.max(share, ALIKE) : share;
    const [a0, b0] = [old[from], next[to]];
    const ours = holders[from] === heldNow[to] || (a0 !== undefined && b0 !== undefined && mayBe(a0, b0));
    if (ours && grown >= ALIKE) return grown + 0.1;
    if (ours) {
      // Another cause of the same is another claim in place of the old one, however the causes are called.
      const [x, y] = [effect(old[from], oldText), effect(next[to], newText)];
      return x && y && dice(x, y) >= SAME_EFFECT ? ALIKE + 0.1 : 0;
    }
    return share >= ALIKE_OF_OTHERS ? share : 0;
  });
  return bestFirst(near.filter((match) => match.score > 0));
}
