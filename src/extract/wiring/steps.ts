import type { Finding } from "../../model/attribution.ts";
import { carried } from "../via/carried.ts";
import { unappealed } from "./asides/appeals.ts";
import { withFronted } from "./asides/fronted.ts";
import { uttered } from "./asides/idle.ts";
import { withoutMedium } from "./asides/medium.ts";
import { withSeen } from "./asides/seen.ts";
import { withoutSent } from "./asides/sent.ts";
import { withTerms } from "./asides/terms.ts";
import { withoutWhen } from "./asides/when.ts";
import { withAdvised } from "./cues/advised.ts";
import { withAfterwards } from "./cues/afterwards.ts";
import { withAmongst } from "./cues/amongst.ts";
import { eachApart } from "./cues/asked.ts";
import { withClausal } from "./cues/clausal.ts";
import { withClauses } from "./cues/clauses.ts";
import { withDenied } from "./cues/denied.ts";
import { withFigures } from "./cues/figures.ts";
import { withForeseen } from "./cues/foreseen.ts";
import { withFurther } from "./cues/further.ts";
import { withGathered } from "./cues/gathered.ts";
import { partedBySemicolons, withMissed } from "./cues/missed.ts";
import { withNouns } from "./cues/nouns.ts";
import { withOnward } from "./cues/onward.ts";
import { withOpinions } from "./cues/opinions.ts";
import { withPer } from "./cues/per.ts";
import { withRelatives } from "./cues/relatives.ts";
import { withSilent } from "./cues/silent.ts";
import { withWithheld } from "./cues/withheld.ts";
import { withAppositives } from "./edges/appositive.ts";
import { withBegun } from "./edges/begun.ts";
import { withQuoted } from "./edges/behind.ts";
import { withCompared } from "./edges/compared.ts";
import { edged } from "./edges/edges.ts";
import { ended } from "./edges/ended.ts";
import { unheaded } from "./edges/headings.ts";
import { withoutJoined } from "./edges/joined.ts";
import { upToMain } from "./edges/main.ts";
import { doing, moved } from "./edges/moved.ts";
import { once } from "./edges/once.ts";
import { withPredicates } from "./edges/predicate.ts";
import { ofShare } from "./edges/shares.ts";
import { beforeMain } from "./edges/subordinate.ts";
import { goneOn, placedRight } from "./edges/tails.ts";
import { unbroken } from "./edges/unbroken.ts";
import { withoutVerdict } from "./edges/verdict.ts";
import { withOverheard } from "./inner/overheard.ts";
import { withRelayed } from "./inner/relayed.ts";
import { inPlace } from "./inplace.ts";
import { withAmid } from "./placed/amid.ts";
import { withApposed } from "./placed/apposed.ts";
import { withBlocks } from "./placed/blocks.ts";
import { withClosing } from "./placed/closing.ts";
import { withColons } from "./placed/colons.ts";
import { inTurn } from "./placed/dialogue.ts";
import { withInverted } from "./placed/inverted.ts";
import { withLast } from "./placed/last.ts";
import { withLaidOut } from "./placed/layout.ts";
import { withOrphans } from "./placed/orphans.ts";
import { withPosts } from "./placed/posts.ts";
import { withTagged } from "./placed/tagged.ts";
import { withTailed } from "./placed/tailed.ts";
import type { Reading, Step } from "./reading.ts";
import { withAccording } from "./sources/according.ts";
import { withoutHeld } from "./sources/held.ts";
import { apartFrom } from "./sources/inserted.ts";
import { asMade } from "./sources/makers.ts";
import { withMatter } from "./sources/matters.ts";
import { withoutMoment } from "./sources/moments.ts";
import { asPassive } from "./sources/named.ts";
import { withNobody } from "./sources/nobody.ts";
import { reversed } from "./sources/reversed.ts";
import { asShown } from "./sources/shown.ts";
import { withFirst, withSubjects } from "./sources/subjects.ts";
import { unsplit } from "./sources/unsplit.ts";
import { withWhose } from "./sources/whose.ts";
import { withPolarity } from "./stands/polarity.ts";

/** A step that looks at each finding by itself; null leaves it out. */
const each =
  (...tellings: readonly ((reading: Reading, finding: Finding) => Finding | null)[]): Step =>
  (reading, findings) =>
    inPlace(findings, (given) => {
      let finding: Finding | null = given;
      for (let k = 0; finding && k < tellings.length; k += 1)
        finding = (tellings[k] as (typeof tellings)[number])(reading, finding);
      return finding;
    });

/** What its words alone tell of a finding, or what the parse tells besides. */
const byText =
  (tell: (text: string, finding: Finding) => Finding | null) => (reading: Reading, one: Finding) =>
    tell(reading.text, one);
const byView =
  (tell: (text: string, view: Reading["view"], finding: Finding) => Finding) =>
  (reading: Reading, one: Finding) =>
    tell(reading.text, reading.view, one);

/** How far quotations and what somebody says go. */
const EDGES: readonly Step[] = [
  each(({ text, quotes }, finding) => ended(text, finding, quotes)),
  withQuoted,
  unbroken,
  each(
    ({ text, document }, finding) => once(text, finding, document),
    byText(unheaded),
    byText(uttered),
    byText(edged),
  ),
  withoutSent,
  each(byView(withFirst), byText(withoutWhen), byView(withoutMedium)),
  withFronted,
  withSeen,
];

/** What stands in the wrong part, or belongs to another. */
const PARTS: readonly Step[] = [
  each(byView(apartFrom)),
  withAccording,
  withPredicates,
  withTailed,
  eachApart,
  withTerms,
  withCompared,
  goneOn,
  each(
    byText(withoutMoment),
    byText(placedRight),
    byText(moved),
    byText(doing),
    byText(ofShare),
    byView(withoutJoined),
    byView(upToMain),
    ({ view }, one) => beforeMain(view, one),
  ),
  withClauses,
  withAmongst,
  withColons,
  withLaidOut,
  withPosts,
];

/** What the models pass over and the words of a sentence tell. */
const ADDED: readonly Step[] = [
  withLast,
  withBegun,
  withAfterwards,
  partedBySemicolons,
  withFurther,
  withOnward,
  withMissed,
  withInverted,
  withOpinions,
  withRelatives,
  withAmid,
  withAdvised,
  withDenied,
  withForeseen,
  withNouns,
  withWhose,
  withSubjects,
  each(asShown, asMade),
  withApposed,
  each(byView(reversed)),
  withGathered,
  withClosing,
  withTagged,
  withFigures,
  withClausal,
  withSilent,
  withWithheld,
  withPer,
  withAppositives,
  inTurn,
  withOrphans,
  withBlocks,
];

/** What another than the one who speaks is told to have said, and how all of it stands. */
const STANDS: readonly Step[] = [
  each(byView(asPassive)),
  withNobody,
  each(byText(unappealed), byText(withMatter)),
  withOverheard,
  withRelayed,
  each(byText(unsplit), byView(withoutHeld), withPolarity),
  withoutVerdict,
];

const STEPS: readonly Step[] = [
  ...EDGES,
  ...PARTS,
  // Whom it was told to, and who carried it.
  carried,
  ...ADDED,
  ...STANDS,
];

/** What all steps, one after the other, make of what models and rules found in a text. */
export const wired: Step = (reading, findings) => STEPS.reduce((all, step) => step(reading, all), findings);
