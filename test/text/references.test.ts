import { expect, it } from "vitest";
import { decoded } from "../../src/text/references.ts";

it.each([
  ["A &amp; B &AMP; C", "A & B & C"],
  ["It&#8217;s &#x201C;5 &lt; 6&#X201D;", "It’s “5 < 6”"],
  ["the mayor&rsquo;s caf&eacute;", "the mayor’s café"],
  ["&bogus; &amp &#; AT&T;", "&bogus; &amp &#; AT&T;"],
  ["&#0;&#x110000;", "\uFFFD\uFFFD"],
])("resolves the references of %j", (text, plain) => expect(decoded(text)).toBe(plain));

it("leaves those to a character that may not be", () => {
  expect(decoded("&lt;b&gt; &eacute;", (char) => char !== "<")).toBe("&lt;b> é");
});
