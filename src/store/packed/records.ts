import type { RecordedEvent } from "../../model/change.ts";
import type { Relation } from "../../model/graph.ts";
import type { RelationRow } from "../rows.ts";
import { packed } from "./pack.ts";
import { unpacked } from "./unpack.ts";

/** A relation as it is stored. */
export type StoredRelation<R extends Relation = Relation> = Omit<R, "evidence"> & {
  readonly evidence: string;
};

export const relationPacked = (relation: Relation): StoredRelation => ({
  ...relation,
  evidence: packed(relation.evidence),
});

export const relationOf = <R extends Relation>(stored: StoredRelation<R>): R =>
  ({ ...stored, evidence: unpacked(stored.evidence) }) as unknown as R;

/** A relation with its claims and what a person holds of them, as stored. */
export type StoredJoin<R extends { readonly relation: Relation } = RelationRow> = Omit<R, "relation"> & {
  readonly relation: StoredRelation<R["relation"]>;
};

export const joinOf = <R extends { readonly relation: Relation } = RelationRow>(row: StoredJoin<R>): R =>
  ({ ...row, relation: relationOf(row.relation) }) as unknown as R;

/** An event as it is stored: `said` is its slots, its confidence and its reason, where it stands if nobody is named for it, and whose notice owns up to it if a later revision's does. */
export type StoredEvent<E extends RecordedEvent = RecordedEvent> = Omit<
  E,
  "slots" | "confidence" | "reason" | "own" | "owner"
> & {
  readonly said: string;
};

export function eventPacked(event: RecordedEvent): StoredEvent {
  const { slots, confidence, reason, own, owner, ...rest } = event;
  const more = owner === undefined ? (own ? [own] : []) : [own ?? null, owner];
  return {
    ...rest,
    old: shortened(event.old, event.before),
    new: shortened(event.new, event.after),
    said: packed([slots, confidence, reason, ...more]),
  };
}

export function eventOf<E extends RecordedEvent>(stored: StoredEvent<E>): E {
  const { said, ...rest } = stored;
  const [slots, confidence, reason, own, owner] = unpacked(said) as Said<E>;
  const [old, now] = [lengthened(stored.old, stored.before), lengthened(stored.new, stored.after)];
  const more = { ...(own && { own }), ...(owner && { owner }) };
  return { ...rest, old, new: now, slots, confidence, reason, ...more } as unknown as E;
}

type Said<E extends RecordedEvent> = [
  E["slots"],
  E["confidence"],
  E["reason"],
  (E["own"] | null)?,
  E["owner"]?,
];

/** How the ids of a revision's attributions begin that follow from it. */
const beginning = (revision: string): string => `att_${revision.slice(4)}_`;

/** A point and what follows, for an attribution whose id follows from its revision; `stemma_told_at` has it so, too. */
const shortened = (attribution: string | null, revision: string): string | null =>
  attribution?.startsWith(beginning(revision))
    ? `.${attribution.slice(beginning(revision).length)}`
    : attribution;

const lengthened = (attribution: string | null, revision: string): string | null =>
  attribution?.startsWith(".") ? beginning(revision) + attribution.slice(1) : attribution;
