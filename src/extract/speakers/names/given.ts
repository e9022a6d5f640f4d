import type { Called } from "../called.ts";

const words = (list: string) => new Set(list.split(/\s+/));

/** Given names that women bear, as a rule. */
export const WOMEN = words(
  `abby abigail ada adela adele adriana agata agnes agnieszka ailbhe aina aine aisha aleksandra alexandra alexis alice
  alicia alina aline alison allison alma alyssa amal amanda amber amelia amina amira amy ana anastasia andrea aneta
  angela angelica anika anita anja anke ann anna anne annemarie annette annie annika anouk antje antonia anya aoife
  april ariana arlene ashlee ashley astrid audrey aurelia ayesha ayse barbara beata beatrice becky belinda bella
  bernadette beth bethany betsy betty beverly bianca birgit birgitta blanca bonnie brenda brianna bridget brigid
  brigitte brittany bronwyn bruna camila camille candace candice caoimhe carina carla carlotta carly carmen carol
  carole caroline carolyn carrie cassandra catalina catarina catherine cathy cecile cecilia celeste celia chantal
  charlotte chelsea cheryl chiara chloe christina christine ciara cindy cintia claire clara clare clarissa claudia
  claudine clementine colleen condoleezza connie cora corinna courtney cristina crystal cynthia dagmar daisy daniela
  danielle daphne daria darlene dawn debbie deborah debra deirdre delphine denisa denise desiree diana diane dianne
  dina dolores donna doris dorota dorothea dorothee dorothy ebba edith edwina effie eileen ekaterina elaine eleanor
  eleanora elena eleni elisa elisabeth elise elizabeth elizaveta elke ella ellen ellie elodie elsa elspeth emilia
  emilie emily emma enid erica erika erin esme estelle esther eugenia eunice eva evelyn faith fatima fatma fatoumata
  felicia fenella fernanda fiona florence frances francesca francine frida frieda gabriela gabrielle gail galina gemma
  genevieve georgina geraldine gerda germaine gertrude ghislaine gillian gina ginger giorgia giovanna gisela giulia
  gladys glenda gloria grace graciela grainne greta gretchen griselda gudrun gwen gwendolyn gwyneth hadiza hanna
  hannah hanne harriet harriett hatice heather hedda hedwig heidi heike helen helena helene helga henrietta henriette
  hermione hilda hildegard hillary hina holly hortense huma ida ilaria ilona ilse imogen ines inga inge
  ingeborg ingegerd ingrid ioana iolanda irena irene irina iris irma isabel isabella isla isobel ivana ivanka ivonne
  iwona jacinta jackie jacqueline jadwiga jamila jana jane janet janice janina jasmin jasmine jean jeanette jeanne
  jeannette jelena jenna jennifer jenny jessica jill joan joana joanna joanne jocelyn jody johanna jolanta jorunn
  josefina josephine jovana joy joyce juanita judit judith judy julia juliana julianne julie jutta kaja karen karin
  karla karolina katarina katarzyna kate katerina katharina katharine katherine kathleen kathryn kathy katie katja
  katrin katrina kay kayla kaylee kayleigh keira kellyanne kelsey kerstin khadija kimberly kinga kirsten
  kirsty klara krista kristen kristin kristina kristine krystyna ksenia laila lara larisa latoya laura lauren laurie
  leah leila lena leonie leonora leticia lidia lieke liesbeth lilian liliana lillian lily lina linda
  linnea lisa livia liz lois lorena loretta lori lorraine lotte louisa louise luana lucia luciana lucille lucinda lucy
  ludmila luisa luz lydia lynda lynn lyudmila mabel madeleine madeline madison magda magdalena maggie maija maja
  malgorzata malin mandy manuela mara marcela marcia margaret margarita margit margot margrethe maria mariam mariama
  mariana marianne marie marieke marijke marilyn marina marisol marissa marit marjorie marlene marta martha martina
  martine mary mathilda mathilde matilda maud maureen mavis maxine maya mechthild megan meghan megyn melania melanie
  melina melinda melissa mercedes meredith merete mette mia michaela michal michele michelle mieke mildred milena
  milica mina minna mira miranda mireille miriam moira molly mona monica morag muriel myra nadezhda nadia nadine naima
  nancy nanette naomi natalia natalie natalya natasha neha nell nessa niamh nicola nicole nikki nilufer nina ninette
  noelle noemi noor nora noreen norma nuala nuria odette olena olga olivia olwen oona orla ornella ottilie paloma
  pamela paola parvati patrice patricia patrizia patti paula pauline peggy penelope penny petra phyllis pia pilar
  pippa polina polly pooja prisca priscilla priya rachel raisa ramona rania raquel rebecca reem regina renata renee
  rhonda rita ritva roberta robyn roisin romina rosa rosalia rosalie rosalind rosaria rose rosemary roswitha
  roxanne ruth sabrina sadia safiya saira sally salma samantha samira sandra sanna saoirse sara sarah saskia savannah
  selma shakira shanice shannon sharon sheila shelby shelley sherry sheryl shirin shirley shreya shruti signe sigrid
  silke silvana silvia simona simone sinead siobhan sissel sofia solveig sonia sonja sonya sophia sophie
  stefania stefanie stella stephanie stina sue sunita sunniva susan susana susanna susanne suzanne svetlana swati
  sybil sylvia sylvie synnove tabitha tamara tammy tamsin tanya tara tatiana tatyana teodora teresa terri thea thelma
  theresa thora tiffany tilda tina tove tracey trudy tulsi tuulikki ulla ulrike unni ursula uta valentina valeria
  valerie vanessa vera verena veronica vesna vicki vicky victoria vigdis violet violeta virginia viviane vivien
  wafa wanda wendy whitney whoopi wiebke wilhelmina wilma winifred xenia yael yasmin yasmine ylva yolanda yuko yuliya
  yvette yvonne zainab zeynep zoe zofia zsofia zuzana
  odile marla tessa rosie rhoda prue portia phoebe paige minnie maude lottie lorna leona laverne kitty
  kendra katya josie jodie isolde hester hattie haley faye dora dolly della constance claudette cicely carmel blythe
  bette beryl bertha beatrix arabella angelina amaya alva agatha yuki aiko sakura anjali deepa lakshmi
  kavita fatou aminata ngozi chioma wanjiru zanele thandiwe nomsa keiko haruka soo-jin hye-jin thuy rowena henrike
  maren
  abena achieng adaeze adeline adjoa aileen ainhoa akinyi akosua alana alessandra alessia alexa allegra alyson ama
  amaia amalia anabel angelique angie annabel annabelle annalise anneliese annelise anthea antoinette antonella
  ariadne arlette ayanda babette bea bess bessie bethan bettina billie bonita brynn busisiwe callie camilla cara
  carlene carmela carmelita carys cassie cathryn celestine celine charlene charmaine cherie chrissie christa
  christelle christiane clarice clemence cleo clotilde colette concetta constanza consuelo coralie cordelia coretta
  cornelia corrine cosima cressida danica danuta davina deanna deidre delia delilah delores demelza dervla dewi dilys
  dionne dominique donatella dorcas doreen dulcie edie edna efua eira elana elinor eliza eloisa eloise elsbeth elsie
  elvira emmeline ernestine esmeralda esperanza estella ethel eudora eugenie eun-ji euphemia evangeline eve evie
  fabienne fanny fay felicity fidelma filippa flavia fleur florrie folake freda freya friederike gabby gaynor gertie
  gilda gisele giselle glenys glynis gwenda gwenllian habiba hana hazel hedy heloise hettie hilde honora
  hyun-joo ianthe ifeoma ilana ilene iman inez iona iratxe isabeau ismay itzel izzy jacinda jacqui janelle janette
  janie janine jayne jeannie jemima jenifer jess jessie ji-woo joann johannah jolene josette judi julianna julienne
  juliet justine kamala kara kasia katy kaye keeley kelli kellie keri kerrie kezia khadijah kimberley kirstie krystal
  kylie lani larissa latifa latisha lavinia layla leanne leire lenora lerato letitia liana libby lilia lilith lillie
  lisbeth liza lizette lizzie loraine luanne lucie lucretia luella lulu lupita lynette lynne madge maeve maia maisie
  maite malika mallory manon marcella marcelle marcy marge margery margie margo mariah maribel marielle marietta
  marisa marita marjory marsha maryam maryann matilde mattie maura mei meiling micaela milly min-ji mindy minerva
  mitzi monique myriam naledi nastassia nellie nerea nerys nicolette nita njeri nkechi nneka nokuthula nola nona nurul
  nyambura octavia ophelia oriana orlaith ottoline palesa pam pascale patsy paulette paulina pernilla perpetua
  petronella petula philippa philomena phyllida prunella putri queenie rachael ratna reba reina rhea rhian rhiannon
  rhona rina rochelle rocio romola romy rosalba rosamund rosanna roseanne rosina rosita roslyn roxana ruthie sabine
  sadie scarlett selena serafina serena shani shari sharlene shauna sheena shelly shona sian sibyl sidonie simonetta
  siti sondra soraya sunmi susannah susie suzette suzy talia tallulah tania tasha teagan tegan tessie thandi theodora
  thomasina thomasine tierney tilly toni tonya tracie tricia trina trish trisha trixie trudie velma venetia verna
  veronique vilma viveca wambui willa xanthe xiaoling xochitl yara yasmina yelena yewande yolande zadie zahra zara
  zarina zelda zenobia zita zora hilary leslie stacey stacy vivian
  nomvula lindiwe thuli zodwa yetunde funke titilayo bukola atieno wangari muthoni adwoa priyanka deepika meera
  divya rekha nirmala mamata smriti aparna ritu nandini padma savita xiuying naoko minji nguyet nasrin parisa
  mahsa oksana iryna yulia svitlana nataliya mairead ximena nthabiseng refilwe dineo boitumelo nonhlanhla thembi
  hlengiwe bonolo adaora uchenna temitope omolara damilola zawadi wanjiku chebet jepkosgei nasra hodan ifrah
  fadumo aissatou oumou kadiatou hawa mehwish mahnoor sana rabia bushra nusrat shabnam sharmin taslima nilufar
  gulnara aigul dinara aizhan saule yumi ayaka misaki nanami seo-yeon lan linh rahayu wati retno kartika somchit`,
);

