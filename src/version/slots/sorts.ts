/**
 * Words of the news of which one thing is one only: a hospital is no school, a murder no manslaughter, and whoever was shot was not
 * stabbed. A line is a sort, commas part what excludes each other, slashes join what may name the same. Broader words ("vehicle",
 * "building", "relative") are left out, for a writer puts them in the place of the narrower; a line without commas has words that may name the same.
 */
export const SORTS = `dozens,hundreds,thousands,millions,billions
whole/entire,part,half
all/every,most/much,half,some/several,few,none
always,usually/generally/normally/often/frequently/regularly/commonly,sometimes/occasionally,rarely/seldom/infrequently/hardly ever,never
completely/fully/entirely/totally/wholly,mostly/largely/mainly/chiefly,partly/partially
slightly/marginally/modestly,sharply/steeply/significantly/substantially/considerably/dramatically/markedly
impossible,difficult/hard/tough/tricky/challenging,easy/simple/straightforward
impossible,possible,probable,certain/inevitable/guaranteed
mandatory/compulsory/obligatory/required,recommended/advisable,optional/voluntary/allowed/permitted,banned/forbidden/prohibited
essential/indispensable,desirable/advisable,unnecessary/needless
must,should/ought
temporarily/briefly,permanently/indefinitely
accidentally/inadvertently/unintentionally/by mistake/by accident,deliberately/intentionally/knowingly/on purpose
publicly/openly/in public,privately/secretly/in private/in secret/behind closed doors
suddenly/abruptly,gradually/slowly/little by little
quickly/rapidly/swiftly,slowly/gradually
halve,abolish/scrap/eliminate,freeze
rise/climb/increase/grow/growth/gain/jump/soar/surge/swell,fall/drop/decline/decrease/slip/slide/plunge/slump/tumble/shrink/dip/plummet,unchanged
begin/start,continue,resume/restart,end/finish/conclude/stop/cease
upcoming/forthcoming/impending,ongoing/under way/in progress,finished/completed/concluded
proposed/drafted,debated/discussed/considered,approved/adopted/passed/ratified/accepted,rejected/vetoed/voted down,postponed/delayed/deferred/shelved,withdrawn,amended/revised,repealed/abolished/revoked
nominated,appointed,elected,re-elected
promoted,demoted,transferred,dismissed/sacked/fired
built/constructed/erected,renovated/restored/refurbished/repaired,demolished/razed/torn down/pulled down
buy/bought/purchase,rent/lease,borrow,steal/stolen/stole,inherit,donate
born,raised/brought up,buried
walk,fly/flew/flown,cycle,swim,sail
married,divorced/divorcee,engaged,separated,single/unmarried/bachelor,widowed/widower/widow
civilian/bystander,soldier/troop/serviceman/servicewoman,militant/insurgent/rebel/fighter/gunman,policeman/policewoman,protester/demonstrator
killed,injured/wounded/hurt,missing,rescued/saved,kidnapped/abducted,arrested/detained/captured
killed/dead/died,unhurt/unharmed/uninjured/unscathed,unconscious/in a coma/comatose
asleep,awake
shot,stabbed/knifed,strangled,beaten,poisoned,drowned,hanged,electrocuted,burned/burnt,trampled,crushed,suffocated/smothered,starved
broken/fractured,bruised,sprained/twisted,dislocated,torn/ruptured
destroyed,damaged
owns,leases/rents
dioxide,monoxide
inch,foot,yard,mile,metre/meter,kilometre/kilometer/km,centimetre/centimeter/cm,millimetre/millimeter/mm
acre,hectare
pint,gallon,litre/liter,barrel
gram,kilogram/kilo/kg,tonne/ton,ounce,pound
dollar,pound,euro,yen,yuan,rupee,rouble/ruble,franc,peso,krona,krone,zloty,naira,shilling,lira
arrested/detained,charged/indicted,tried,convicted,acquitted,sentenced,questioned/interrogated,extradited,pardoned,deported
arrested/detained,cautioned,fined
fined,jailed/imprisoned,cautioned,acquitted
magistrates’ court,crown court,county court,high court,supreme court,appeals court/appeal court/court of appeal,district court,tribunal
arrest,charge/indictment,trial,conviction,acquittal,sentence,extradition,pardon
fine,community service,probation,suspended sentence,prison sentence/jail sentence/prison term/jail term,life sentence,death sentence
bail,custody/behind bars/jail/prison,at large/on the run,house arrest
inquest,trial,inquiry/enquiry/investigation,audit,referendum/plebiscite,election,census
general election/parliamentary election,by-election,local election/municipal election,presidential election,primary,run-off/runoff
secret ballot,show of hands,roll call
resigned/quit,sacked/fired/dismissed/ousted,retired,suspended
postponed/delayed/deferred,cancelled/canceled/scrapped/abandoned,suspended/interrupted/adjourned
critical,serious/grave,stable,satisfactory
mild/minor/slight,moderate,serious/severe/grave,life-threatening/critical
experienced/veteran,new/inexperienced/novice/rookie
murder,manslaughter,assault,fraud,theft,robbery,burglary,rape,arson,perjury,bribery,blackmail,extortion,kidnapping,treason,espionage,embezzlement,vandalism,trespass,libel,forgery,smuggling,stalking,money laundering,tax evasion,insider trading,drink-driving/drunk driving/drunken driving,contempt
accident,suicide,homicide,sabotage
fire/blaze,explosion/blast,flood/flooding,earthquake/quake,hurricane,tornado,landslide/mudslide,avalanche,drought,tsunami,heatwave,derailment,stampede,power cut/blackout/power outage,volcanic eruption
candle,cigarette,short circuit/faulty wiring/electrical fault,gas leak,fireworks,barbecue,heater,cooker/stove,lightning,arson
air strike/airstrike,shelling/artillery fire,drone strike/drone attack,car bomb,suicide bombing,shooting,stabbing,ambush,hijacking
truce/ceasefire,surrender,offensive
battalion,brigade,division,regiment,platoon,squadron
human error/pilot error/driver error,mechanical failure/technical fault/technical failure/equipment failure,bad weather
gun/firearm,knife/blade,bomb/explosive,club/bat,stone/brick
knife,rifle,pistol/handgun/revolver,shotgun,grenade,missile/rocket,axe/hatchet,hammer,machete,sword,crossbow,screwdriver,bottle
car,bus/buses/minibus,train,tram,truck/lorry,van,ferry/boat/ship,motorcycle/motorbike,bicycle,on foot,helicopter,plane/airplane/aeroplane/jet/airliner,submarine,tractor,ambulance,drone,glider,hot-air balloon,scooter/moped,wheelchair,skateboard
fighter jet,bomber,cargo plane,passenger plane/airliner,light aircraft/light plane,helicopter
tanker,freighter/cargo ship/container ship,trawler/fishing boat,yacht,cruise ship/liner,warship/frigate/destroyer/corvette,submarine,tug/tugboat,barge,ferry,lifeboat,dinghy,kayak/canoe
pedestrian,cyclist,motorist/driver,motorcyclist,passenger
passenger,crew/crew member/crewman/crewwoman
tourist/holidaymaker,resident/local/villager
relative,stranger,neighbour/neighbor/friend/colleague
village/hamlet,suburb,city/capital
buyer/purchaser,seller/vendor
owner,tenant
victim,witness,suspect
witness,juror,judge,defendant,prosecutor
kitchen,bedroom,bathroom,basement/cellar,attic/loft,garage,hallway/corridor,roof,garden,balcony,living room/lounge/sitting room,staircase/stairwell/stairs,lift/elevator
window,door/doorway,gate,wall,fence,chimney,ceiling
table,chair,bed,sofa/couch,desk,wardrobe
ladder,crane,rope,crowbar,drill,saw,hammer
brake,steering,engine/motor,tyre/tire/wheel,gearbox,windscreen/windshield,airbag,battery
engine,wing,tail,cockpit,landing gear/undercarriage,fuselage,rotor
engine room,hold,deck,galley
grain,fertiliser/fertilizer,coal,ore,cement,timber,fuel/petrol/diesel/oil,chemical,livestock,furniture,electronics
shoe,toy,furniture,clothes/clothing/garment,medicine/medication,fuel,weapon/arms,tobacco/cigarette,alcohol,jewellery/jewelry
peanut,milk,gluten,soya/soy,sesame,egg
injection,tablet/pill/capsule,spray,cream/ointment,drip,syrup
wooden/wood/timber,steel,concrete,brick,glass,plastic,marble,granite,limestone,sandstone,slate,cardboard,rubber,leather,wool/woollen,silk,cotton
felony,misdemeanor/misdemeanour
grant,loan
tax,tariff,toll,subsidy,fine
revenue/turnover,profit/net income,loss,debt
share/stock,bond
merger,takeover/acquisition,flotation/ipo,bankruptcy/insolvency,buyout
employee/worker,customer/client,supplier,shareholder/investor
pupil/schoolchild/schoolchildren/student,pensioner/retiree,prisoner/inmate,patient
pay/wage/salary/salaries,pension,overtime,bonus/bonuses
median,average/mean
virus,bacterium/bacteria,fungus,parasite
rain,snow,hail,sleet,fog/mist,lightning
rainy/wet,sunny/dry,snowy
wife,husband,girlfriend,boyfriend,fiancée/fiancé,widow,mother,father,son,daughter,brother,sister,uncle,aunt,nephew,niece,cousin,grandmother,grandfather,grandson,granddaughter,neighbour/neighbor/colleague/classmate/friend/roommate/flatmate,stepfather,stepmother,stepson,stepdaughter,stepbrother,stepsister,father-in-law,mother-in-law,brother-in-law,sister-in-law,son-in-law,daughter-in-law,ex-wife,ex-husband,ex-girlfriend,ex-boyfriend,godfather,godmother
man,woman,boy,girl
baby/infant/newborn,toddler,teenager/adolescent,pensioner/retiree
hospital/clinic/infirmary,station,parliament,lighthouse,barracks,casino,school,church/cathedral,mosque,synagogue,temple,hotel,museum,library,prison/jail,courthouse,airport,factory,warehouse,supermarket,restaurant/cafe,nightclub,theatre/theater,stadium,university/college,nursery/kindergarten,pharmacy,bakery,orphanage,embassy,brewery,refinery,crematorium,home/house/flat/apartment/cottage/villa/bungalow,palace/castle,cinema,pub/bar,monastery,zoo,cemetery/graveyard,town hall/city hall,police station,fire station,railway station/train station,bus station,post office,power station/power plant,petrol station/gas station,care home/nursing home,children’s home,shopping centre/shopping center/mall,car park/parking lot,playground,building site/construction site,mill,laboratory
home,work,school,sea,hospital,prison/jail/custody/behind bars,church,court,bed,parliament,exile,hiding,abroad/overseas
bridge,tunnel,dam,reservoir,canal,pier,harbour/harbor
motorway/highway/freeway,pavement/sidewalk,runway,level crossing/railway crossing,roundabout,footpath/path
river,lake,sea/ocean,mountain,valley,forest/woods/woodland,desert,island,cave,glacier,volcano/volcanoes,swamp/marsh,meadow
by phone/over the phone/by telephone,by email/by e-mail/in an email,in person/face to face,in writing/by letter,by video link/by video
newspaper,magazine,radio,television/tv,website
letter,email/e-mail,text message,phone call/telephone call,tweet,leaflet/flyer
phone/mobile/smartphone,laptop,camera,wallet/purse,passport,necklace,bracelet,handbag
passport,visa,permit,receipt,invoice,birth certificate,driving licence/driver’s license
warrant,subpoena,injunction
lieutenant,captain,colonel,general,sergeant,corporal,brigadier,admiral,constable,inspector,superintendent,major,commander,commodore,marshal
mayor,governor,senator,ambassador,president,chancellor,king,queen,prince,princess,pope,bishop,archbishop,prime minister/premier,foreign minister/foreign secretary,finance minister,interior minister/home secretary,defence minister/defense minister/defence secretary/defense secretary,health minister/health secretary,education minister/education secretary,justice minister/justice secretary,attorney general,transport minister/transport secretary,speaker,councillor/councilman/councilwoman,duke,duchess,earl,countess,baron,baroness,emperor,empress,sultan,emir
chairman/chairwoman/chair/chairperson,chief executive/chief executive officer/ceo,chief financial officer/finance director/finance chief/cfo,chief operating officer/coo,treasurer
surgeon,anaesthetist/anesthetist,cardiologist,psychiatrist,radiologist,neurologist,oncologist,paediatrician/pediatrician,gynaecologist/gynecologist
intern,fellow,consultant
teacher,doctor/physician/surgeon,nurse,paramedic,midwife,dentist,pharmacist,vet,lawyer/attorney/barrister/solicitor/prosecutor,judge/magistrate,journalist/reporter,pilot/harbour pilot/harbor pilot,engineer,architect,farmer,fisherman,firefighter,plumber,electrician,chef/cook,accountant,priest/vicar/pastor,butcher,carpenter/joiner,miner,baker,bricklayer,roofer,welder,mechanic,locksmith,blacksmith,waiter/waitress,barman/barmaid/bartender,cleaner/janitor,hairdresser/barber,tailor/seamstress,shopkeeper/grocer,gardener,security guard,postman/postwoman,librarian,lighthouse keeper,flight attendant/steward/stewardess,train driver,bus driver,taxi driver/cab driver,lorry driver/truck driver,air traffic controller,police officer/policeman/policewoman/detective,monk,nun,imam,rabbi,missionary,banker,economist,historian,chemist,physicist,biologist,geologist/seismologist/volcanologist,astronomer,mathematician,psychologist/psychiatrist,archaeologist,meteorologist/forecaster,actor/actress,singer/vocalist,dancer,comedian,composer,pianist,violinist,guitarist,drummer,model,photographer,sculptor,novelist,poet,playwright/dramatist,footballer,cricketer,golfer,boxer,swimmer,jockey,translator/interpreter,social worker,estate agent,beekeeper,gamekeeper
footballer/soccer player,cricketer,golfer,boxer,swimmer,sprinter/runner,cyclist,skier,jockey,wrestler,gymnast,rower,tennis player,basketball player,mountaineer/climber
arm,leg,back/spine,foot,hand,head/face,thigh/hamstring,calf,groin,shoulder,knee,ankle,hip,wrist,elbow,neck,chest,stomach/abdomen,eye,ear,lung,kidney,liver,finger,thumb,toe,heart,brain,rib,pelvis,jaw,breast,prostate,pancreas,bowel,throat
red,amber,blue,green,yellow,white,black,brown,orange,purple,pink,grey/gray
longest,deepest,highest/tallest,widest,oldest,youngest,richest,poorest,largest/biggest,fastest,heaviest
gold,silver,bronze,platinum,copper,iron,steel,aluminium/aluminum,zinc,nickel,lithium,uranium,cobalt,tin
oil,gas,coal,wind,solar,hydrogen,nuclear,hydroelectric
wheat,maize/corn,rice,barley,soybean,potato,cotton,sugar,coffee,cocoa,tea,tomato,onion
apple,pear,banana,grape,lemon,cherry,strawberry,mango,peach
beer,wine,whisky/whiskey,vodka,rum,milk,juice
beef,pork,lamb/mutton,chicken/poultry,turkey,duck,fish,rabbit
dog,cat,horse,cow,pig,sheep,goat,wolf,bear,shark,snake,fox,elephant,tiger,lion,leopard,whale,dolphin,seal,deer,rabbit,monkey,crocodile,eagle,swan,owl
football/soccer,cricket,rugby,tennis,golf,hockey,basketball,baseball,boxing,swimming,cycling,volleyball,handball,badminton,rowing,sailing,skiing,snowboarding,gymnastics,wrestling,judo,karate,fencing,archery,athletics,surfing,chess
physics,chemistry,biology,mathematics/maths,history,geography,law,medicine,economics,philosophy,psychology,sociology,theology
rock,metal,pop,punk,jazz,funk,blues,reggae,rap/hip-hop/hip hop,folk,country,soul,disco,techno/electronic/electronica,metalcore/metal,gospel,grunge,ska
heavy metal,thrash metal,death metal,black metal,doom metal
thriller,drama,comedy,documentary,biopic,horror,western,romance/romantic comedy,fantasy,science fiction/sci-fi,musical
crime/gangster,romantic,psychological,erotic,historical
film/movie,novel,memoir/autobiography,biography,poem,song/single,album,mixtape,ep/mini-album,opera,podcast,video game,painting/portrait,sculpture/statue,photograph/photo
positive/favourable/favorable/glowing/rave/fantastic/excellent/rapturous/acclaim/praise,mixed/lukewarm/mediocre/tepid/middling,negative/unfavourable/unfavorable/terrible/awful/scathing/dreadful/hostile/damning
success/hit/triumph,failure/flop/disappointment
left-wing/leftist/far-left,right-wing/rightist/far-right,centrist
conservative,liberal,socialist,communist,fascist,anarchist
local,regional,national/nationwide,international/global/worldwide
federal,state,county,municipal
political,legal,financial/economic/fiscal,military,diplomatic,religious,medical,environmental
civil,criminal,military
urban,rural
primary/elementary,secondary
chemical,biological,nuclear,conventional
oral/verbal/spoken,written
small/little/tiny,medium-sized,large/big/huge/vast/enormous
empty/deserted,half-empty/half-full,full/packed/crowded/sold out
land,take off/took off/taken off/taking off
on board/aboard,ashore/on land,overboard
in full,in part
by hand/manually,by machine,by computer
overnight/at night,all day/during the day
handwritten,typed,printed
frozen,fresh,canned/tinned,dried,smoked
upstream,downstream
forward/forwards,backward/backwards
clockwise,anticlockwise/anti-clockwise/counterclockwise
north,south,east,west,northeast,northwest,southeast,southwest
northern,southern,eastern,western,northeastern,northwestern,southeastern,southwestern
morning,afternoon,evening,night
weekday,weekend
dawn/daybreak/sunrise,noon/midday,dusk/nightfall/sunset
spring,summer,autumn,winter
daily,weekly,monthly,quarterly,annually/yearly/annual,hourly
measles,cholera,malaria,influenza/flu,polio,tuberculosis,diabetes,dementia,pneumonia,hepatitis,meningitis,typhoid,rabies,smallpox,cancer,stroke,heart attack,seizure,asthma,mumps,chickenpox,whooping cough,sepsis,anthrax,leprosy,ebola,dengue,mpox/monkeypox,norovirus,salmonella,listeria
planet,moon,comet,asteroid
diesel,petrol/gasoline,kerosene
cocaine,heroin,cannabis/marijuana,fentanyl,ketamine
league,cup,friendly
semifinal/semi-final,quarterfinal/quarter-final,final
aggregate,away goals,penalties,extra time
goalkeeper/keeper,defender/full-back/centre-back/center-back,midfielder,striker/forward,winger
quarterback,linebacker/outside linebacker/inside linebacker,running back,wide receiver,tight end,cornerback,defensive end,defensive tackle,offensive tackle,kicker/placekicker
point guard,shooting guard,small forward,power forward
pitcher,catcher,shortstop,outfielder
batsman/batter,bowler,wicketkeeper,all-rounder
prop,hooker,flanker,scrum-half,fly-half,full-back
piano,violin,cello,guitar,drum,flute,trumpet,saxophone,oboe,clarinet,harp,trombone
hydrogen,oxygen,nitrogen,chlorine,helium,methane,ammonia
round/circular,square,oval,triangular,rectangular,conical,cylindrical,spherical
mammal,bird,fish,reptile,amphibian,insect
freight/cargo,passenger
heterosexual/straight,gay/homosexual/lesbian,bisexual
winner/champion,runner-up
ancient,medieval/mediaeval,modern
solar,lunar
marine,freshwater,terrestrial
paperback,hardback/hardcover
analogue/analog,digital
online,in person
bachelor,master,doctorate/phd/doctoral
professor,lecturer,student,rector
undergraduate,postgraduate
tower/building/skyscraper/block
cliff/rock/boulder
rope/cord/line
raft/boat/dinghy
rocket/missile/shell
bullet/round/shell
statue/monument/memorial/sculpture
reactor/plant/factory/facility
castle/fortress
temple/shrine
cell/prison/jail
tent/camp/shelter
pipe/hose/tube
hat/cap
shoe/boot
garage/workshop
hill/mountain
creek/stream/river
pier/jetty/dock/quay
bag/suitcase/rucksack/backpack
coat/jacket
path/trail/track
box/crate/carton
cup/mug
car/wreck/wreckage/vehicle
plane/wreckage
ship/wreck/wreckage
shop/store/outlet
home/house/property/residence`;
