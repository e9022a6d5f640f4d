import { CHANGE_NOTICES, type NoticeKind } from "../model/document.ts";
import { type Figure, figure } from "./score.ts";

/** A short text that is a change notice or looks like one, with what people read in it. */
export interface NoticeGold {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly is_change_notice: boolean;
  /** `YYYY-MM-DD`, `HH:MM` and the letters of the zone as printed, where they are. */
  readonly date: string | null;
  readonly time: string | null;
  readonly tz: string | null;
}

interface Found {
  readonly kind: NoticeKind;
  readonly at: string | null;
}

/** A text of which a notice is missed or told though it is none, or told by another kind or time. */
export interface NoticeError {
  readonly id: string;
  readonly text: string;
  readonly wrong: "missed" | "none" | "kind" | "instant";
  readonly wanted: Pick<NoticeGold, "kind" | "date" | "time" | "tz">;
  readonly told: readonly Found[];
}

/** What each kind of the corpus may be called here; a rumour site's hoax flag is one of several. */
const KINDS: Readonly<Record<string, readonly NoticeKind[]>> = {
  update: ["update"],
  live_entry: ["update", "live-entry"],
  correction: ["correction"],
  clarification: ["clarification", "editors-note"],
  amendment: ["clarification", "correction", "update"],
  hoax_flag: ["update", "retraction", "correction"],
};
/** Hours ahead of UTC. */
const ZONES: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  PST: -8,
  PDT: -7,
  BST: 1,
  CET: 1,
  CEST: 2,
  IST: 5.5,
};

/** How well notices are found, named and dated, and where they are not; `read` gives the notices of a text. */
export function scoreNotices(
  gold: readonly NoticeGold[],
  read: (row: NoticeGold) => readonly Found[],
): { figures: Figure[]; errors: NoticeError[] } {
  const errors: NoticeError[] = [];
  const change = { right: 0, found: 0, wanted: 0 };
  const kind = { right: 0, found: 0, wanted: 0 };
  const instant = { right: 0, found: 0, wanted: 0 };
  for (const row of gold) {
    const all = read(row);
    const { id, text, kind: named, date, time, tz } = row;
    const note = (wrong: NoticeError["wrong"]) =>
      errors.push({ id, text, wrong, wanted: { kind: named, date, time, tz }, told: all });
    const [first] = all.filter(
      (notice) => notice.kind === "live-entry" || CHANGE_NOTICES.includes(notice.kind),
    );
    change.found += Number(first !== undefined);
    change.wanted += Number(row.is_change_notice);
    change.right += Number(first !== undefined && row.is_change_notice);
    if ((first !== undefined) !== row.is_change_notice) note(first === undefined ? "missed" : "none");
    const allowed = KINDS[row.kind];
    if (row.is_change_notice && first && allowed) {
      kind.found += 1;
      kind.wanted += 1;
      kind.right += Number(allowed.includes(first.kind));
      if (!allowed.includes(first.kind)) note("kind");
    }
    const minute = minuteOf(row);
    if (minute === null) continue;
    instant.wanted += 1;
    instant.found += Number(all.some(({ at }) => at !== null));
    const right = all.some(({ at }) => at?.startsWith(minute));
    instant.right += Number(right);
    if (!right) note("instant");
  }
  const figures = [figure("change notices", change), figure("kind", kind), figure("instant", instant)];
  return { figures, errors };
}

/** The UTC minute that a notice printed; null where date, time or zone is missing, or letters and season disagree. */
function minuteOf({ date, time, tz }: NoticeGold): string | null {
  if (!date || !time || !tz || !/^\d{4}-/.test(date)) return null;
  const month = Number(date.slice(5, 7));
  const summer = month > 3 && month < 11;
  const zone = tz === "ET" ? (summer ? "EDT" : "EST") : tz;
  const ahead = ZONES[zone];
  if (ahead === undefined || (summer && ["EST", "CST", "PST", "CET"].includes(zone))) return null;
  return new Date(Date.parse(`${date}T${time}:00Z`) - ahead * 3_600_000).toISOString().slice(0, 16);
}
