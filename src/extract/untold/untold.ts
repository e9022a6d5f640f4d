// What reads like words or thoughts of somebody, and is none by its form. What the models can tell by what it is about is left out by
// `learned/telling`; whoever is taken for a speaker here may still be who speaks next.

import type { Finding } from "../../model/attribution.ts";
import { remembered } from "../../text/remembered.ts";
import { wordsOf } from "../../text/span.ts";
import type { View } from "../learned/sight/view.ts";
import { isAddressed } from "./addressed.ts";
import type { Asked } from "./asked.ts";
import { isCited, mayCite } from "./cited.ts";
import { isHalf } from "./halves.ts";
import { isInferred, mayInfer } from "./inferred.ts";
import { isNamed, mayName } from "./named.ts";
import { isShown, mayShow } from "./shown.ts";

/** What a cue may tell that is no statement. Texts use few, again and again. */
const meant = remembered((cue: string) => ({
  names: mayName(cue),
  infers: mayInfer(cue),
  shows: mayShow(cue),
  cites: mayCite(cue),
}));

/** True where nobody says or thinks anything: readers are spoken to, somebody is named, or something is shown. */
export function untold(text: string, view: View, matter: 0 | 1, finding: Finding): boolean {
  if (finding.manner === "direct" || finding.cue.length !== 1) return false;
  const asked: Asked = {
    matter,
    text,
    view,
    finding,
    source: wordsOf(text, finding.source),
    cue: wordsOf(text, finding.cue),
  };
  const { names, infers, shows, cites } = meant(asked.cue);
  return (
    isAddressed(asked) ||
    (names && isNamed(asked)) ||
    (infers && isInferred(asked)) ||
    isHalf(asked) ||
    (shows && isShown(asked)) ||
    (cites && isCited(asked))
  );
}
