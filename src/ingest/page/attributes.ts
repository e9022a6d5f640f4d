/** Attributes that tell what an element is, whether it is seen, where it leads, or something of the page. */
const READ = new Set(
  "class id role rel href src lang dir name property http-equiv content itemprop type datetime pubdate hidden aria-hidden aria-modal style summary datatable rowspan colspan data-component data-testid data-gu-name".split(
    " ",
  ),
);
/** What shows pictures and films is known by any of its attributes, or by how many of it there are. */
const MEDIA = new Set("img source picture video audio object embed param".split(" "));
/** Of a style it is read alone whether it hides. */
const HIDES = /display|visibility|clip/i;
const ATTRIBUTE = /[\s/]*([^\s=>"'/][^\s=>"'/]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?/y;

/**
 * A start tag without the attributes that nobody reads: a parser makes an object of each, and pages have more of them
 * than of elements. A tag that is written in any unusual way stays as it is.
 */
export function slim(tag: string, name: string): string {
  if (MEDIA.has(name)) return tag;
  let kept = tag.slice(0, name.length + 1);
  let left = false;
  ATTRIBUTE.lastIndex = kept.length;
  for (;;) {
    const at = ATTRIBUTE.lastIndex;
    const found = ATTRIBUTE.exec(tag);
    if (found === null) {
      if (!left) return tag;
      const end = tag.slice(at);
      return /^\s*\/?>$/.test(end) ? kept + end : tag;
    }
    const attribute = (found[1] ?? "").toLowerCase();
    if (READ.has(attribute) && (attribute !== "style" || HIDES.test(found[2] ?? ""))) kept += found[0];
    else left = true;
  }
}