/** Given names that men bear, as a rule. */
export const MEN = words(
  `aaron abdul abdullah abdulrahman abraham adam adnan adolfo adrian agustin ahmed aidan akira al alan alasdair albert
  alberto albin alejandro aleksander aleksandr aleksei alessandro alex alexander alexandre alexei alfonso alfred
  alfredo ali alistair allan allen alois alonso aloysius alvin amadou amir amit amos anatoly anders andre andreas
  andrei andrej andres andrew andrzej andy angus anil anselm ansgar anthony antoine anton antonin antonio aram
  archibald ari arjun armand armando arne arno arnold arsene arthur arvid asif athanasios attila augustus aurelio axel
  aziz baptiste barack barry bart bartosz bashir basil ben benedict benedikt benito benjamin benoit bernard bernie
  bert bertrand bilal bill billy bjarne bjorn bob bobby bogdan boris brad bradley brandon brent bret brett brian bruce
  bruno bryan byron cal calum calvin carl carlo carlos carlton caspar casper cecil cedric cesar chad charles charlie
  chester chip chris christoph christophe christopher chuck ciaran clarence clark claude claudio claus clay clemens
  cliff clifford clint colin conor constantin corey cormac cornelius cosimo craig cristian cristiano curtis cyril dale
  damian damien damon dan daniel daniele danny dariusz darrell darren dave david davide dean declan denis dennis derek
  desmond devin dick didier diego dieter dietmar dimitri dimitrios dirk dmitri dmitry domenico dominic dominik don
  donal donald donovan doug douglas drew duncan dwayne dwight eamon eamonn earl ed eddie edgar edmund eduard eduardo
  edward edwin egon einar eino eli elias elijah elliott emeka emil emiliano emilio emmanuel emre enda enrique enzo
  eoin eric erich erik ernest ernesto ernst esteban ethan etienne eugen eugene evan everett ewan fabian fabio fabrice
  faisal farhad federico felipe felix ferdinand ferenc fergus fernand fernando fidel filip filippo finn florian
  francis francisco franco frank franklin fred frederick fritz gabriel gaetano gareth garrett gary gaston gavin gene
  geoff geoffrey georg george georges georgi gerald gerard gerd gerhard gert gervase gheorghe giacomo gianluca gianni
  gilbert gilles gino giorgio giovanni giulio giuseppe glen glenn goran gordon graham greg gregor gregory grigory
  guido guillermo gunnar gunther gustav gustavo guy gyorgy haakon hakan hal hamid hamish hamza hank hans harald harold
  harry haruki harvey hasan hassan hector heiko heinrich heinz helmut hendrik henk henri henrik henry herbert herman
  hermann hideo hiroshi horace horst howard hubert hugh hugo hussein iain ian ibrahim idris ignacio ignatius igor
  ikechukwu ilya imran ingmar ioannis irving isaac ismail istvan ivan ivar iwan jaap jacek jack jacob jacques jaime
  jake jakob jakub jamal james jan janos janusz jared jaroslav jason jasper javed javier jay jean-luc jeb jeff jeffrey
  jens jeremy jerome jerry jerzy jesper jesse jim jimmy jiri joachim joao joaquin jochen joe joel johan johann
  johannes john johnny jon jonah jonas jonathan jonny joop joost jordi jorg jorge jorgen jose josef joseph josh joshua
  josip jozef juan jukka julian julien julio julius jurgen justin kaarlo kamal karim karl kaspar kasper kazimierz
  keith ken kenji kenneth kent kevin khaled khalid khizr kieran kirk klaas klaus knut kofi konrad konstantin
  konstantinos krzysztof kurt kwame kyle lachlan lance larry lars laszlo laurence laurent lawrence lech leif lennart
  leo leon leonard leonardo leopold leroy lester lev lewis liam linus lionel lloyd lorcan lorenzo louis luca lucas
  luciano lucien ludovic ludwig luigi luis lukas lukasz luke lyndon maarten magnus mahmoud maksim malcolm manfred
  manoj manolo manuel marc marcel marcelo marcin marco marcus marek mariano mario marius mark marko markus
  marshall martijn martin marvin massimo mateo mateusz mathew mathias mathieu matt matteo matthew matthias mattias
  maurice mauricio maurizio max maxwell mehdi mehmed mehmet melvin michael michel miguel mikael mike mikhail mikkel
  miklos miles milos milton miroslav mitch mitchell mitt mladen mohamed mohammad mohammed mohan moritz morten moses
  moshe muhammad mustafa nate nathan nathaniel naveed neil nestor newt niall nicholas nick nicolas niels nigel nikhil
  nikita niklas nikola nikolai nikolaj nikolaos nikos nils noah noel norman obinna ola olaf olav oleg oleksandr oliver
  olivier olof omar osama oscar oskar osman osvaldo otmar ottavio otto owen pablo paolo parviz pascal patrick paul
  pavel pawel peder pedro pekka per perry petar pete peter petr petros phil philip philippe phillip piero pierre
  pieter pietro piotr pranav predrag radoslav radovan rafa rafael rafal rahim rahul raimund rainer rajesh rajiv ralf
  ralph ramesh ramiro ramon rand randall randy raphael rashid raul ray raymond reinhard reinhold remi renato rene rex
  rhys ricardo riccardo rich richard rick ricky rikard rinaldo roald rob robert roberto rod rodney rodolfo rodrigo
  rogelio roger roland rolf romain ron ronald rory ross roy ruairi rudiger rudolf rudolph rudy rufus rupert ruslan
  russ russell rustam ryan sacha salman salvatore sam samir samuel samuli sandor sanjay sanjeev sascha saul scott sean
  sebastian sebastien selim sepp serge sergei sergey sergio serhiy seth severin shafiq shane shaun sheldon sherrod
  shinji sidney siegfried sigurd silvio simeon simon slavomir slobodan soren sota spencer stan stanislav stanley
  stefan stefano steffen stelios stephane stephen steve steven stewart stig stipe stuart suleiman sunil suresh svein
  sven szymon tadeusz takashi tarek tariq tassilo ted teemu terrence terry thabo thaddeus theo theodore thierry thijs
  thomas thorsten tiago tibor tim timothy tobias toby todd tom tomas tomasz tomislav tommaso tommy tony torben tore
  torquil torsten travis trevor trey tristan troy trygve tuomas tyler ueli ulf ulrich umberto uwe vaclav vadim
  valentin valerio valery vasily vasyl vernon victor vikram viktor vilmos vince vincent vitaly vito vittorio vladimir
  volker volodymyr wade wahid waleed walid wallace walter warren wayne wendell werner wesley wilbur wilfred wilhelm
  will willem william wim winston wojciech wolf wolfgang xavier yannick yannis yaroslav yasin yevgeny yitzhak yosef
  youssef yuri yusuf yves zachary zbigniew zdenek zeljko ziad zoltan zoran
  emmett ivor gus gil floyd ezra elmer elliot dylan dexter clive burt brendan barnaby archie ambrose abel
  willard virgil vaughn tyrone terence silas roderick reuben reginald randolph quentin phineas percy otis oswald
  osmond orville neville mick lyle luther jeremiah takeshi ravi chidi sipho dragan petro mykola cuthbert horatio
  ignatz leander lowell merle roscoe thurston
  abner agus ahmad ajay akash akio alain alec alonzo alphonse alton anand andoni ansel anwar arjen armin arnaud arturo
  ashok augustin aurelien babak babatunde balthazar bastian beniamino benno bertie boaz bongani braden brady brock
  brodie bryce budi callum carsten cassius cecilio cesare christos chukwuma clancy cletus colby connor constantine
  cosmo curt dag dante darnell darrel darryl dashiell davey davy delbert deng denzil dermot derrick devlin dieudonne
  dilip dinesh dino dion dmytro dong-hyun duarte efrain eitan eldon elio elton emile emir eneko enoch enrico ephraim
  erasmus errol esai eugenio evander evgeny ewen ezekiel fadi farai fergal fintan fitz flavio florent fraser freddie
  fredrik friedrich fyodor gaius galen garrick garth garvin gaspard gavriel gennady geordie gideon gilberto godfrey
  gorka graeme grayson guillaume gustave gwyn hakeem harlan harley hayden hiram hubertus humberto humphrey ifeanyi
  ignazio ike iker ilan immanuel inigo irwin isaiah isidore isko jabari jaden jalen jarrod jarvis jed jermaine jethro
  ji-hoon joaquim joko jonathon jorah josiah jovan judah jude kamau kareem karsten keenan kelvin kendrick kermit kian
  klemens kojo kristian kristof kristoffer kwabena kwaku lamar lamont landon leandro leland lemuel lennox leonid
  leopoldo linford linton lorne lothar loukas lungelo maddox maksym mandla manish marlon mauro maximilian mervyn micah
  millard min-ho montague mordecai mortimer moustafa mwangi myles nahum naveen ned niccolo nicolae nikolas nnamdi
  norbert obadiah ochieng octavio oleksiy olumide oluwaseun omari orson otieno patrik paulo pavlo perrin placido
  quincy quinton rafferty rainier raj rasmus raymundo reggie reinaldo remy reza rhett rico rigoberto rizal robbie
  rocco roderic rollo romeo ronan ronnie rowland ruben rudyard rurik sandeep satoshi seamus shamus shawn sherwin
  sibusiso stanislaw stefanos stephan sung-min sylvester taavi tadhg tanner tarquin teddy tendai terrance theodor thom
  tiberius tinashe tobin torin trenton tristram tuan tycho tyson udo ulysses unai valentino vasile vasilis viggo vinod
  virgilio wally wei-ming wilbert wilmer wyatt yahya yann yaw yuval zacharias zack zane zeke zev ziggy
  themba bheki muzi lwazi jabulani vusi kagiso nkosinathi chukwudi ikenna tunde segun femi kunle juma kipchoge
  njoroge vijay arvind deepak narendra nitin prakash rohit sachin haruto shinzo yoshihide prabowo bashar hossein
  andriy cillian padraig oisin gonzalo mpho thulani siyabonga sizwe zola mxolisi luyanda tshepo kgosi ndumiso
  chinedu okechukwu olusegun adebayo abiodun gbenga dapo kelechukwu mutua odhiambo wekesa kipkemboi cheruiyot
  barasa abdi mohamud abdirahman mamadou ousmane ibrahima cheikh moussa souleymane boubacar shahid nawaz bilawal
  zubair kamran rizwan rafiq shakib mizanur nursultan kassym yerlan askar daniyar kenta yuto takuma daiki
  min-jae sung-ho hyun-woo dae-jung duc quang hieu bambang slamet hendra wahyu dedi somchai prayut thaksin
  anutin`,
);

