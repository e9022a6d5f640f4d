import { expect, test } from "vitest";
import { allOfWhole } from "../../src/cli/input/found.ts";
import { pageOfMhtml } from "../../src/ingest/archive/mhtml.ts";
import { detect } from "../../src/ingest/formats.ts";

const HTML =
  "<!doctype html><html><head><title>Nine</title></head><body><p>Nine were rescued, the “Solveig” =) said.</p></body></html>";
const quoted = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join("")
    .replace("<body>", "=\r\n<body>");
const message = (part: string, head = "", eol = "\r\n") =>
  Buffer.from(
    [
      `From: <Saved by Blink>\r\n${head}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x=1"\r\n\r\n\r\n`,
      `----x=1\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n----x=1\r\n${part}\r\n`,
      "----x=1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----x=1--\r\n",
    ]
      .join("")
      .replaceAll("\r\n", eol),
  );
const PART = `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://news.example/a\r\n\r\n${quoted(HTML)}`;
const about = { name: "a.mhtml", path: "a.mhtml", publisher: "unknown" };

test.each(["\r\n", "\n"])(
  "a saved page tells where and when it was, and holds its HTML unpacked (%j)",
  (eol) => {
    const saved = pageOfMhtml(message(PART, "Date: Sun, 1 Mar 2026 10:00:00 -0000\r\n", eol));
    expect(saved).toMatchObject({ url: "https://news.example/a", captured: "2026-03-01T10:00:00.000Z" });
    expect(saved.bytes.toString("utf8").trim()).toBe(HTML);
  },
);

test("a part in base 64, or within another message, is found, and one of no known place tells none", () => {
  const coded = `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: cid:1\r\n\r\n${Buffer.from(HTML).toString("base64")}`;
  const nested = `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nx\r\n--in\r\n${coded}\r\n--in--`;
  for (const part of [coded, nested]) {
    const { url, captured, bytes } = pageOfMhtml(message(part));
    expect([url, captured, bytes.toString("utf8")]).toEqual([null, null, HTML]);
  }
});

test("a saved page is known without its ending, and imported as the page that it was", () => {
  const bytes = message(PART, "Date: Sun, 1 Mar 2026 10:00:00 -0000\r\n");
  expect(detect("-", bytes.toString("latin1"))).toBe("mhtml");
  const [item] = allOfWhole(bytes, about);
  expect(item?.payload()).toMatchObject({ captured: "2026-03-01T10:00:00.000Z" });
  expect(item?.came).toMatchObject({ at: "https://news.example/a", type: "text/html; charset=utf-8" });
  const [placeless] = allOfWhole(message(PART.replace(/Content-Location.*\r\n/, "")), about, "mhtml");
  expect(placeless?.payload()).toMatchObject({ html: expect.stringContaining("Nine were rescued") });
});

test("a message without a page is refused, and a page that Safari saved is named", () => {
  expect(() => pageOfMhtml(message("Content-Type: text/plain\r\n\r\nx"))).toThrow("No page is found");
  expect(() => allOfWhole(Buffer.from("bplist00\xd1\x01"), about)).toThrow("a page that Safari saved");
});
