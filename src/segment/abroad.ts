// What outlets that write in German, French, Italian, Spanish, Portuguese, Dutch and Scandinavian languages print of their changes.

import type { NoticeKind } from "../model/document.ts";
import { MONTHS } from "../text/months.ts";

/** What a notice is called there. */
const NAMES: readonly (readonly [NoticeKind, string])[] = [
  [
    "correction",
    "korrektur|berichtigung|richtigstellung|rectificatif|rectification|rectificaci[oó]n|fe\\sde\\serr(?:ores|atas)|correcci[oó]n|rettifica|errata\\scorrige|erramos|corre[cç][aã]o|rectificatie|correctie|r[äa]ttelse|rett(?:else|ing)",
  ],
  [
    "update",
    "nachtrag|aktualisiert|aktualisierung|mise?\\sà\\sjour|actualizaci[oó]n|actualizad[ao]|aggiornamento|aggiornato|atualiza[cç][aã]o|atualizad[ao]|uppdater(?:ad|ing)|oppdatert|opdateret|bijgewerkt",
  ],
  [
    "clarification",
    "klarstellung|précision|aclaraci[oó]n|precisazione|esclarecimento|verduidelijking|förtydligande|presisering",
  ],
];
/** When it was made, between the name and its colon: "delle 17.20 del 4 aprile", "am 3. März, 18 Uhr". */
const WHEN =
  "(?:\\s(?:am|vom|um|du|de|del|della|delle|dell|ore|alle|à|a|le|el|la|las|los|den|fra|van|om|às|em|do|das))*[\\s(,]*\\d[^:\\n]{0,40}(?:[:h.]\\d{2}[^:\\n]{0,24})?";
const LABELS = NAMES.map(
  ([kind, names]) => [kind, new RegExp(`^(?:${names})(?:${WHEN})?\\s?[:,(](?=\\s|\\d)`, "iu")] as const,
);
/** When a story was first published, before when it was changed. */
const PUBLISHED =
  "publié|pubblicato|publicad[ao]|veröffentlicht|erstellt|gepubliceerd|publisert|publicerad|stand";
/** Words of nothing but when: names, dates, and what joins them. */
const TIMED = new RegExp(
  `(?<!\\p{L})(?:${PUBLISHED}|${NAMES[1]?.[1]}|${MONTHS}|(?:mon|diens|mitt|donners|frei|sams|sonn)\\p{L}*|am|vom|um|uhr|du|de|del|delle|alle|ore|à|le|el|a|las|los|den|fra|van|om|às|em|do|h|hs?|min)(?!\\p{L})|[A-Z]{2,4}(?!\\p{L})`,
  "giu",
);
const STAMP = new RegExp(`^(?:${PUBLISHED}|${NAMES[1]?.[1]})(?!\\p{L})[^\\n]*\\d`, "iu");
/** One that stands alone on its line, above what it tells. */
const HEADING = new RegExp(`^(?:${NAMES[0]?.[1]})(?=\\s*(?:\\n|$))`, "iu");

