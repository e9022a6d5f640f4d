import { readFileSync } from "node:fs";
import { digest } from "../text/digest.ts";

const TYPES = {
  "room.css": "text/css; charset=utf-8",
  "graph.css": "text/css; charset=utf-8",
  "room.js": "text/javascript; charset=utf-8",
  "graph.js": "text/javascript; charset=utf-8",
  "icon.svg": "image/svg+xml",
} as const;

export type AssetName = keyof typeof TYPES;

/** Style, scripts and icon, as they lie beside this file: what is served is what was written. */
export const ASSETS = (Object.keys(TYPES) as AssetName[]).map((name) => {
  const text = readFileSync(new URL(`./assets/${name}`, import.meta.url), "utf8");
  return { name, type: TYPES[name], text, tag: digest(text).slice(0, 12) };
});

/** The address of an asset, another one whenever its words change, so that browsers may keep it for ever. */
export function asset(name: AssetName): string {
  return `/assets/${name}?${ASSETS.find((one) => one.name === name)?.tag}`;
}
