// States and lands, which speak as bodies do: "Cambodia rejects the account".

import { isGiven } from "../names/given.ts";

const ONE =
  `Afghanistan Albania Algeria America Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain
  Bangladesh Barbados Belarus Belgium Belize Benin Bermuda Bhutan Bolivia Bosnia Botswana Brazil Britain Brunei Bulgaria Burma Burundi
  Cambodia Cameroon Canada Chile China Colombia Comoros Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica Ecuador Egypt
  England Eritrea Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia Germany Ghana Gibraltar Greece Greenland Grenada Guatemala
  Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Kazakhstan Kenya
  Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Macau Madagascar
  Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique
  Myanmar Namibia Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palau Palestine Panama Paraguay Peru
  Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Scotland Senegal Serbia Seychelles Singapore Slovakia Slovenia
  Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Türkiye
  Turkmenistan Tuvalu Uganda Ukraine Uruguay Uzbekistan Vanuatu Vatican Venezuela Vietnam Wales Yemen Zambia Zimbabwe`.split(
    /\s+/,
  );
const MORE = [
  ..."Burkina Faso,Cape Verde,Central African Republic,Costa Rica,Côte d’Ivoire,Czech Republic,Dominican Republic".split(
    ",",
  ),
  ..."East Timor,El Salvador,Equatorial Guinea,European Union,Hong Kong,Ivory Coast,Marshall Islands,New Zealand".split(
    ",",
  ),
  ..."North Korea,North Macedonia,Northern Ireland,Papua New Guinea,Puerto Rico,San Marino,Saudi Arabia,Sierra Leone".split(
    ",",
  ),
  ..."Solomon Islands,South Africa,South Korea,South Sudan,Sri Lanka,United Arab Emirates,United Kingdom,United States".split(
    ",",
  ),
];
/** The seats of governments, which speak for these: "Kyiv says Moscow did". */
const SEATS =
  `Abuja Accra Algiers Ankara Astana Athens Baghdad Baku Bamako Bangkok Beijing Beirut Belgrade Berlin Bern Bishkek Bogota
  Brasilia Bratislava Brussels Bucharest Budapest Cairo Canberra Caracas Colombo Copenhagen Damascus Delhi Dhaka Doha Dublin Dushanbe
  Hanoi Harare Havana Helsinki Islamabad Jakarta Jerusalem Juba Kabul Kampala Kathmandu Khartoum Kiev Kigali Kinshasa Kyiv
  Lima Lisbon London Luanda Madrid Managua Manila Maputo Minsk Mogadishu Moscow Muscat Nairobi Nicosia Oslo Ottawa Ouagadougou Paris
  Pyongyang Prague Pretoria Pristina Rabat Reykjavik Riyadh Rome Sanaa Sarajevo Seoul Skopje Stockholm Taipei Tallinn Tashkent
  Tbilisi Tehran Tirana Tokyo Tripoli Tunis Vienna Vientiane Vilnius Warsaw Washington Wellington Yerevan Zagreb`.split(
    /\s+/,
  );
const LANDS: ReadonlySet<string> = new Set([...ONE, ...MORE, ...SEATS]);

/** True of the name of a land that nobody is called by ("Jordan", "Chad" and "Georgia" are persons as well). */
export const isLand = (name: string): boolean => LANDS.has(name) && !isGiven(name);

const FIRST: ReadonlySet<string> = new Set(
  Array.from(LANDS, (name) => name.toLowerCase().split(" ", 1)[0] ?? ""),
);

/** True of the first word, in lower case, of the name of one; of most words this tells that none begins by them. */
export const mayBeginLand = (low: string): boolean => FIRST.has(low);

/** What is of a land, before what it tells of: "| Norwegian | company". */
export const OF_LAND = /^\p{Lu}\p{Ll}+(?:an|ese|ish|aeli|[ae]qi|ani|nch|tch|iss|sh)\s/u;
