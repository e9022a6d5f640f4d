// Bodies of the world that news calls by a name alone, since everybody knows what bears it: "Nissan said", "ISIS claimed".

import { remembered } from "../../../text/remembered.ts";
import { isOutlet } from "../../via/names.ts";
import { isCompany } from "./companies.ts";
import { isLand } from "./lands.ts";
import { BY_A_WORD, OUTLETS_KNOWN } from "./outlets.ts";

/** Firms, outlets, armed groups and agencies; a comma ends each. */
const NAMES = `Aeroflot,Adidas,Adobe,Air France,Airbnb,Airbus,Al Arabiya,Al Jazeera,Al Qaeda,Al Shabaab,al-Qaeda,al-Shabaab,Aldi,Alibaba,Alphabet,Alstom,Amazon,
AMD,Amtrak,Anthropic,AOL,Apple,ArcelorMittal,Asda,Associated Press,AstraZeneca,AT&T,Audi,Aviva,BAE Systems,Barclays,BASF,Bayer,Best Buy,
BlackBerry,BlackRock,Bloomberg,BMW,BNP Paribas,Boeing,Boko Haram,Bombardier,Boots,BP,Breitbart,British Airways,British Gas,BuzzFeed,Burger King,BT,
CBS,CERN,Chevron,Chrysler,Cisco,Citigroup,Coca-Cola,Comcast,Costco,Credit Suisse,Danone,DeepMind,Delta Air Lines,Deutsche Bank,Deutsche Welle,DHL,Diageo,
Disney,DoorDash,DreamWorks,Dropbox,Dyson,EasyJet,easyJet,eBay,EDF,Electrolux,Enel,Equifax,Ericsson,ESPN,Europol,ExxonMobil,Facebook,FedEx,Fiat,FIFA,Fitbit,Ford,
Foxconn,Foxtel,Fujitsu,Gawker,Gazprom,General Motors,Getty Images,Gizmodo,Glencore,GlaxoSmithKline,GoPro,Goldman Sachs,Google,Greenpeace,Gucci,H&M,Halliburton,
Hamas,HarperCollins,Hasbro,HBO,Hewlett-Packard,Hezbollah,Hitachi,Home Depot,Honda,HSBC,Huawei,Hulu,Human Rights Watch,Hyundai,IBM,IKEA,Ikea,Instagram,Intel,
Interpol,ISIL,ISIS,Islamic Jihad,Islamic State,ITV,Jabhat al-Nusra,JetBlue,JPMorgan,JPMorgan Chase,KLM,Kickstarter,KPMG,Le Figaro,Le Monde,Lego,Lenovo,LG,Lidl,LinkedIn,
Lloyds,Lockheed Martin,Lucasfilm,Lufthansa,Lyft,MacRumors,Macy’s,Maersk,Marks & Spencer,Marriott,Mashable,MasterCard,Mastercard,Mattel,Mazda,McDonald’s,
Merck,MI5,MI6,Michelin,Microsoft,Mitsubishi,Moderna,Monsanto,Mossad,Motorola,NASA,National Geographic,NATO,NBC,Nestlé,Netflix,Newsweek,Nike,Nintendo,Nissan,Nokia,
Northrop Grumman,Novartis,NPR,Nvidia,OpenAI,Oxfam,Panasonic,PayPal,Pepsi,PepsiCo,Peugeot,Pfizer,Philips,Pinterest,Pixar,PlayStation,Politico,Porsche,Primark,Procter & Gamble,
PwC,Qantas,Qualcomm,Reddit,Renault,Repsol,Reuters,Rio Tinto,Rolls-Royce,Rosneft,Ryanair,Saab,Sainsbury’s,Samsung,Sanofi,Scotland Yard,Sears,Shell,Siemens,Sinn Féin,Skoda,Skype,Slack,Snapchat,
Snopes,SoftBank,Sony,SpaceX,Spotify,Stagecoach,Starbucks,Stellantis,Subaru,Taco Bell,Taliban,TechCrunch,Telefónica,Tencent,Tesco,Tesla,ThyssenKrupp,TikTok,TMZ,Toshiba,Toyota,TripAdvisor,
Twitter,Uber,UBS,UNESCO,UNICEF,Unicef,Unilever,Universal Pictures,UPS,Verizon,Viacom,Virgin Atlantic,Virgin Galactic,Vodafone,Volkswagen,Volvo,Waitrose,Walgreens,Walmart,Waymo,Wells Fargo,WhatsApp,
WikiLeaks,Wikipedia,World Bank,Xerox,Xiaomi,Yahoo,YouTube,ZTE`;

