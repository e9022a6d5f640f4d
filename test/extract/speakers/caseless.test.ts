import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const last = (text: string) => speakers(text).at(-1);

describe("names in scripts without capitals", () => {
  it.each([
    ["王伟, captain of the ferry, said the engine had failed.", "王伟"],
    ["“The engine had failed,” said 王伟, the captain of the ferry.", "王伟"],
    ["According to 王伟, the engine had failed.", "王伟"],
    ["Captain 王伟 said the engine had failed.", "王伟"],
    ["The engineer 王伟 said the engine had failed.", "王伟"],
    ["محمد علي, a fisherman, told Reuters that the harbour was shut.", "محمد علي"],
    ["محمد said the harbour was shut.", "محمد"],
    ["김민수 said the vote was fair.", "김민수"],
    ["द्वारका शर्मा said the rain had stopped.", "द्वारका शर्मा"],
    ["דוד כהן said the road was closed.", "דוד כהן"],
    ["გიორგი მაისურაძე said the road was closed.", "გიორგი მაისურაძე"],
    ["アンナ・ベルグ denied that the ship was late.", "アンナ・ベルグ"],
    ["He met 王伟 on Monday. 王伟 said the engine had failed. He said it was old.", "王伟"],
    ["Владимир Петров said the bridge was closed.", "Владимир Петров"],
    ["Γιώργος Παπαδόπουλος said the fire was out.", "Γιώργος Παπαδόπουλος"],
  ])("name somebody: %s", (text, name) => {
    expect(last(text)).toEqual({ name, kind: "person", behalf: null });
  });

  it.each([
    "小米, the phone maker, said it would sell more phones.",
    "The company 小米 said it would sell more phones.",
  ])("name a body that is told to be one: %s", (text) => {
    expect(last(text)).toEqual({ name: "小米", kind: "organization", behalf: null });
  });

  it("name nobody behind a preposition", () => {
    expect(last("A friend of 王伟 said the engine had failed.")?.name).not.toBe("王伟");
    expect(last("A spokesman for 小米 said it would sell more phones.")).toMatchObject({
      kind: "role",
      behalf: "小米",
    });
  });
});
