import { stem } from "../../../text/words/stem.ts";

/**
 * Words that are one thing in news, by WordNet's synonyms in the senses that news mostly means; each row is the word that stands for
 * all and the others. Words of two senses that are both common there ("post", "case", "charge") are left out.
 */
const ROWS = `lawyer attorney;child kid;ill sick;film movie;salary wage;close shut;deficit shortfall;strike walkout stoppage;
customer client;house home household;shop store;help aid assist;error mistake;electricity power;demonstrator protester marcher;
protest demonstration;company firm;plane aircraft airplane;pupil student schoolchild;money cash;jail prison;buy takeover;
flaw defect;defective faulty;doctor physician;video footage;inform notify;inspect examine;postpone delay;rescue save;
reveal disclose;bend curve;suspend halt;warn alert;shot gunshot;illness disease sickness;murder homicide;hostage captive;boat ship
vessel;rainfall downpour;smell odour odor;poison toxin;
fire blaze inferno;explode blast;repair mend;answer reply;promise pledge vow;clothes clothing;lorry truck;petrol gasoline;investigate probe;
quake earthquake tremor;storm tempest;toxic poisonous`;

/** The stem of such a word to that of the one that stands for it. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  ROWS.replace(/\n/g, "")
    .split(";")
    .flatMap((row) => {
      const [first = "", ...others] = row.split(" ").map(stem);
      return others.filter((other) => other !== first).map((other) => [other, first] as const);
    }),
);
