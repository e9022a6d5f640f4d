/** What wires write before their headlines: "UPDATE 2-", "EXCLUSIVE-". */
export const SLUG = /^(?:[A-Z]{4,}(?:\s[A-Z]{2,}|\s\d{1,2}){0,2}[-–—]{1,2}){1,2}(?=[\p{Lu}“"])/u;
