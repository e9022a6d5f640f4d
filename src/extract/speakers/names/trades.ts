// What somebody is, before a full name: "Collector | Shalini Deshmukh", "School Bursar | Tom Reed".

import { base } from "../../../text/words/base.ts";
import { lexicon } from "../../../text/words/lexicon.ts";
import { isGiven } from "./given.ts";

/** What people are by their work, sport or office, of which a text seldom tells of several. */
export const WORK: ReadonlySet<string> = new Set(
  `acrobat activist actor actress adviser advisor advocate agronomist aide alcalde alderman anaesthetist anchor
  anthropologist arbitrator archaeologist architect archivist artist assessor astronaut astronomer athlete attaché
  auctioneer auditor author bailiff baker ballerina banker barber barista barmaid barman barrister bassist batsman
  beekeeper biographer biologist blacksmith blogger boatman bodyguard bookkeeper bookmaker boss botanist bowler boxer
  bricklayer broker bursar busker butcher butler cabinetmaker caddie cameraman campaigner captain cardinal caretaker
  carpenter cartoonist cashier cellist centre-back chair chairman chairperson chairwoman champion chaplain chauffeur
  chef chemist chieftain choreographer cinematographer clerk climber co-author co-pilot cobbler collector columnist
  comedian comic commandant commentator commodore composer comptroller conductor conservationist conservator consul
  convener copywriter coroner corporal correspondent cosmonaut councilman councilwoman counsellor counselor courier
  courtier cox cricketer criminologist critic crofter curate curator custodian cyclist dairyman dancer deacon dean
  decorator defender demographer dentist dermatologist designer diplomat director director-general diver docker
  doctor dramatist driver drummer ecologist economist editor electrician engineer envoy epidemiologist essayist
  ethnographer evangelist ex-minister ex-president explorer falconer farmer ferryman fiddler filmmaker financier
  firefighter fireman fisherman fishmonger flautist florist footballer foreman forester founder fundraiser gamekeeper
  gamer gardener geneticist geographer geologist glazier goalkeeper goalscorer golfer greengrocer grocer groundsman
  guitarist gymnast gynaecologist hacker hairdresser handyman harpist headmaster headmistress headteacher healer
  heiress herder herdsman historian hooker hotelier housekeeper humanitarian humorist hurdler hydrologist imam
  immunologist impresario influencer innkeeper instructor interpreter interviewer inventor investigator janitor
  jeweller jockey joiner journalist judoka jumper labourer landlady landlord lawmaker lawyer lecturer legislator
  librarian librettist lieutenant lifeguard linguist lobbyist locksmith logger machinist magician magistrate magnate
  manager mariner marshal masseur mathematician mechanic mediator meteorologist microbiologist midfielder midwife
  miner minister missionary monk motorist mountaineer musician musicologist naturalist negotiator neurologist
  neuroscientist newsreader notary novelist nurse nutritionist obstetrician oceanographer ombudsman ombudswoman
  oncologist ophthalmologist optician orator organist ornithologist owner paediatrician painter palaeontologist
  paleontologist paramedic paratrooper pastor pathologist patrolman pediatrician pensioner percussionist perfumer
  pharmacist philanthropist philosopher photographer physician physicist physiologist physiotherapist pianist pilot
  pitcher planner plasterer playwright plumber podcaster poet polemicist policeman policewoman politician postman
  postmaster postmistress postwoman potter preacher prefect prelate premier presenter priest principal prioress
  procurator professor proprietor prosecutor provost psychiatrist psychologist psychotherapist publican publicist
  puppeteer quarterback quartermaster rabbi racer radiologist rancher ranger rapper rapporteur realtor receptionist
  rector reeve referee registrar repairman researcher reservist restaurateur reverend reviewer rider roofer rower
  runner sailor saxophonist scholar schoolmaster schoolteacher scientist screenwriter scrum-half sculptor seafarer
  seamstress secretary-general seismologist seminarian sergeant-major sexton shepherd shipwright shoemaker shopkeeper
  showrunner signalman singer skater skier skipper sleuth smallholder snowboarder sociologist soldier solicitor
  soloist songwriter soprano spokesman spokesperson spokeswoman sprinter stallholder statesman stationmaster
  statistician stewardess stockbroker stonemason storyteller strategist streamer striker student stuntman stuntwoman
  stylist suffragette surfer surgeon surveyor swimmer tailor tanner taoiseach taxidermist teacher technician
  technologist tenor theologian therapist toolmaker toxicologist trainer translator treasurer trombonist trooper
  trucker trumpeter trustee tutor tycoon typist umpire under-secretary undersecretary undertaker upholsterer vendor
  verger vet veterinarian vicar vice-chair vice-chairman vice-chancellor vice-president vice-principal vintner
  violinist virologist vocalist volcanologist volunteer waiter waitress warden warder warlord weatherman weightlifter
  welder whip whistleblower wicketkeeper widow widower winemaker winger woodcutter woodsman wrestler youtuber
  zoologist`.split(/\s+/),
);
/** What else one person may be, before a name: several may be the same in one text, or it takes up others too. */
const OTHERWISE = new Set(
  `admiral ambassador apprentice arsonist assassin backbencher brigadier commander companion compère confectioner
  consultant contractor controller cook counsel debutant defendant delegate deputy ex-convict executor eyewitness
  father forward fugitive gangster grandfather grandmother groom guardian guerrilla gunman hermit hiker hitman
  homeowner hostage housewife hunter inmate juror keeper kidnapper landowner laureate major martyr matriarch medic
  militant mother motorcyclist neighbor neighbour nobleman nun occupant officer onlooker parishioner passenger
  passer-by patient patriarch pilgrim plaintiff porter prince princess prisoner prop prophet protester rebel refugee
  retiree schoolboy schoolgirl smuggler spinner squatter starlet stepfather stepmother steward superintendent
  survivor suspect tenant trader trainee traveller victim villager weaver witness`.split(/\s+/),
);

const isTrade = (word: string): boolean => {
  const low = word.toLowerCase();
  return (WORK.has(low) || OTHERWISE.has(low)) && !isGiven(word);
};

const isKnown = (word: string): boolean =>
  lexicon().entry(base(word.toLowerCase())).senses.length > 0 || isTrade(word);

/** True of what two or three names are, of which the first is given to people, or none is a word. */
const isFullName = (words: readonly string[]): boolean =>
  words.length >= 2 &&
  words.length <= 3 &&
  words.every((word) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word)) &&
  (isGiven(words[0] ?? "") || !words.some(isKnown));

/** A full name without what its bearer is, and what tells that more closely, before it. */
export function withoutTrade(name: string): string {
  const words = name.split(" ");
  if (words.length < 3) return name;
  const at = words.findLastIndex(isTrade);
  if (at < 0 || words.length < at + 3 || (at > 0 && isGiven(words[0] ?? ""))) return name;
  const full = words.slice(at + 1);
  return words.slice(0, at).every(isKnown) && isFullName(full) ? full.join(" ") : name;
}
