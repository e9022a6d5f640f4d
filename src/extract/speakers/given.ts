const words = (list: string) => new Set(list.split(/\s+/));

/** Given names that women bear, as a rule. */
export const WOMEN = words(
  `abby abigail adriana agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber amelia amy ana
  andrea angela angelica anita ann anna anne annie april ariana ashley audrey barbara beatrice becky bella bernadette
  beth bethany betsy betty beverly blanca bonnie brenda brianna bridget brittany camille candace carla carly carmen
  carol carole caroline carolyn carrie cassandra catherine cathy cecilia celeste charlotte chelsea cheryl christina
  christine cindy claire clara claudia colleen condoleezza connie courtney crystal cynthia daisy danielle dawn debbie
  deborah debra denise diana diane dianne dolores donna doris dorothy edith eileen elaine eleanor elena elise elizabeth
  ella ellen emily emma erica erika erin esther eva evelyn faith fatima felicia fiona florence frances gabrielle gail
  gina ginger gladys glenda gloria grace greta gretchen gwen hannah harriet heather heidi helen henrietta hilary hillary
  holly huma ida ingrid irene iris isabel isabella ivanka jackie jacqueline jamila jane janet janice jasmine jean
  jeanette jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn jody josephine joy joyce juanita judith
  judy julia juliana julianne julie karen karin karla kate katharine katherine kathleen kathryn kathy katie katrina kay
  kayla kaylee kellyanne kelsey kerry kim kimberly kirsten krista kristen kristin kristina lara laura lauren laurie leah
  lena leslie lily linda lindsey lisa liz lois loretta lori lorraine louise lucia lucille lucy lydia lynda lynn madeleine
  madison maggie mandy marcia margaret margarita maria marianne marie marilyn marissa marjorie marlene martha mary
  maureen maxine maya megan meghan megyn melania melanie melinda melissa mercedes meredith michele michelle mildred
  miranda miriam molly mona monica nadia nancy naomi natalia natalie natasha nicole nikki nina nora norma olivia
  pamela patricia patti paula pauline peggy penelope penny phyllis polly priscilla rachel ramona rebecca regina renee
  rhonda rita roberta robin robyn rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah
  savannah shannon sharon sheila shelby shelley sherry sheryl shirley silvia sofia sonia sonya sophia sophie stacey stacy
  stefanie stella stephanie sue susan susana susanne suzanne sylvia tamara tammy tanya tara tatiana teresa terri theresa
  tiffany tina tracey tulsi ursula valerie vanessa vera veronica vicki vicky victoria violet virginia vivian wanda wendy
  whitney whoopi yolanda yvette yvonne zoe`,
);

/** Given names that men bear, as a rule. */
export const MEN = words(
  `aaron abdul abraham adam adrian ahmed al alan albert alberto alejandro alex alexander alfred ali allan allen alvin
  anders andre andrew andy anthony antonio ari arnold arthur augustus barack barry bart ben benjamin bernard bernie
  bert bill billy bob bobby brad bradley brandon brent bret brett brian bruce bryan byron cal calvin carl carlos carlton
  cecil chad charles charlie chester chip chris christopher chuck clarence clark claude clay cliff clifford clint colin
  corey cornelius craig curtis dale dan daniel danny darrell darren dave david dean dennis derek devin diego dick dmitri
  dmitry dominic don donald doug douglas drew duncan dwayne dwight earl ed eddie edgar eduardo edward edwin eli elijah
  elliott enrique eric erik ernest ernesto ethan eugene evan felix ferdinand fernando francis francisco franco frank
  franklin fred frederick gabriel garrett gary gavin gene geoff geoffrey george gerald gerard gilbert giovanni glen glenn
  gordon graham greg gregory guillermo gustavo guy hal hank hans harold harry harvey hassan hector henry herbert herman
  horace howard hubert hugh hugo ian ibrahim igor ignacio irving isaac ivan jack jacob jaime jake james jared jason
  javier jay jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joaquin joe joel johan johann john johnny jon jonah
  jonathan jorge jose josef joseph josh joshua juan julian justin karl keith ken kenneth kent kevin khizr kirk kurt kyle
  lance larry laurence lawrence leo leon leonard leroy lester lewis lionel lloyd lorenzo louis lucas luis luke lyndon
  mahmoud malcolm manuel marc marco marcus mario mark marshall martin marvin mathew matt matthew maurice max maxwell
  melvin michael miguel mike miles milton mitch mitchell mitt mohamed mohammad mohammed muhammad nate nathan nathaniel
  neil newt nicholas nick nicolas nigel noah norman oliver omar oscar otto owen pablo patrick paul pedro perry pete peter
  phil philip phillip pierre rafael rajiv ralph ramon rand randall randy raul ray raymond rex ricardo rich richard rick
  ricky rob robert roberto rod rodney rodrigo roger roland ron ronald ross roy rudolph rudy rupert russ russell ryan salman
  sam samuel saul scott sean sebastian sergei sergey sergio seth shane shaun sheldon sherrod sidney simon spencer stan
  stanley stefan stephen steve steven stewart stuart ted terrence terry theodore thomas tim timothy toby todd tom tommy
  tony travis trevor trey troy tyler vernon victor vince vincent vladimir wade wallace walter warren wayne wendell
  wesley wilbur wilfred will william winston wolf xavier yusuf zachary`,
);

/** Words before a name that tell a woman, and a man. */
export const HER_TITLES = words(
  "mrs mrs. ms ms. miss madame lady queen princess duchess congresswoman chairwoman spokeswoman businesswoman councilwoman actress mother sister daughter wife widow",
);
export const HIS_TITLES = words(
  "mr mr. sir lord king prince duke pope congressman chairman spokesman businessman councilman actor father brother son husband",
);

/** True of a given name, in lower case or not, with its accents or without. */
export function isGiven(word: string): boolean {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return WOMEN.has(plain) || MEN.has(plain);
}
