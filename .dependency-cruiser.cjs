/** The law of the house as a table: what each room of `src` may import of the others. */
const ROOMS = {
  model: [],
  text: ["model"],
  fetch: ["model", "text"],
  watch: ["model", "text"],
  ingest: ["model", "text"],
  segment: ["model", "text"],
  extract: ["model", "text"],
  link: ["model", "text"],
  version: ["model", "text"],
  train: ["model", "text", "segment", "extract", "link", "version", "eval"],
  store: ["model"],
  present: ["model", "text", "store"],
  export: ["model", "text", "store", "present"],
  journey: ["model", "text", "ingest", "segment", "extract", "link", "version", "store"],
  serve: ["model", "text", "store", "present", "export", "pipeline", "journey/facts", "ingest/payload"],
  web: ["model", "text", "store", "present", "export", "journey/facts"],
  eval: ["model", "text"],
  cli: [
    "eval",
    "model",
    "text",
    "fetch",
    "watch",
    "ingest",
    "segment",
    "extract",
    "link",
    "version",
    "train",
    "store",
    "pipeline",
    "journey",
    "present",
    "export",
    "config",
    "main",
  ],
};

/** Libraries that may be opened only in the rooms named. */
const DOORS = [
  { name: "database", packages: "drizzle-orm|postgres|@electric-sql/pglite", rooms: "store" },
  { name: "fetching", packages: "undici|ipaddr.js", rooms: "fetch" },
  { name: "pages", packages: "linkedom|@mozilla/readability", rooms: "ingest" },
  { name: "feeds", packages: "fast-xml-parser|robots-parser", rooms: "watch" },
  { name: "http", packages: "hono|@hono/[^/]+", rooms: "serve|web" },
  {
    name: "language",
    packages: "natural|wink-nlp|wink-eng-lite-web-model|chrono-node",
    rooms: "text|segment|extract|link",
  },
  { name: "command-line", packages: "commander", rooms: "cli" },
  { name: "tables", packages: "csv-stringify", rooms: "export" },
];

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room-${room}`,
  severity: "error",
  comment: `${room}/ may import only: ${allowed.join(", ") || "nothing"}`,
  from: { path: `^src/${room}/` },
  to: {
    path: "^src/",
    pathNot: [room, ...allowed].map((to) => `^src/${to}(/|\\.ts$)`),
  },
}));

const doorRules = DOORS.map(({ name, packages, rooms }) => ({
  name: `door-${name}`,
  severity: "error",
  comment: `only ${rooms.replaceAll("|", ", ")} may import ${packages.replaceAll("|", ", ")}`,
  from: { path: "^src/", pathNot: [`^src/(${rooms})/`, ...(name === "http" ? ["^src/main\\.ts$"] : [])] },
  to: { path: `(^|/)node_modules/(${packages})(/|$)` },
}));

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...roomRules,
    ...doorRules,
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "require", "node", "default"],
    },
  },
};
