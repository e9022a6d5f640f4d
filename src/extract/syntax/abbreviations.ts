/** Short forms that keep their full stop, in lower case and without it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof gen sen sens rep reps gov govs lt col sgt cpl pvt capt cmdr maj adm rev hon pres supt " +
    "det insp atty messrs mt ft st vs v jr sr inc corp co ltd llc bros dept univ assn ave blvd rd etc no nos " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla " +
    "ore pa penn tenn tex va vt wash wis wisc wyo ph phd m.d ph.d a.m p.m am. e.g i.e cf approx est esq brig spc pfc"
  ).split(" "),
);

/** Where the words that were written as one part: "can|not". */
export const CONTRACTED: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
  ["lemme", 3],
  ["gimme", 3],
]);