/** More firms, bodies that watch or help, and armed groups. */
const MORE = `Abercrombie & Fitch,Accenture,Acer,ACLU,Activision,Activision Blizzard,Aetna,Al Qaida,al-Qaida,Al-Qaida,al Qaeda,Air Canada,Air India,Alaska Airlines,American Airlines,American Express,Allianz,Allstate,Amgen,Amnesty,Amnesty International,Anheuser-Busch,Ansar al-Sharia,Aon,
AQAP,ASML,Asus,Atari,Bain Capital,Baidu,Bank of America,Bank of England,Bechtel,Berkshire Hathaway,BHP,BHP Billiton,Binance,Black Lives Matter,Blackstone,Bosch,Bridgestone,Broadcom,Bundesbank,Burberry,ByteDance,
Cadbury,Capcom,Capital One,Cargill,Carrefour,Chanel,Chick-fil-A,Chipotle,Citi,Citibank,Coinbase,Commerzbank,ConocoPhillips,CrowdStrike,Cunard,CVS,Daesh,Daimler,Deliveroo,Deloitte,Doctors Without Borders,Domino’s,DuPont,
E.ON,Electronic Arts,Eli Lilly,Emirates,EMI,Engie,Eni,Epic Games,Ernst & Young,Etihad,Etsy,Eurostar,Expedia,Extinction Rebellion,Fannie Mae,FARC,Fatah,Ferrari,Ferrero,Foot Locker,Freddie Mac,Friends of the Earth,
G4S,Garmin,GE,Genentech,General Electric,General Mills,Gilead,Github,GitHub,GoDaddy,Grindr,Groupon,GSK,GM,Heineken,Hermès,Hershey,Hertz,Hizbollah,Hizbullah,HP,HTC,Iberia,ING,Intuit,Ipsos,Jaguar Land Rover,JCPenney,J.C. Penney,
Jemaah Islamiyah,John Deere,Johnson & Johnson,Kaiser Permanente,KFC,Kellogg’s,Kimberly-Clark,Kmart,Kodak,Kraft Heinz,Kroger,L’Oréal,L’Oreal,Land Rover,Lashkar-e-Taiba,Lehman Brothers,Levi’s,Likud,Live Nation,Lizard Squad,Logitech,
Lululemon,LulzSec,LVMH,Marks and Spencer,McKinsey,Médecins Sans Frontières,Medecins Sans Frontieres,Medtronic,Mercedes-Benz,Merrill Lynch,MGM,Micron,Monzo,Moody’s,Morgan Stanley,Morrisons,Mozilla,NatWest,Nikon,Nordstrom,
Nusra Front,al-Nusra Front,Ocado,Palantir,Paramount Pictures,Patreon,Peloton,PETA,Petrobras,Petronas,Pizza Hut,PKK,Planned Parenthood,Pret A Manger,Raytheon,RBS,Red Bull,Red Cross,Reebok,Reporters Without Borders,Research In Motion,
Revolut,Roblox,Roche,Royal Mail,Safeway,Salesforce,SanDisk,SAP,Save the Children,Seagate,SeaWorld,Sega,Shopify,Sinn Fein,Sinopec,Sotheby’s,Southwest Airlines,Square Enix,Standard & Poor’s,Standard Chartered,StubHub,Swiss Re,Symantec,
Syrian Electronic Army,Syriza,T-Mobile,TalkTalk,Thales,Ticketmaster,Time Warner,Time Warner Cable,Tinder,TotalEnergies,Toys R Us,Transparency International,TSMC,TUI,Tumblr,Turkish Airlines,Ubisoft,UEFA,Uefa,Fifa,Under Armour,
UnitedHealth,US Airways,Venmo,Vimeo,Vivendi,VKontakte,VMware,Warner Bros,Warner Bros.,Warner Music,Waze,WeChat,Weibo,Wendy’s,Western Digital,Whole Foods,Wipro,WordPress,WPP,WWE,Yelp,YouGov,YPG,Zynga`;

const listed = (names: string): ReadonlySet<string> => new Set(names.split(/,\s*/));

const KNOWN = listed([NAMES, MORE, OUTLETS_KNOWN].join());
const OUTLETS = listed(OUTLETS_KNOWN);
const WORDS = listed(BY_A_WORD);
const LOW: ReadonlySet<string> = new Set([...KNOWN, ...WORDS].map((name) => name.toLowerCase()));

