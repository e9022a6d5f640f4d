import { concept } from "./words.ts";

/** Pairs of opposites: same claim with one for the other is the contrary claim. */
export const OPPOSITES: readonly (readonly [string, string])[] = (
  [
    // Movement of a quantity
    ["rise", "fall"],
    // Outcomes of contests and votes
    ["win", "lose"],
    ["won", "lost"],
    ["approve", "reject"],
    ["pass", "fail"],
    ["accept", "refuse"],
    // Courts
    ["guilty", "innocent"],
    ["convicted", "acquitted"],
    ["legal", "illegal"],
    // States
    ["open", "closed"],
    ["alive", "dead"],
    ["survive", "die"],
    ["safe", "unsafe"],
    ["safe", "dangerous"],
    ["true", "false"],
    ["accidental", "deliberate"],
    ["accidental", "intentional"],
    ["safe", "toxic"],
    ["harmless", "harmful"],
    ["harmless", "dangerous"],
    ["mild", "severe"],
    ["rare", "common"],
    ["rare", "frequent"],
    ["empty", "full"],
    ["weak", "strong"],
    ["early", "late"],
    ["calm", "rough"],
    ["dry", "wet"],
    ["clean", "contaminated"],
    ["intact", "damaged"],
    ["valid", "invalid"],
    ["lawful", "unlawful"],
    ["legal", "unlawful"],
    ["fair", "unfair"],
    ["stable", "unstable"],
    ["known", "unknown"],
    ["necessary", "unnecessary"],
    ["possible", "impossible"],
    ["permanent", "temporary"],
    ["locked", "unlocked"],
    ["armed", "unarmed"],
    // What begins and ends, comes and goes
    ["BEGIN", "stop"],
    ["continue", "stop"],
    ["stay", "leave"],
    ["gain", "lose"],
    ["harm", "benefit"],
    ["agree", "refuse"],
    ["hire", "DISMISS"],
    // Positions
    ["support", "oppose"],
    ["confirm", "deny"],
    ["major", "minor"],
    ["allow", "ban"],
    // Where something was
    ["inside", "outside"],
    ["east", "west"],
    ["north", "south"],
    ["eastern", "western"],
    ["northern", "southern"],
    ["present", "absent"],
    // Whose doing it was
    ["RESIGN", "DISMISS"],
    ["follow", "ignore"],
    ["follow", "violate"],
    // More states
    ["stable", "critical"],
    ["asleep", "awake"],
    ["sober", "drunk"],
    ["work", "break"],
    ["healthy", "sick"],
    ["loaded", "unloaded"],
    ["double", "FALL"],
    ["double", "halve"],
    ["release", "ARREST"],
    ["arrive", "leave"],
    ["enter", "leave"],
    ["end", "continue"],
    // Tests, and what was shut
    ["positive", "negative"],
    ["positive", "clean"],
    ["sealed", "open"],
  ] as const
).map(([a, b]) => [concept(a), concept(b)] as const);

/** Words that have an opposite, with all of theirs. */
const TURNING = new Map<string, string[]>();
for (const [one, other] of OPPOSITES)
  for (const [left, right] of [
    [one, other],
    [other, one],
  ] as const)
    TURNING.set(left, [...(TURNING.get(left) ?? []), right]);

const NONE: readonly string[] = [];

/** The opposites of a concept. */
export const against = (key: string): readonly string[] => TURNING.get(key) ?? NONE;
