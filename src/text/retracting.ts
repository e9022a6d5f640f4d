/** How an outlet says that it takes an article back, wherever the words stand, as a pattern; other verbs do so only of an article. */
export const RETRACTING = "retract(?:ed|ing|s)?|withdrawn|no\\s+longer\\s+stands?\\s+by";
