import { plainTokens } from "../similar.ts";

/** Words that American and British houses spell differently and by no rule: what is printed here is what stands for both. */
const PAIRS = new Map(
  `grey gray;tyre tire;tyres tires;kerb curb;kerbs curbs;plough plow;ploughs plows;ploughed plowed;aluminium aluminum;ageing aging;
judgement judgment;judgements judgments;acknowledgement acknowledgment;mould mold;moulds molds;mouldy moldy;moustache mustache;
sceptic skeptic;sceptics skeptics;sceptical skeptical;scepticism skepticism;storey story;storeys stories;jewellery jewelry;pyjamas pajamas;cosy cozy;
enquiry inquiry;enquiries inquiries;learnt learned;burnt burned;dreamt dreamed;spelt spelled;spoilt spoiled;leapt leaped;towards toward;
afterwards afterward;amongst among;whilst while;adviser advisor;advisers advisors;fulfil fulfill;fulfils fulfills;enrol enroll;enrols enrolls;enrolment enrollment;
skilful skillful;wilful willful;instalment installment;instalments installments;practise practice;practised practiced;practising practicing;
axe ax;artefact artifact;artefacts artifacts;smoulder smolder;smouldering smoldering;draught draft;draughts drafts;cheque check;cheques checks`
    .replaceAll("\n", "")
    .split(";")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** Endings and stretches that differ by rule, in words that are long enough: "labour", "organise", "centre", "cancelled", "defence", "catalogue", "programme". */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})our(?=(?:s|ed|ing|ful|ite|ites|able|ably|er|ers|ist|ists|less|y|al|hood|hoods)?$)/, "or"],
  [/(?<=[a-z]{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations|ational)$)/, "iz"],
  [/(?<=[a-z]{2})ys(?=(?:e|es|ed|ing|er|ers)$)/, "yz"],
  [/(?<=[a-z]{2}[bcgtv])re(?=s?$)/, "er"],
  [/(?<=[a-z]{2}[aeiou])ll(?=(?:ed|ing|ings|er|ers|or|ors)$)/, "l"],
  [/(?<=[a-z]{2})enc(?=es?$)/, "ens"],
  [/(?<=[a-z]{2}al)ogue(?=s?$)/, "og"],
  [/gramme(?=s?$)/, "gram"],
  [/(?<=^(?:an|arch|h|p|orthop|leuk|encyclop|medi))ae(?=[a-z]{2})/, "e"],
];

/** A word in the one spelling that stands for the American and the British one; `word` is in lower case. */
function spelled(word: string): string {
  if (word.length < 3) return word;
  if (word.endsWith("'s")) return `${spelled(word.slice(0, -2))}'s`;
  const pair = PAIRS.get(word);
  if (pair !== undefined) return pair;
  for (const [pattern, instead] of RULES) if (pattern.test(word)) return word.replace(pattern, instead);
  return word;
}

/** Words of letters as one: "Stack Overflow" and "StackOverflow", "health care" and "healthcare". */
const closed = (words: readonly string[]): string =>
  words.some((word) => /\d/.test(word)) ? words.join(" ") : words.join("").replace(/[-‑.]/g, "");

/** True for wordings whose words differ in nothing but American and British spelling, or in whether two are written as one. */
export function sameSpelling(old: string, next: string): boolean {
  const [was, is] = [old, next].map((words) =>
    plainTokens(words).filter((text) => /[\p{L}\p{N}]/u.test(text)),
  );
  if (was === undefined || is === undefined) return false;
  if (closed(was) === closed(is)) return true;
  if (was.length !== is.length) return false;
  return was.every((word, i) => word === is[i] || spelled(word) === spelled(is[i] ?? ""));
}
