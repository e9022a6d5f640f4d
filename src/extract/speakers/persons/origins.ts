// Who somebody is by where they are from, or where they stand in a list: "the Dutchman", "Frenchwoman | Anna Morel".

const ORIGINS =
  "(?:dutch|french|irish|english|welsh|scots|cornish|york?shire|ulster|manx)(?:man|woman)|swede|dane|finn|scot|spaniard|pole|turk|briton|serb|croat|czech|slovak|kiwi|aussie|texan|thai|afghan|portuguese|senegalese|congolese|maltese|filipin[oa]|(?:iceland|(?:new\\s)?zealand|london|(?:new\\s)?york)er|(?:norweg|ital|brazil|austral|canad|austr|hungar|belg|russ|ukrain|argentin|chil|colomb|niger|ghana|keny|ethiop|ugand|tanzan|namib|zambi|tunis|alger|egypt|pers|iran|ind|braz|roman|bulgar|alban|latv|eston|lithuan|slove|armen|georg|jamaic|califor|peruv|bosn|macedon|syr|liby|seneg)(?:n?ian|ean|an|n)|venezuelan|german|american|mexican|cuban|korean|moroccan|south\\safrican";
/** Somebody by where they are from: "the Dutchman". */
export const FROM = new RegExp(`^(?:${ORIGINS})$`);
/** A player by a place in a list: "the world No. 2", "the top seed". */
export const RANKED =
  /^the\s(?:(?:current|former|then|new)\s)?(?:(?:world|british|us|american)\s(?:no\.?|number)\s(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)|(?:top|second|third|fourth|fifth|sixth|seventh|eighth|\d+(?:st|nd|rd|th))\sseed)$/;
/** The same before a name in full, of which the tagger may take it, or its end, for a part. */
const BEFORE = new RegExp(`^(?:${ORIGINS}|african)\\s(?=\\S+\\s\\S)`, "i");

/** A name without where its bearer is from: "Swede | Emma Lindqvist". */
export const withoutOrigin = (name: string): string => name.replace(BEFORE, "");
