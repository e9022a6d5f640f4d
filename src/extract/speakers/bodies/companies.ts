// Names of bodies that tell so by their last word: "Corvane Chemicals", "Halden Rail".

import { remembered } from "../../../text/remembered.ts";
import type { View } from "../../learned/sight/view.ts";
import { isGiven } from "../names/given.ts";
import { isLand } from "./lands.ts";
import { ORG } from "./nouns.ts";

/** What companies do or make, as it ends their names; surnames are hardly spelt so. */
const TRADES = new Set(
  `aerospace agrochemicals aluminium aluminum analytics apparel appliances arena assurance automation automotive aviation
  bakeries bancorp batteries beverages biologics biosciences biotech biotechnologies biotherapeutics breweries brewery brands brokers builders
  buses cabs capital cargo catering cement ceramics chemical chemicals cinemas clothing coaches coatings communications components computers
  computing construction consultancy consultants contractors cosmetics couriers cruises cycles dairies dairy data dental
  developers developments devices diagnostics diamonds digital distillers distillery distribution dynamics electric
  electrical electricals electricity electronics energies engineering engines enterprises entertainment environmental
  equities estates explorations express fabrics fashions fertilisers fertilizers finance financial fisheries foods footwear
  forestry foundry freight furnishings furniture games gaming garages gases genetics genomics global grid haulage
  healthcare homecare homes hotels imaging informatics infrastructure innovations instruments interactive international
  investments jewellers kitchens laboratories leasing leisure lending lettings logistics lumber machinery management manufacturing
  marine maritime materials media medicines metals microsystems minerals mining mobility motor motors mutual networks nuclear
  nutrition oil optics outfitters packaging petrochemicals petroleum pharma pharmaceuticals pharmacies pipelines plastics
  polymers ports products productions properties publishing quarries rail recycling refineries refining renewables rentals resorts resources
  restaurants retail robotics rubber satellite satellites sciences semiconductor semiconductors shipbuilders
  shipping shipyard shipyards software solar solutions sportswear stations steelworks stores studio studios supermarkets supplies surgical
  technology telecom telecoms telecommunications textiles therapeutics timber tobacco tools toys tractors trains tramways transit transport
  transportation travel trucking trucks turbines tyres utilities
  actuaries advisers advisors advisory appraisals asset assets auctioneers auctions bottlers bottling brewing clearing credit energi energia energía energie énergie futures
  gaz payments pensions petróleo petroleos ratings recruitment reinsurance savings settlements staffing underwriters underwriting wealth vehicles ventures water waterways wholesale wireless worldwide`.split(
    /\s+/,
  ),
);
/** What persons are called before their names, and days. */
const NO_FIRST =
  /^(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|The|A|An|And|But|New|On|In|At|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.?$/;
const WORD = /^\p{Lu}[\p{L}\p{M}\d&’'.-]*$/u;

/** True of a word by which companies' names end, in small letters. */
export const endsCompany = (word: string): boolean => TRADES.has(word);

/** True of a name of several words whose last one tells that a body bears it, and whose first is no given name. */
export function isCompany(name: string): boolean {
  // Hardly a name ends so: that tells nearly all, and soonest.
  if (!endsCompany((/\S+$/.exec(name)?.[0] ?? "").toLowerCase())) return false;
  const words = name.split(/\s+/);
  const [first = ""] = words;
  return (
    words.length > 1 &&
    words.every((word) => WORD.test(word)) &&
    !NO_FIRST.test(first) &&
    // "Ola Berg Productions" is named after him; "Anna Maria Solar" is a person.
    !(isGiven(first) && (words.length === 2 || isGiven(words[1] ?? "")))
  );
}

/** "NHS Orkney", "BBC Radio Orkney": more letters than a person's initials are, and a name behind them. */
const LETTERED = /^(?<letters>\p{Lu}{3,6})(?:\s\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*){1,2}$/u;
/** Offices and ranks that are told by letters before persons' names. */
const RANKS =
  /^(?:CSP|ASP|DSP|DIG|IGP|SSP|ACP|DCP|PSC|DPP|HRH|PRO|CM|CEO|CFO|COO|CTO|CIO|MSP|MEP|MLA|DCI|DCS|DSU|WPC|PCC|GOP|NBA|NFL|NHL|MLB|UFC|MMA|SEN|REP)$/;

/** True of a name that begins with the letters by which a body is called. */
function isLettered(name: string): boolean {
  const letters = LETTERED.exec(name)?.groups?.["letters"];
  return letters !== undefined && !RANKS.test(letters) && !isGiven(name.split(" ")[1] ?? "");
}

/** "Banco de Norte", "Fundação do Mar", "La Voce dello Sport": what bodies are called in Romance tongues, and what of. */
const ROMANCE =
  /^(?:The\s)?(?:(?:La|Le|Il|El|L[oae]s)\s\p{Lu}[\p{L}\p{M}]+|Agenc[ei]a|Agence|Agência|Asociación|Associação|Associazione|Ban(?:c[ao]|que)|Casa|Caisse|Comisión|Compagnie|Confederación|Consejo|Conseil|Corriere|Diario|Fed[eé]ra[cç](?:ión|ão)|Fédération|Folha|Fond(?:ation|azione)|Funda(?:ção|ción)|Gazzetta|Gr(?:uppo|upo|oupe)|Institut[eo]?|Jornal|Minist(?:erio|ério|ère|ero)|Part(?:ido|ito|i)|Radio|Socie(?:dad|dade|tà|té)|Teatro|Uni[oó]n|Universi(?:dade?|tà|té))\s(?:de(?:l(?:l[aeo])?|gli|i|s)?|d[iou]|d[ao]s|da)\s/u;

/** True of a name that has a word of bodies' names, or begins or ends as a body's does. */
export const namesBody = remembered(
  (name: string): boolean =>
    ORG.test(name) || isCompany(name) || ROMANCE.test(name) || isLettered(name) || isLand(name),
);

/** True where such a name ends with the token, which the tagger may take for a common noun. */
export function isCompanyAt(text: string, { start, end, pos, label, sentence }: View, top: number): boolean {
  let from = top;
  while (
    sentence[from - 1] === sentence[top] &&
    pos[from - 1]?.startsWith("NNP") &&
    label[from - 1] === "compound"
  )
    from -= 1;
  return isCompany(text.slice(start[from], end[top]));
}
