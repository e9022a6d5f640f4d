import { describe, expect, it } from "vitest";
import { speakers } from "../told.ts";

const last = (text: string) => speakers(text).at(-1);

describe("an outlet or another body", () => {
  it.each([
    ["According to kitchenwire.com, the recall covers three ovens.", "kitchenwire.com"],
    ["Cellar.fr reported that the wine was fake.", "Cellar.fr"],
    ["Orbit.com reports that the probe has failed.", "Orbit.com"],
    ["9to5Garden suggested that the shop would open in May.", "9to5Garden"],
    ["US website Prairie Dispatcher alleged the singer had been arrested.", "Prairie Dispatcher"],
    ["The website said the village had been sealed off.", "website"],
    ["A Spanish website says the bridge was closed for a film.", "Spanish website"],
    ["A local TV station said the mayor had left by the back door.", "local TV station"],
    ["A Danish firm said the bolts were safe.", "Danish firm"],
    ["US intelligence believes the tape is real.", "US intelligence"],
    ["The MI5 and MI6 agencies are not releasing his name.", "MI5 and MI6 agencies"],
    ["The Norlandic and Sarvian defence ministries said no.", "Norlandic and Sarvian defence ministries"],
    ["According to Radar Online, the singer has left her label.", "Radar Online"],
    ["Mediaite writes that the host was suspended.", "Mediaite"],
    ["Rolling Stone reported that the band had split.", "Rolling Stone"],
    ["Bleacher Report said that the guard would sign.", "Bleacher Report"],
    ["Asahi Shimbun reported that the ship had sunk.", "Asahi Shimbun"],
    ["Kyodo said that the ship had sunk.", "Kyodo"],
    ["He told Variety that he was ill. Variety reports that he is well.", "Variety"],
    ["Time magazine said the deal was dead.", "Time"],
    ["According to Mirror online, the couple have split.", "Mirror"],
    ["The minister had lied, according to the UK’s Mirror.", "Mirror"],
    ["Russia’s Interfax news agency said it was over.", "Interfax"],
    ["The National Report claimed that the artist had been held.", "National Report"],
    ["Amnesty International says the jail is full.", "Amnesty International"],
    ["According to a South Korean newspaper, the general has been shot.", "South Korean newspaper"],
    ["State-affiliated websites claimed that the town had fallen.", "state-affiliated websites"],
    ["North Korea’s state media said it had reached orbit.", "North Korea’s state media"],
    ["Italian media reports that the nun was sent home.", "Italian media"],
    ["Russian news agencies reported that the plane had crashed.", "Russian news agencies"],
    ["The not always reliable UK rag The Daily Mail reports that he fled.", "Daily Mail"],
    ["The portal norviknews said the king had fled.", "norviknews"],
    ["French and German intelligence say the tape is real.", "French and German intelligence"],
    ["A Norvik-led group linked to the rebels said it had the bridge.", "Norvik-led group"],
    ["A Kurdish militant group allied with the army said it had it.", "Kurdish militant group"],
    ["The nun’s convent has expressed an interest in keeping the house.", "nun convent"],
  ])("is told for one: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "organization" });
  });

  it.each([
    ["The company’s website said it was closed.", "document"],
    ["Its website says the pool is shut.", "document"],
    ["The intelligence suggests that the town has fallen.", "document"],
    ["Witnesses at the site said the crane fell.", "unnamed"],
    ["People say the bridge is unsafe.", "unnamed"],
    ["Ada Forbes, a miner, was hurt. Forbes said she was tired.", "person"],
    ["Time’s Ada Lind said it was over.", "person"],
    ["The World Drug Report says prices have risen.", "document"],
    ["Norway’s foreign minister said no.", "role"],
    ["The Internet would like everyone to believe he is dead.", "unnamed"],
    ["Sources inside the company who have seen the plan say it will fail.", "unnamed"],
    ["Several newspapers reported that he had fled.", "unnamed"],
    ["Many websites claimed that the phone bends.", "unnamed"],
    ["Posters on the forum said the update had failed.", "unnamed"],
    ["Some rumours indicated that the phone would be cheaper.", "unnamed"],
    ["A senior Ministry of Defence spokeswoman said the border was safe.", "role"],
    ["A lawyer representing the tenant said the house was unsafe.", "role"],
    ["An official who spoke with The Huffington Post said he lied.", "unnamed"],
    ["Oslo-based Emily Lind said two men had died.", "person"],
    ["Police station chief Ann Roe said it was over.", "person"],
  ])("is not told for one: %s", (text, kind) => {
    expect(last(text)).toMatchObject({ kind });
  });
});

describe("several people", () => {
  it.each([
    "The former band members said they were sad.",
    "Lund’s family said he was well.",
    "Staff realised that she had not left the shop.",
    "Crew said they had not been paid for a month.",
    "American and French intelligence officials believe the tape is real.",
    "The Marine filming said they had hit him.",
    "Two former Marines said they were scared.",
    "The town’s former mayors said the hall was old.",
  ])("are no body, and hold no office: %s", (text) => {
    expect(last(text)).toMatchObject({ kind: "unnamed" });
  });

  it.each([
    ["The Marine Corps said it was ready.", "organization"],
    ["Lund’s campaign said it was over.", "organization"],
    ["The former chief executive said it was late.", "role"],
    ["Her former boss said it was late.", "role"],
    ["The health and transport ministries said no.", "organization"],
    ["Staff Sgt. Ann Roe said it was late.", "person"],
  ])("are not these: %s", (text, kind) => {
    expect(last(text)).toMatchObject({ kind });
  });
});

describe("who goes by what they are called on the web", () => {
  it.each([
    ["YouTube user “kettleman88” explains that the clip is older.", "kettleman88"],
    ["Redditor kettleman says his phone bends.", "kettleman"],
    ["Phone 6 user @annroe wrote that it bends.", "@annroe"],
    ["“I loved it,” wrote Ann Roe. But fryd_ said it was a step back.", "fryd_"],
  ])("is a person: %s", (text, name) => {
    expect(last(text)).toMatchObject({ name, kind: "person" });
  });
});
