// What firms of one trade are called: "the airline", "Brightwater Airlines".

/** Nouns of one trade in a row, and how the names of such firms end; nouns of the first row say of a firm no more than that. */
const TRADES: readonly (readonly [nouns: string, ends: string])[] = [
  [
    "company firm group business corporation giant start-up startup manufacturer maker conglomerate multinational provider platform chain",
    "",
  ],
  ["airline carrier", "Air Airlines? Airways Aviation Jet Wings"],
  ["bakery", "Bak(?:ery|eries|ers)"],
  ["bank lender", "Banco? Bank Bancorp Banque Bancshares"],
  ["bookmaker", "Bets? Betting Gaming"],
  ["brewer distiller", "Brewer(?:y|ies) Brewing Distill(?:ery|ers)"],
  ["brokerage", "Securities Capital Markets"],
  ["carmaker automaker truckmaker", "Motors? Automotive Automobiles Cars Trucks"],
  ["chipmaker", "Semiconductors? Chips Microsystems Devices"],
  ["developer", "Developments Properties Estates Homes Land"],
  [
    "drugmaker biotech",
    "Pharma Pharmaceuticals? Therapeutics Biosciences Biologics Biotech Genomics Medicines Laboratories",
  ],
  ["housebuilder homebuilder", "Homes Developments Housing Estates Builders"],
  ["insurer", "Insurance Assurance Mutual Re"],
  ["miner", "Mining Minerals Metals Gold Copper Resources Lithium"],
  ["planemaker shipbuilder", "Aerospace Aircraft Shipbuilders Shipyards?"],
  ["railway railroad", "Rail Railways? Railroads? Trains"],
  ["retailer supermarket grocer store shop", "Stores Supermarkets Foods Retail Outfitters"],
  ["steelmaker", "Steel Steelworks"],
  ["studio", "Studios? Pictures Films? Entertainment Games"],
  ["toymaker", "Toys"],
  ["utility", "Power Water Energy Electric(?:ity)? Gas Grid Utilities"],
];

const BY_NOUN = new Map(TRADES.flatMap(([nouns], trade) => nouns.split(" ").map((noun) => [noun, trade])));
const ENDS = TRADES.map(([, ends]) =>
  ends === ""
    ? /(?!)/
    : new RegExp(`\\s(?:${ends.split(" ").join("|")})(?:\\s(?:Group|Holdings|plc|PLC|Inc|Ltd|AG|SA|NV))?$`),
);

/** The trade of firms of which no more is told than that they are. */
export const ANY = 0;

/** The nouns for firms, as they stand in a pattern. */
export const FIRMS = [...BY_NOUN.keys()].join("|");

/** The number of the trade of what a noun says of a firm; undefined of other nouns. */
export const tradeOf = (noun: string): number | undefined => BY_NOUN.get(noun);

/** The trades that the end of a name tells. */
export function tradesOf(name: string): number[] {
  const ended = name.replace(/^Bank\sof\s.*$/, "The Bank");
  return ENDS.flatMap((ends, trade) => (ends.test(ended) ? [trade] : []));
}
