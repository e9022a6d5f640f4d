import { expect, test } from "vitest";
import { createWeb } from "../../src/web/pages.ts";
import { fakeStore } from "../serve/fakes.ts";

const web = createWeb(fakeStore());

test("pages are escaped and may load nothing from elsewhere", async () => {
  for (const path of ["/", "/?q=%3Cscript%3E", "/articles/art_1", "/articles/art_1?n=1", "/claims/clm_1"]) {
    const response = await web.request(path);
    expect(response.status, path).toBe(200);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).not.toMatch(/<script|<b>|<bridge>/);
  }
  expect(await (await web.request("/articles/art_1")).text()).toContain("<mark>the &lt;b&gt;bridge");
  expect(await (await web.request("/claims/clm_1")).text()).toContain("the bridge is not safe");
});

test("what is not there is a page that says so", async () => {
  for (const path of ["/articles/no", "/claims/no", "/articles/art_1?n=7"])
    expect((await web.request(path)).status, path).toBe(404);
  expect((await web.request("/style.css")).status).toBe(200);
});
