import { expect, it } from "vitest";
import { daysIn } from "../../src/text/dates.ts";

// 20 February 2026 is a Friday.
const AT = "2026-02-20T15:00:00.000Z";

it.each([
  ["the pump failed on Tuesday", [["on Tuesday", "2026-02-17", "2026-02-17"]]],
  ["the pump failed on Friday", [["on Friday", "2026-02-20", "2026-02-20"]]],
  ["the council will meet on Tuesday", [["on Tuesday", "2026-02-24", "2026-02-24"]]],
  ["it failed yesterday", [["yesterday", "2026-02-19", "2026-02-19"]]],
  ["it failed three days ago", [["three days ago", "2026-02-17", "2026-02-17"]]],
  ["the outage in December", [["December", "2025-12-01", "2025-12-31"]]],
  ["it failed on 13 December", [["on 13 December", "2025-12-13", "2025-12-13"]]],
  ["the fire of March 3, 2019", [["March 3, 2019", "2019-03-03", "2019-03-03"]]],
  ["sales fell last week", [["last week", "2026-02-09", "2026-02-15"]]],
  ["sales fell last month", [["last month", "2026-01-01", "2026-01-31"]]],
  [
    "sales rose in 2024 and fell this year",
    [
      ["2024", "2024-01-01", "2024-12-31"],
      ["this year", "2026-01-01", "2026-12-31"],
    ],
  ],
  ["it took two years and 1,950 people", []],
  ["it opened at 3 p.m.", []],
  ["the mayor may resign", []],
  ["sales fell in Q3", [["Q3", "2025-07-01", "2025-09-30"]]],
  ["sales fell in the second quarter of 2024", [["second quarter of 2024", "2024-04-01", "2024-06-30"]]],
  ["sales will fall in the second quarter", [["second quarter", "2026-04-01", "2026-06-30"]]],
  ["sales fell in fiscal 2024", [["fiscal 2024", "2024-01-01", "2024-12-31"]]],
  ["it closed last summer", [["last summer", "2025-06-01", "2025-08-31"]]],
  ["it will open in the autumn", [["in the autumn", "2026-09-01", "2026-11-30"]]],
  ["it closed in spring 2022", [["in spring 2022", "2022-03-01", "2022-05-31"]]],
  ["the spring in the mattress broke", []],
  ["it closed over the weekend", [["over the weekend", "2026-02-14", "2026-02-15"]]],
  ["it closed on the 14th", [["the 14th", "2026-02-14", "2026-02-14"]]],
  ["it closed in the 14th street", []],
  ["it closed in the 1980s", [["1980s", "1980-01-01", "1989-12-31"]]],
])("%s", (text, expected) => {
  expect(daysIn(text, AT).map(({ start, end, from, to }) => [text.slice(start, end), from, to])).toEqual(
    expected,
  );
});

it("knows without a day to count from only dates that name their year", () => {
  expect(daysIn("it failed on Tuesday and on 13 December 2025", null)).toMatchObject([
    { from: "2025-12-13" },
  ]);
});
