// Bodies of the world that news calls by a name alone, since everybody knows what bears it: "Nissan said", "ISIS claimed".

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

const KNOWN: ReadonlySet<string> = new Set(NAMES.split(/,\s*/));
const LOW: ReadonlySet<string> = new Set([...KNOWN].map((name) => name.toLowerCase()));

/** True of the name of a body that everybody knows. */
export const isKnown = (name: string): boolean => KNOWN.has(name.replace(/'/g, "’"));
/** The same of a name in small letters. */
export const isKnownLow = (name: string): boolean => LOW.has(name.replace(/'/g, "’"));
