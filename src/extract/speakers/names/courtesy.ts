// Titles before the names of persons, what goes on with them, and letters behind.

/** Titles that only a person bears, and that the training articles hardly know. */
export const TITLES = new Set(
  `mr mrs ms mx miss madam madame dr mr. mrs. ms. dr. prof prof. sir dame lord lady baroness baron viscount earl countess rev rev. revd
  fr cllr pc wpc dc di ds dci dcs det supt ch insp sgt cpl pte brig engr engr. alhaji hajiya sheikh sheikha shri smt
  justice officer pastor deacon sheriff sergeant constable lieutenant colonel brigadier corporal sgt. cpl. capt capt.
  mzee baba bapak pak ibu datuk dato tun haji hajj hajjah ustaz maulana pandit swami sardar begum don doña señor señora herr frau monsieur mme mlle
  signor signora senhor senhora dom mevrouw meneer bwana mwalimu khun daw sayyid sayed sheikha emir oba
  ceo cfo coo cto cio mp mep msp mla
  lt lt. col col. gen. maj. adm. cmdr cmdr. detective inspector superintendent trooper judge councillor professor sister brother imam rabbi ayatollah gov. sen. rep. gov sen senator governor congressman congresswoman alderman assemblyman assemblywoman`.split(
    /\s+/,
  ),
);
/** "Justice Secretary", "Inspector General": what goes on with an office, and no name. */
export const OFFICES = new Set(
  "general secretary minister ministry department league clerk officer executive major".split(" "),
);
/** What stands before a hyphen and an office: "vice-president". */
export const DEPUTIES = "co|deputy|ex|sub|under|vice";
/** Offices that stand behind it. */
export const DEPUTED =
  "admiral|captain|chair|chairman|chairwoman|chancellor|commissioner|director|governor|inspector|mayor|minister|premier|president|principal|provost|rector|secretary|speaker|warden";
/** "Auditor-General", "Vice-Chancellor", "ex-President". */
export const JOINED = new RegExp(`^(?:\\p{L}+-general|(?:${DEPUTIES})-(?:${DEPUTED}))$`, "u");
/** Letters behind a name: "Judge Hugh Farrant | KC". */
export const LETTERS = new Set(
  "kc qc sc mp msp mep mla td mbe obe cbe kbe dbe frs phd md jp am ao ham esq ba mba rn cfa".split(" "),
);
