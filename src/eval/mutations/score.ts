import type { ClaimEvent } from "../../model/change.ts";
import type { Diff } from "../../model/diff.ts";
import type { HeldRevision } from "../../model/graph.ts";
import { plain } from "../../text/words/words.ts";
import { randomOf } from "../random.ts";
import { type Figure, figure } from "../score.ts";
import { mutate } from "./mutate.ts";
import { MUTATIONS, type Mutation } from "./mutation.ts";

/** A mutation that was told wrongly, for a person to look at. */
export interface Missed {
  readonly article: string;
  readonly kind: Mutation["kind"];
  readonly was: string;
  readonly is: string;
  readonly told: readonly {
    readonly kind: string;
    readonly slots: readonly unknown[];
    readonly reason: string;
  }[];
}

/**
 * Changes articles in `each` ways of every kind and counts which changes are told right: the wanted event with
 * the wanted slots, and no other event that tells of a fact.
 */
export function scoreMutations(
  articles: readonly { readonly id: string; readonly held: HeldRevision }[],
  each: number,
  read: (text: string) => HeldRevision,
  diff: (old: HeldRevision, next: HeldRevision) => Diff,
): { figures: Figure[]; missed: Missed[] } {
  const random = randomOf(1);
  const missed: Missed[] = [];
  const figures = MUTATIONS.map((kind) => {
    const counts = { right: 0, found: 0, wanted: 0 };
    for (let turn = 0; counts.wanted < each && turn < articles.length * 4; turn += 1) {
      const article = articles[Math.floor(random() * articles.length)];
      const mutation = article && mutate(article.held, kind, random);
      if (!article || !mutation) continue;
      const told = diff(article.held, read(mutation.text));
      counts.wanted += 1;
      counts.found += Number(told.events.length > 0 || told.alignment.changes.length > 0);
      if (isRight(told, mutation)) counts.right += 1;
      else missed.push(missedOf(article.id, article.held, mutation, told));
    }
    return figure(kind, counts);
  });
  const sum = (key: "right" | "found" | "wanted") => figures.reduce((total, one) => total + one[key], 0);
  return {
    figures: [...figures, figure("all", { right: sum("right"), found: sum("found"), wanted: sum("wanted") })],
    missed,
  };
}

function isRight({ events, alignment }: Diff, { wanted }: Mutation): boolean {
  if (wanted.sentences) return alignment.changes.some(({ kind }) => wanted.kinds.includes(kind));
  const right = events.filter((event) => wanted.kinds.includes(event.kind) && hasSlot(event, wanted.slot));
  const strays = events.filter((event) => event.kind === "fact-changed" && !right.includes(event));
  const owned = !wanted.disclosed || right.some((event) => event.disclosedBy !== null);
  return right.length > 0 && strays.length === 0 && owned;
}

function hasSlot(event: ClaimEvent, slot: Mutation["wanted"]["slot"]): boolean {
  if (slot === null) return true;
  const holds = (found: string | null, wanted: string | null) =>
    wanted === null ||
    plain(found ?? "").includes(plain(wanted)) ||
    (found !== null && plain(wanted).includes(plain(found)));
  return event.slots.some(
    (one) => one.type === slot.type && holds(one.old, slot.old) && holds(one.new, slot.new),
  );
}

function missedOf(article: string, held: HeldRevision, { kind, text, at }: Mutation, told: Diff): Missed {
  const around = (whole: string) =>
    whole.slice(Math.max(0, at.start - 120), at.end + 120).replace(/\s+/g, " ");
  return {
    article,
    kind,
    was: around(held.revision.text),
    is: around(text),
    told: told.events.map(({ kind: told, slots, reason }) => ({ kind: told, slots, reason })),
  };
}
