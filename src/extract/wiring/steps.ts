import type { Finding } from "../../model/attribution.ts";
import { once } from "../learned/findings/once.ts";
import { unbroken } from "../learned/findings/unbroken.ts";
import { carried } from "../via/carried.ts";
import { withAdvised } from "./added/advised.ts";
import { withAfterwards } from "./added/afterwards.ts";
import { withAmid } from "./added/amid.ts";
import { withAmongst } from "./added/amongst.ts";
import { withApposed } from "./added/apposed.ts";
import { eachApart } from "./added/asked.ts";
import { withClausal } from "./added/clausal.ts";
import { withClauses } from "./added/clauses.ts";
import { withClosing } from "./added/closing.ts";
import { withColons } from "./added/colons.ts";
import { withDenied } from "./added/denied.ts";
import { inTurn } from "./added/dialogue.ts";
import { withFigures } from "./added/figures.ts";
import { withForeseen } from "./added/foreseen.ts";
import { withFurther } from "./added/further.ts";
import { withGathered } from "./added/gathered.ts";
import { withInverted } from "./added/inverted.ts";
import { withLast } from "./added/last.ts";
import { withLaidOut } from "./added/layout.ts";
import { partedBySemicolons, withMissed } from "./added/missed.ts";
import { withNouns } from "./added/nouns.ts";
import { withOnward } from "./added/onward.ts";
import { withOpinions } from "./added/opinions.ts";
import { withOrphans } from "./added/orphans.ts";
import { withOverheard } from "./added/overheard.ts";
import { withRelatives } from "./added/relatives.ts";
import { withRelayed } from "./added/relayed.ts";
import { withSilent } from "./added/silent.ts";
import { withTagged } from "./added/tagged.ts";
import { withTailed } from "./added/tailed.ts";
import { withWithheld } from "./added/withheld.ts";
import { unappealed } from "./parts/appeals.ts";
import { withAppositives } from "./parts/appositive.ts";
import { withBegun } from "./parts/begun.ts";
import { withQuoted } from "./parts/behind.ts";
import { withCompared } from "./parts/compared.ts";
import { withoutSpeaking } from "./parts/declined.ts";
import { edged } from "./parts/edges.ts";
import { ended } from "./parts/ended.ts";
import { withFronted } from "./parts/fronted.ts";
import { unheaded } from "./parts/headings.ts";
import { uttered } from "./parts/idle.ts";
import { upToMain } from "./parts/main.ts";
import { withMatter } from "./parts/matters.ts";
import { withoutMedium } from "./parts/medium.ts";
import { moved } from "./parts/moved.ts";
import { withNobody } from "./parts/nobody.ts";
import { reversed } from "./parts/reversed.ts";
import { withSeen } from "./parts/seen.ts";
import { withoutSent } from "./parts/sent.ts";
import { ofShare } from "./parts/shares.ts";
import { withFirst, withSubjects } from "./parts/subjects.ts";
import { goneOn, placedRight } from "./parts/tails.ts";
import { withTerms } from "./parts/terms.ts";
import { withoutWhen } from "./parts/when.ts";
import { withWhose } from "./parts/whose.ts";
import type { Reading, Step } from "./reading.ts";
import { withPolarity } from "./stands/polarity.ts";

/** A step that looks at each finding by itself; null leaves it out. */
const each =
  (...tellings: readonly ((reading: Reading, finding: Finding) => Finding | null)[]): Step =>
  (reading, findings) =>
    findings.flatMap((given) => {
      let finding: Finding | null = given;
      for (const tell of tellings) finding = finding && tell(reading, finding);
      return finding ?? [];
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
  each(byView(withFirst), byText(withoutWhen), byView(withoutMedium), byText(withoutSpeaking)),
  withFronted,
  withSeen,
];

/** What stands in the wrong part, or belongs to another. */
const PARTS: readonly Step[] = [
  withTailed,
  eachApart,
  withTerms,
  withCompared,
  goneOn,
  each(byText(placedRight), byText(moved), byText(ofShare), byView(upToMain)),
  withClauses,
  withAmongst,
  withColons,
  withLaidOut,
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
  withApposed,
  each(byView(reversed)),
  withGathered,
  withClosing,
  withTagged,
  withFigures,
  withClausal,
  withSilent,
  withWithheld,
  withAppositives,
  inTurn,
  withOrphans,
];

/** What another than the one who speaks is told to have said, and how all of it stands. */
const STANDS: readonly Step[] = [
  withNobody,
  each(byText(unappealed), byText(withMatter)),
  withOverheard,
  withRelayed,
  each(byText(withPolarity)),
];

const STEPS: readonly Step[] = [
  ...EDGES,
  ...PARTS,
  // Whom it was told to, and who carried it.
  ({ text, document, reread }, findings) => carried(text, document, findings, reread),
  ...ADDED,
  ...STANDS,
];

/** What all steps, one after the other, make of what models and rules found in a text. */
export const wired: Step = (reading, findings) => STEPS.reduce((all, step) => step(reading, all), findings);
