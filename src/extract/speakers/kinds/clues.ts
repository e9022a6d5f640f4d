// Words beside a name that tell whether it is a person's or a body's.

import { isGiven } from "../names/given.ts";

/** Where a body has its seat, or its shares are traded, behind a hyphen: "Norvik-based", "London-listed". */
export const SEAT = "based|listed|headquartered|quoted|registered|domiciled";

/** What bodies are called. */
export const BODIES = new Set(
  "agency airline app browser marketplace messenger portal body promoter restaurant authority brewer chipmaker exchange lender newsletter platform podcast site toymaker bank board broadcaster business carmaker automaker planemaker drugmaker shipbuilder housebuilder steelmaker truckmaker carrier chain charity company firm foundation giant group insurer label magazine maker manufacturer network newspaper operator organisation organization provider publisher regulator retailer service startup start-up studio supplier union university utility vendor watchdog website fund brokerage bookmaker consultancy supermarket wholesaler fintech conglomerate think-tank non-profit nonprofit lobby cooperative co-operative co-op consortium daily weekly tabloid broadsheet newswire ngo club lab hospital clinic school college orchestra choir militia syndicate trust".split(
    " ",
  ),
);

/** What bodies are called that are named behind it, where people may also be where it stands: "the institute, | Inmet". */
export const PUBLIC = new Set(
  "academy administration alliance association bureau centre center coalition commission confederation council department federation institute institution laboratory league ministry museum observatory office party".split(
    " ",
  ),
);

/** What a body has and a person, as a rule, has not. */
export const OWNED = new Set(
  "ceo customers employees engineers headquarters shareholders shares subsidiary users workers website suppliers supplier investors profits revenue factories factory plants fleet stores branches stadium captain squad goalkeeper directors executives bosses owners chairman chairwoman chairperson management board offices boardroom takeover pilots crews servers".split(
    " ",
  ),
);
/** What bodies do before "by": "the drug, made by | Helix". */
export const MADE = new Set("made manufactured operated developed owned marketed distributed".split(" "));
/** What companies make, as it ends their names, where persons are called so too: "Varden Steel". */
export const MADE_OF = new Set(
  "bank banks brick gas glass gold mills paper power salt silver steel stone wood".split(" "),
);
/** What persons and bodies are called alike beside their names: "Norrick, the owner". */
export const EITHER = new Set(
  "backer bidder breeder broker builder buyer competitor contractor creditor customer dealer donor employer favorite favourite finalist giant holder investor leader member newcomer opponent owner partner rival seller shareholder sponsor successor supporter trader winner".split(
    " ",
  ),
);
/** What a body is called beside its name far more often than a person is: "Copper Ridge, the miner". */
export const MAKERS = new Set(
  "charterer developer distributor exporter forwarder importer lessor miner outfitter packager processor producer refiner seller shipper smelter".split(
    " ",
  ),
);

/** True of a noun that firms are called by as well as persons: "rival", "trader", "exporter". */
export const mayBeBody = (noun: string): boolean => EITHER.has(noun) || MAKERS.has(noun);

/** True where nothing before a name that ends some words tells that a person bears it: "Rival Lumen Quarry", "Lumen Quarry". */
export function mayBearName(words: string, name: string): boolean {
  const before = words.slice(0, words.lastIndexOf(name)).trimEnd().toLowerCase();
  const noun = before.slice(before.lastIndexOf(" ") + 1);
  return (noun === "" || mayBeBody(noun) || BODIES.has(noun)) && !isGiven(name.split(" ", 1)[0] ?? "");
}
