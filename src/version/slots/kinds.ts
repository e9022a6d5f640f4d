import { base } from "../../text/words/base.ts";

/**
 * Words of the news of which one thing is one only: a hospital is no school, a murder no manslaughter, and whoever was shot was not
 * stabbed. A line is a sort, commas part what excludes each other, slashes join what may name the same. Broader words ("vehicle",
 * "building", "relative") are left out, for a writer puts them in the place of the narrower.
 */
const SORTS = `dozens,hundreds,thousands,millions,billions
whole/entire,part,half
all/every,most/much,half,some/several,few,none
married,divorced,engaged,separated
civilian/bystander,soldier/troop/serviceman/servicewoman,militant/insurgent/rebel/fighter/gunman,policeman/policewoman,protester/demonstrator
killed,injured/wounded/hurt,missing,rescued/saved,kidnapped/abducted,arrested/detained/captured
shot,stabbed/knifed,strangled,beaten,poisoned,drowned,hanged,electrocuted,burned/burnt,trampled
destroyed,damaged
owns,leases/rents
dioxide,monoxide
inch,foot,yard,mile,metre/meter,kilometre/kilometer/km,centimetre/centimeter/cm,millimetre/millimeter/mm
acre,hectare
pint,gallon,litre/liter,barrel
gram,kilogram/kilo/kg,tonne/ton,ounce,pound
dollar,pound,euro,yen,yuan,rupee,rouble/ruble,franc,peso,krona,krone,zloty,naira,shilling,lira
arrested/detained,charged/indicted,convicted,acquitted,sentenced,questioned,extradited
resigned/quit,sacked/fired/dismissed/ousted,retired,suspended
postponed/delayed/deferred,cancelled/canceled/scrapped/abandoned,suspended/interrupted/adjourned
critical,serious,stable
murder,manslaughter,assault,fraud,theft,robbery,burglary,rape,arson,perjury,bribery,blackmail,extortion,kidnapping,treason,espionage,embezzlement,vandalism,trespass,libel,forgery,smuggling
accident,suicide,homicide,sabotage
fire/blaze,explosion/blast,flood/flooding,earthquake/quake,hurricane,tornado,landslide/mudslide,avalanche,drought,tsunami,heatwave
gun/firearm,knife/blade,bomb/explosive,club/bat,stone/brick
knife,rifle,pistol/handgun/revolver,shotgun,grenade,missile/rocket,axe/hatchet,hammer,machete/sword,crossbow
car,bus/buses/minibus,train,tram,truck/lorry,van,ferry,motorcycle/motorbike,bicycle,helicopter,plane/airplane/aeroplane/jet/airliner,submarine,tractor,ambulance,drone,glider
tanker,freighter/cargo ship/container ship,trawler/fishing boat,yacht,cruise ship/liner,warship/frigate/destroyer/corvette,submarine,tug/tugboat,barge,ferry,lifeboat,dinghy
pedestrian,cyclist,motorist/driver,motorcyclist,passenger
victim,witness,suspect
kitchen,bedroom,bathroom,basement/cellar,attic/loft,garage,hallway/corridor,roof,garden,balcony
grain,fertiliser/fertilizer,coal,ore,cement,timber
felony,misdemeanor/misdemeanour
grant,loan
employee/worker,customer/client,supplier,shareholder/investor
pupil/schoolchild/schoolchildren/student,pensioner/retiree,prisoner/inmate,patient
pay/wage/salary/salaries,pension,overtime,bonus/bonuses
median,average/mean
virus,bacterium/bacteria,fungus,parasite
rain,snow,hail,sleet
wife,husband,girlfriend,boyfriend,fiancée/fiancé,widow,mother,father,son,daughter,brother,sister,uncle,aunt,nephew,niece,cousin,grandmother,grandfather,grandson,granddaughter,neighbour/neighbor/colleague/classmate,stepfather,stepmother,stepson,stepdaughter
hospital/clinic/infirmary,station,parliament,lighthouse,barracks,casino,school,church/cathedral,mosque,synagogue,temple,hotel,museum,library,prison/jail,courthouse,airport,factory,warehouse,supermarket,restaurant/cafe,nightclub,theatre/theater,stadium,university/college,nursery/kindergarten,pharmacy,bakery,orphanage,embassy,brewery,refinery,crematorium
bridge,tunnel,dam,reservoir,canal,pier,harbour/harbor
lieutenant,captain,colonel,general,sergeant,corporal,brigadier,admiral,constable,inspector,superintendent
mayor,governor,senator,ambassador,president,chancellor,king,queen,prince,princess,pope,bishop,archbishop
surgeon,anaesthetist/anesthetist,cardiologist,psychiatrist,radiologist
teacher,doctor/physician/surgeon,nurse,paramedic,midwife,dentist,pharmacist,vet,lawyer/attorney/barrister/solicitor,judge,journalist/reporter,pilot,engineer,architect,farmer,fisherman,firefighter,plumber,electrician,chef,accountant,priest,butcher,carpenter,miner
arm,leg,back,foot,hand,head/face,thigh/hamstring,calf,groin,shoulder,knee,ankle,hip,wrist,elbow,neck,chest,stomach/abdomen,eye,ear,lung,kidney,liver
red,amber,blue,green,yellow,white,black,brown,orange,purple,pink,grey/gray
longest,deepest,highest/tallest,widest,oldest,youngest,richest,poorest,largest/biggest,fastest,heaviest
gold,silver,bronze,platinum,copper,iron,steel,aluminium/aluminum,zinc,nickel,lithium,uranium,cobalt,tin
oil,gas,coal,wind,solar,hydrogen
wheat,maize/corn,rice,barley,soybean,potato,cotton
beef,pork,lamb/mutton,chicken/poultry,turkey
dog,cat,horse,cow,pig,sheep,goat,wolf,bear,shark,snake,fox,elephant,tiger,lion
football/soccer,cricket,rugby,tennis,golf,hockey,basketball,baseball,boxing,swimming,cycling
rock,metal,pop,punk,jazz,funk,blues,reggae,rap
thriller,drama,comedy,documentary,biopic
north,south,east,west,northeast,northwest,southeast,southwest
northern,southern,eastern,western,northeastern,northwestern,southeastern,southwestern
morning,afternoon,evening,night
dawn/daybreak/sunrise,noon/midday,dusk/nightfall/sunset
spring,summer,autumn,winter
daily,weekly,monthly,quarterly,annually/yearly
measles,cholera,malaria,influenza/flu,polio,tuberculosis,diabetes,dementia,pneumonia,hepatitis,meningitis,typhoid,rabies,smallpox
planet,moon,comet,asteroid
diesel,petrol/gasoline,kerosene
cocaine,heroin,cannabis/marijuana,fentanyl,ketamine
semifinal,quarterfinal,final
goalkeeper/keeper,defender,midfielder,striker/forward`;

/** For each word, in its base form, where in which sorts it stands: the line, and the place there. */
const PLACES = new Map<string, Map<number, number>>();
SORTS.split("\n").forEach((line, sort) => {
  line.split(",").forEach((members, place) => {
    for (const word of members.split("/")) {
      const places = PLACES.get(base(word)) ?? new Map<number, number>();
      PLACES.set(base(word), places.set(sort, place));
    }
  });
});

/** True for a word (in base form) that is of some sort. */
export const isOfSort = (word: string): boolean => PLACES.has(word);

/** True for two words (in base form) that are of one sort, so that what one of them names is not what the other names. */
export function excluding(one: string, other: string): boolean {
  const [a, b] = [PLACES.get(one), PLACES.get(other)];
  if (a === undefined || b === undefined) return false;
  let apart = false;
  for (const [sort, place] of a) {
    const there = b.get(sort);
    // What may be the same in one sort, "doctor" and "surgeon", is nowhere told apart.
    if (there === place) return false;
    if (there !== undefined) apart = true;
  }
  return apart;
}
