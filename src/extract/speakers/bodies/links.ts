// Words around a name that tell whether a firm bears it.

/** What links a name to what stands before it; all else stands right beside it: "| insurer | Calder Mutual". */
export const LINKS = new Set(["at", "by", "for", "from", "in", "of", "with"]);
/** Where something stands or goes, or what something is like: "posted | on | Norrick". */
export const ASIDE = new Set(["as", "including", "like", "on", "than", "through", "to", "via"]);
export const LAST_WORD = /\S+(?=\s$)/;
/** "The cable's operator, | Nordlink": a firm behind what it is to something. */
export const BESIDE =
  /\b(?:builder|contractor|developer|maker|manufacturer|operator|owner|provider|publisher|supplier),\s$/;
/** "Shares in", "the chief executive of", "made by". */
export const LINKED_BEFORE =
  /\b(?:(?:[Ss]hares|[Ss]tock|[Ss]take|[Ii]nvestors|[Ss]hareholders)\s(?:in|of)|(?:[Bb]oss(?:es)?|[Cc]ustomers|[Cc]hief\s[Ee]xecutive|CEO|(?:[Cc]o-)?[Ff]ounder)\s(?:of|at)|(?:baked|built|developed|made|manufactured|marketed|operated|owned|produced|recalled|sold|stocked|supplied)\sby)\s$/;
export const LINKED_BEHIND =
  /^(?:\s(?:shares|stock|shareholders|share\sprice|C[EFOT]O|chief\sexecutive)\b|[’']s?\s(?:shares|stock|shareholders|customers|profits?|revenues?|chief\s(?:executive|financial|operating)|CEO|share\sprice|flights|stores|factor(?:y|ies)|plants?|subsidiary)\b|,\swhich\s(?:employs|makes|owns|sells|builds|runs|operates|flies|supplies|manufactures)\b)/;
/** Where something is: "| in | Norvik", and not "shares in Norvik". */
export const PLACE_BEFORE =
  /(?<!\b(?:[Ss]hares|[Ss]tock|[Ss]take|[Ii]nvestors|[Ss]hareholders|[Cc]onfidence|[Ii]nvest(?:ed|ing|ment)|[Tt]rust|[Hh]olding))\sin\s$/;
/** "Analysts at", ", chief economist at", "Ruth Lind of": who knows of a firm, and may be none of it. */
export const PASSING =
  /(?:\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+|\b(?:[Aa]nalysts?|[Cc]onsultants?|[Ee]conomists?|[Ee]xperts?|[Ff]ellow|[Ll]awyers?|[Pp]artners?|[Rr]esearchers?|[Ss]trategists?))\s(?:at|for|from|of|with)\s$/u;