/** A note of the editors. */
const EDITORS =
  /^(?:(?:anmerkung|hinweis)\sder\sredaktion|note\sde\sla\srédaction|not[ae]\s(?:de\s(?:la\s)?|da\s|della\s|di\s)?(?:redacci[oó]n|reda[cç][aã]o|redazione)|nota\s(?:del|do)\seditor|hinweis)(?=\s?[:,(])/iu;
const ERRED =
  /falsch|fehler|irrtümlich|korrigiert|erron|erreur|incorrect|corrig|equivocad|errad[oa]|errat[oa]|sbagliat|corrett[oa]/iu;
const ADDED =
  /ergänzt|aktualisiert|überarbeitet|geändert|mis à jour|modifié|complété|actualizad|ampliad|atualizad|aggiornat/iu;

/** The article by what only it is called, as what was changed or as what there was a version of. */
const THIS =
  "(?:dies(?:er|es|e|em)\\s(?:artikels?|text(?:es)?|beitrag(?:e?s)?|bericht(?:e?s)?|meldung)|cet\\sarticle|ce\\s(?:texte|billet|papier)|cette\\s(?:dépêche|brève)|quest[oa]\\s(?:articolo|testo|pezzo|notizia)|est[ea]\\s(?:artículo|noticia|nota|texto|reportaje|información|reportagem|matéria|notícia|artigo|conteúdo)|dit\\s(?:artikel|bericht|stuk|verhaal)|(?:denne|denna|den\\shär|dette|detta)\\s(?:artikkelen|artikeln|artikel|saken|texten|sak)|artikkelen|artiklen)";
const OF_THIS = `(?:${THIS}|d?est[ea]\\s(?:reportagem|matéria|texto|notícia|artigo)|dies(?:es|er)\\s(?:artikels|textes|beitrags|berichts|meldung))`;
/** What was done to it. */
const PUT_RIGHT =
  "(?:korrigiert|berichtigt|corrigée?|corrett[oa]|corregid[oa]|corrigid[oa]|gecorrigeerd|verbeterd|rettet|rettats|korrigert|korrigerats|corrigió)";
const WRITTEN_ON =
  "(?:aktualisiert|ergänzt|geändert|überarbeitet|angepasst|erweitert|mise?\\sà\\sjour|actualisée?|modifiée?|complétée?|aggiornat[oa]|modificat[oa]|integrat[oa]|actualizad[oa]|modificad[oa]|ampliad[oa]|actualizó|modificó|atualizad[oa]|alterad[oa]|editad[oa]|bijgewerkt|aangepast|aangevuld|geactualiseerd|oppdatert|opdateret|uppdaterats|uppdaterad|endret|ændret|ändrats)";
const DOES =
  "(?:wurde|ist|a\\sété|è\\sstat[oa]|ha\\ssido|fue|se|foi|está\\ssendo|is|werd|er|ble|blev|har|är)";
const DONE = new RegExp(
  `^${THIS}\\s${DOES}\\s(?:[^.\\n]|\\d\\.){0,60}?(?:(?<right>${PUT_RIGHT})|${WRITTEN_ON})(?!\\p{L})`,
  "iu",
);
/** What it said before. */
const BEFORE = new RegExp(
  `^(?:(?:in|en|dans|em|na|numa|nella|i)\\s)?(?:einer|eine|une?|una|uma|a|een|la|de|en)?\\s?(?:(?:frühere|erste|ursprüngliche|vorherige|ältere|eerdere|vorige|tidligere|tidigare|première|precedente|primeira|primera|prima)n?\\s(?:version|fassung|versie|versjon|versión|versione|versão)|(?:version|versión|versione|versão)\\s(?:précédente|antérieure|initiale|anterior|previa|inicial|original|precedente))\\s(?:(?:de|di|van|av|af)\\s)?${OF_THIS}(?!\\p{L})|^diferentemente\\sdo\\s(?:que\\s(?:foi\\s)?)?(?:publicad|informad|afirmad|divulgad)o\\b|^in\\seiner\\s(?:früheren|ersten|ursprünglichen)\\s(?:version|fassung)\\s(?:stand|hieß|war|haben\\swir|hatten\\swir)(?!\\p{L})`,
  "iu",
);

/** The kind of notice that words in another language are; null where they are none. */
export function abroadKind(body: string): NoticeKind | null {
  const editors = EDITORS.exec(body)?.[0];
  if (editors !== undefined) return noted(body.slice(editors.length));
  if (isHeading(body)) return "correction";
  if (STAMP.test(body) && !/\p{L}/u.test(body.replace(TIMED, ""))) return "timestamp";
  const named = LABELS.find(([, label]) => label.test(body));
  if (named !== undefined) return named[0];
  const done = DONE.exec(body)?.groups;
  if (done !== undefined) return done["right"] === undefined ? "update" : "correction";
  return BEFORE.test(body) ? "correction" : null;
}

/** True of a line that heads what stands below it: "Fe de errores". */
export const isHeading = (line: string): boolean => HEADING.test(line);

/** What a note of the editors says of a change; null where it says of none. */
function noted(after: string): NoticeKind | null {
  if (ERRED.test(after)) return "correction";
  return ADDED.test(after) ? "update" : null;
}
