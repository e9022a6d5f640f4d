import { remembered } from "../../text/remembered.ts";
import type { Element } from "./dom.ts";

/** What an element says by its name, class, id or role that it is; the first that fits. */
export type Part =
  | "related"
  | "promo"
  | "share"
  | "comments"
  | "byline"
  | "topics"
  | "timestamp"
  | "caption"
  | "furniture"
  | "notice"
  | "live-entry"
  | "standfirst"
  | "headline";

/** Words of class and id, by what they mean on news sites. They are matched against words, not parts of words. */
const WORDS: readonly (readonly [Part, RegExp])[] = [
  [
    "live-entry",
    /^(?:live-?(?:post|entry|update|blog-?(?:post|entry|update|item))|liveblog-?(?:post|entry|update|item))$/,
  ],
  ["notice", /^(?:correction|corrections|clarification|editors?-?note|editornote|update-?note)$/],
  [
    "comments",
    /^(?:comments?|disqus|respond|commenting|livefyre|coral|spotim|comment-?list|commentlist|replies)$/,
  ],
  [
    "share",
    /^(?:share|sharing|shares|sharebar|sharedaddy|social|socials|social-?(?:bar|links?|media|share|icons?)|follow|addthis|addtoany|sharethis|whatsapp|jp-relatedposts)$/,
  ],
  [
    "related",
    /^(?:related|recommend|recommended|recommends|recommendations?|relatedposts|related-?(?:stories|articles|posts|content|links)|trending|popular|most-?(?:read|popular|viewed)|mostpopular|mostread|readmore|read-?(?:more|next)|morefrom|more-?(?:from|stories|on)|outbrain|taboola|zergnet|also-?(?:read|like)|upnext|up-?next|teasers?|rail|sidebar|timeline|story-?list)$/,
  ],
  [
    "promo",
    /^(?:promo|promos|promotion|newsletters?|newsletter-?signup|subscribe|subscription|sign-?up|signup|cta|ad|ads|adv|advert|advertisement|advertising|ad-?(?:slot|unit|container|wrapper|label)|dfp|sponsor|sponsored|sponsors?|donate|donation|marketing|apps?-?promo|inline-?promo|commerce|buy-?box|poll|quiz|gating|gated)$/,
  ],
  [
    "byline",
    /^(?:byline|bylines|author|authors|author-?(?:bio|box|info|card|name|desc|description)|bio|about-?author|contributors?|writer|reporter)$/,
  ],
  [
    "topics",
    /^(?:tags?|tagcloud|tag-?list|topics?|categories|category|keywords|breadcrumbs?|kicker|eyebrow)$/,
  ],
  [
    "caption",
    /^(?:photos?|images?|pictures?|captions?|wp-caption-text|credits?|figcaption|photo-?(?:credit|caption)|image-?(?:credit|caption))$/,
  ],
  [
    "timestamp",
    /^(?:timestamps?|dateline-?time|pubdate|publish-?date|post-?date|date|datetime|entry-?date|updated|published)$/,
  ],
  [
    "furniture",
    /^(?:nav|navigation|navbar|menu|footer|masthead|cookies?|gdpr|consent|modal|popup|pop-?up|overlay|toolbar|tools|print|skip|login|search|pagination|pager|widget|gallery|inlinegallery|slideshow|carousel|lightbox|screen-?reader-?text|sr-?only|visually-?hidden|visuallyhidden|player|breaking|alert|banner|meta|post-?meta|entry-?meta|utility)$/,
  ],
  [
    "standfirst",
    /^(?:standfirst|dek|deck|subhead(?:line|ing)?|sub-?headline|sub-?title|summary|excerpt|lede-?summary|key-?points|takeaways|highlights)$/,
  ],
  ["headline", /^(?:headline|entry-?title|article-?title|post-?title)$/],
];

/** Parts by names that a page may choose: an object would know "constructor" too. */
const parts = (named: Readonly<Record<string, Part>>): ReadonlyMap<string, Part> =>
  new Map(Object.entries(named));

const BY_TAG = parts({
  nav: "furniture",
  footer: "furniture",
  aside: "furniture",
  form: "furniture",
  dialog: "furniture",
  menu: "furniture",
  figcaption: "caption",
  address: "byline",
  time: "timestamp",
  h1: "headline",
});
const BY_ROLE = parts({
  navigation: "furniture",
  complementary: "furniture",
  contentinfo: "furniture",
  banner: "furniture",
  search: "furniture",
  dialog: "furniture",
  alertdialog: "furniture",
  menu: "furniture",
  menubar: "furniture",
});
const BY_ITEMPROP = parts({
  author: "byline",
  headline: "headline",
  datePublished: "timestamp",
  dateModified: "timestamp",
  keywords: "topics",
  commentCount: "comments",
});

/** What an element says it is, or null. */
export function partOf(element: Element): Part | null {
  const part = said(element);
  // Around an article stand the names of its topics and authors, not what it is.
  const whole = element.localName === "article" || element.localName === "main";
  return whole && part !== "related" && part !== "comments" ? null : part;
}

function said(element: Element): Part | null {
  const names = NAMING.map((attribute) => element.getAttribute(attribute) ?? "")
    .join(" ")
    .trim();
  const bySelf = BY_TAG.get(element.localName) ?? BY_ROLE.get(element.getAttribute("role") ?? "") ?? null;
  const byProperty = BY_ITEMPROP.get(element.getAttribute("itemprop") ?? "");
  // An aside may be a promo or a list of stories, which its names tell.
  if (bySelf !== null && bySelf !== "furniture") return bySelf;
  return byProperty ?? (names.length < 2 ? null : partOfNames(names)) ?? bySelf;
}

/** The attributes in which sites name what an element is. */
const NAMING = ["class", "id", "data-component", "data-testid", "data-gu-name"] as const;

const partOfNames = remembered(
  (names: string): Part | null => {
    const words = new Set<string>();
    for (const name of names.split(/\s+/).filter((name) => name.length > 1 && name.length <= 80)) {
      const parts = name
        .replace(/([a-z\d])([A-Z])/g, "$1-$2")
        .toLowerCase()
        .split(/[-_:.]+/)
        .filter(Boolean);
      words.add(name.toLowerCase());
      for (const [at, part] of parts.entries()) {
        words.add(part);
        const next = parts[at + 1];
        if (next !== undefined) words.add(`${part}-${next}`);
      }
    }
    for (const [part, pattern] of WORDS) for (const word of words) if (pattern.test(word)) return part;
    return null;
    // Pages bring names without end; what is remembered must not.
  },
  20_000,
  Number.POSITIVE_INFINITY,
);
