import { describe, expect, it } from "vitest";
import { charges } from "../../../src/version/slots/charges.ts";

describe("what somebody is held or tried for", () => {
  it.each([
    ["was arrested on suspicion of affray", "was arrested on suspicion of being drunk and disorderly"],
    ["was charged with fraud in May", "was charged with falsifying records in May"],
    ["was fined for insider dealing", "was fined for market abuse"],
    ["pleaded guilty to possession of a knife", "pleaded guilty to criminal damage"],
    ["was cleared of manslaughter", "was cleared of drink-driving"],
    ["is wanted for money laundering", "is wanted for bribery"],
    ["was jailed for tax evasion", "was jailed for insider trading"],
    ["is accused of neglect", "is accused of theft"],
  ])("%s, %s", (old, next) => {
    expect(charges(`the man ${old}`, `the man ${next}`)).toMatchObject([{ type: "cause" }]);
  });

  it.each([
    ["was arrested on suspicion of murder", "was arrested on suspicion of murdering his wife"],
    ["was arrested on suspicion of theft", "was arrested on suspicion of stealing a car"],
    ["is accused of a crime", "is accused of fraud"],
    ["was jailed for nine years", "was jailed for the attack"],
    ["is accused of polluting the river", "is accused of pollution"],
    ["was charged with drink-driving", "was charged with driving while drunk"],
    ["was arrested on suspicion of fraud at a bank", "was arrested on suspicion of fraud"],
  ])("none: %s, %s", (old, next) => {
    expect(charges(`the man ${old}`, `the man ${next}`)).toEqual([]);
  });
});