/** Those among them that are no firms. */
const NO_FIRMS =
  listed(`ACLU,Al Arabiya,Al Jazeera,Al Qaeda,Al Qaida,Al Shabaab,al-Qaeda,al-Qaida,Al-Qaida,al Qaeda,al-Shabaab,Amnesty,Amnesty International,Ansar al-Sharia,AQAP,Associated Press,Bank of England,Black Lives Matter,
Boko Haram,Bundesbank,CERN,Daesh,Doctors Without Borders,Europol,Extinction Rebellion,FARC,Fatah,FIFA,Fifa,Friends of the Earth,Greenpeace,Hamas,Hezbollah,Hizbollah,Hizbullah,Human Rights Watch,Interpol,ISIL,ISIS,Islamic Jihad,
Islamic State,Jabhat al-Nusra,Jemaah Islamiyah,Lashkar-e-Taiba,Le Figaro,Le Monde,Likud,Lizard Squad,LulzSec,Médecins Sans Frontières,Medecins Sans Frontieres,MI5,MI6,Mossad,NASA,National Geographic,NATO,Newsweek,Nusra Front,
al-Nusra Front,Oxfam,PETA,PKK,Planned Parenthood,Red Cross,Reporters Without Borders,Save the Children,Scotland Yard,Sinn Féin,Sinn Fein,Snopes,Syrian Electronic Army,Syriza,Taliban,Transparency International,UEFA,Uefa,UNESCO,UNICEF,
Unicef,WikiLeaks,Wikipedia,World Bank,YPG`);
const FIRMS: ReadonlySet<string> = new Set(
  [...listed([NAMES, MORE].join())].filter((name) => !NO_FIRMS.has(name)),
);

/** With apostrophes as the lists have them. */
const curled = (name: string): string => (name.includes("'") ? name.replace(/'/g, "’") : name);

/** True of the name of an outlet that everybody knows. */
export const isKnownOutlet = (name: string): boolean => OUTLETS.has(curled(name));
/** True of the name of a firm, since everybody knows it or it ends so. */
export const namesFirm = (name: string): boolean => isCompany(name) || isKnownFirm(name);
/** True of a firm that everybody knows. */
export const isKnownFirm = (name: string): boolean => FIRMS.has(curled(name));

/** True of the name of a body that everybody knows. */
export const isKnown = (name: string): boolean => KNOWN.has(curled(name));
/** True of the name of one that is a common word as well. */
export const isKnownWord = (name: string): boolean => WORDS.has(name);
/** True of either in small letters. */
export const isKnownLow = (name: string): boolean => LOW.has(curled(name));

/** "The UK’s | Mirror", "Norway’s | Aftenposten". */
const OF_A_LAND =
  /^(?:[Tt]he\s)?(?<land>\p{Lu}[\p{L}.]*(?:\s\p{Lu}\p{L}+)?)[’']s?\s(?:the\s)?(?<name>\p{Lu}.*)$/u;
const LETTERED = /^(?:UK|U\.K\.|US|U\.S\.|UAE|EU)$/;
/** Papers by a word that is none beside that. */
const PAPERS = /^(?:Mirror|Express|Independent|Age|Australian|Scotsman|Hindu|People|Channel\s\d+)$/;
/** "The tabloid | The Norvik Sun": what somebody says that an outlet is, before its name with a capital article. */
const BEHIND =
  /^(?:(?!(?:about|after|and|as|at|before|by|for|from|in|of|on|that|to|told|who|with)\s)[^\s]+\s){1,6}(?<=\p{Ll}\s)The\s(?<name>\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,3})$/u;
/** Papers that nothing else is called by with an article. */
const THE = /^[Tt]he\s(?:Express|Mirror|Scotsman)$/;
/** What an outlet is, behind its name: "Time | magazine". */
const KIND =
  /(?<=^(?:[Tt]he\s)?(?:\p{Lu}[\p{L}\d’'&.-]*\s){1,4})(?:(?:news)?(?:magazine|paper)|website|tabloid|daily|weekly|online|news\sagency)$/u;

/** The body that a source names where its words are no more than the name, with what it is or the land that it is of; null for all else. */
export const knownIn = remembered((words: string): string | null => {
  const whole = words.replace(/^[Tt]he\s(?=\p{Lu})/u, "");
  if ((/\s/.test(whole) && isKnown(whole)) || THE.test(words)) return whole;
  const behind = /\sThe\s/.test(words) ? (BEHIND.exec(words)?.groups?.["name"] ?? "") : "";
  if (behind !== "" && (isKnown(behind) || isOutlet(behind))) return behind;
  const { land = "", name = "" } = (/[’']/.test(words) && OF_A_LAND.exec(words)?.groups) || {};
  const isOf = land !== "" && (LETTERED.test(land) || isLand(land));
  const own = isOf ? name : whole;
  const bare = own.replace(KIND, "").trimEnd();
  const isPress = isKnown(bare) || isKnownWord(bare) || PAPERS.test(bare);
  return (isOf || bare !== own) && isPress ? bare : null;
});
