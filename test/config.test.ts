import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

test("a variable that is empty counts as not given", () => {
  const names = ["DATABASE_URL", "PORT", "HOST", "DATA", "BASE", "CONTACT", "ALLOW_HOSTS", "LOG"];
  const empty = Object.fromEntries(
    names.map((name) => [name === "DATABASE_URL" ? name : `STEMMA_${name}`, ""]),
  );
  expect(readConfig(empty)).toEqual(readConfig({}));
  expect(readConfig({})).toMatchObject({
    STEMMA_PORT: 8787,
    STEMMA_HOST: "127.0.0.1",
    STEMMA_DATA: ".stemma",
  });
});

test.each(["abc", "65536", "-1", "0x10", " ", "80.5"])(
  "a port of %o is refused with what would be right",
  (port) => {
    expect(() => readConfig({ STEMMA_PORT: port })).toThrow(
      "STEMMA_PORT has to be a number from 0 to 65535, like 8787",
    );
  },
);
