import { remembered } from "../remembered.ts";
import { stem } from "./stem.ts";

/** Irregular forms, each row from its base form on. */
const IRREGULAR = `arise arose arisen;awake awoke awoken;bear bore borne;beat beaten;become became;begin began begun;bend bent;
bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built;
burn burnt;buy bought;catch caught;choose chose chosen;cling clung;come came;creep crept;deal dealt;dig dug;
draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;
feel felt;fight fought;find found;flee fled;fly flew flown;forbid forbade forbidden;forget forgot forgotten;
forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;
hang hung;hear heard;hide hid hidden;hold held;keep kept;kneel knelt;know knew known;lay laid;lead led;leave left;
lend lent;lie lay lain;light lit;lose lost loss;make made;mean meant;meet met;pay paid;prove proven;ride rode ridden;
ring rang rung;rise rose risen;run ran;say said;see saw seen;seek sought;sell sold;send sent;sew sewn;shake shook shaken;
shine shone;shoot shot shooting;show shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat;sleep slept;slide slid;
speak spoke spoken;spend spent;spin spun;stand stood;steal stole stolen;stick stuck;sting stung;strike struck stricken;
swear swore sworn;sweep swept;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;
think thought;throw threw thrown;understand understood;wake woke woken;wear wore worn;weave wove woven;weep wept;
win won;wind wound;withdraw withdrew withdrawn;write wrote written;undergo underwent undergone;overcome overcame;
die died dies dying dead death deaths dead;live alive lives;man men;woman women;child children;foot feet;tooth teeth;
mouse mice;person people persons;wife wives;life lives;half halves;thief thieves;knife knives;leaf leaves;wolf wolves;
good better best;bad worse worst;little less least;many more most;far further furthest;die decease passed`;

const FORMS = new Map<string, string>();
for (const row of IRREGULAR.replace(/\n/g, "").split(";")) {
  const [first, ...others] = row.trim().split(/\s+/);
  if (first !== undefined) for (const form of others) FORMS.set(form, stem(first));
}
// Forms that are other words far more often.
for (const form of ["lay", "wound", "lives", "leaves", "bit", "saw", "left", "bore", "passed", "ground"])
  FORMS.delete(form);

/** The base form of a lower-cased word: irregular forms by table, the rest by stem, which is slow. */
export const base = remembered((word: string): string => FORMS.get(word) ?? stem(word), 50_000);