/** Given names that tell of nobody whether they are a woman or a man. */
const EITHER = words(
  "guadalupe lindsey kerry kim addison alexis ariel ashton aubrey cameron dana devon jamie jody jules kelsey lindsay marian marley robin sasha shannon skyler",
);

/** Words before a name that tell a woman, and a man. */
export const HER_TITLES = words(
  "mrs mrs. ms ms. miss madame madam dame baroness lady queen princess duchess congresswoman chairwoman spokeswoman businesswoman councilwoman actress mother sister daughter wife widow",
);
export const HIS_TITLES = words(
  "mr mr. sir lord king prince duke pope congressman chairman spokesman businessman councilman actor father brother son husband",
);

const [ASCII, ACCENTS] = [/^[\0-\x7f]*$/, /\p{M}/gu];

/** True where one of the words `[from, end)`, in lower case, is a man's given name or a woman's. */
export function hasGiven(words: readonly string[], from: number, end: number): boolean {
  for (let i = from; i < end; i += 1)
    if (WOMEN.has(words[i] as string) || MEN.has(words[i] as string)) return true;
  return false;
}

/** True of a given name, in lower case or not, with its accents or without. */
export function isGiven(word: string): boolean {
  const plain = (ASCII.test(word) ? word : word.normalize("NFD").replace(ACCENTS, "")).toLowerCase();
  return WOMEN.has(plain) || MEN.has(plain) || EITHER.has(plain);
}

/** Whom a title before a name tells. */
export const addressed = (title = ""): "he" | "she" | undefined =>
  HIS_TITLES.has(title) ? "he" : HER_TITLES.has(title) ? "she" : undefined;

const FAMILY =
  /(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|[’']s)\s(?:\p{Ll}+\s)?(?:son|father|husband|brother|widower|daughter|mother|wife|sister|widow|parents|family|relatives)\b/u;
/** So far behind a name it is told who is of their family. */
const NEAR = 250;

/** A full name, or as much of it as was said where it is that of another of the family: "Mr Lind" is not Anna Lind. */
export function asAddressed(full: string, { words, addressed }: Called, text: string): string {
  if (addressed === undefined || suits(full, addressed)) return full;
  const at = text.indexOf(full);
  return at >= 0 && FAMILY.test(text.slice(at, at + NEAR)) ? words : full;
}

/** False where a name tells a man and the pronoun a woman, or the other way. */
export function suits(name: string, pronoun: string): boolean {
  const [first = ""] = name.toLowerCase().split(" ", 1);
  return /^(?:he|him|his)$/.test(pronoun) ? !WOMEN.has(first) : !MEN.has(first);
}
