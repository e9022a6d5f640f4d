import { describe, expect, test } from "vitest";
import { kindOf, slots } from "../../../src/version/slots/slots.ts";

const kind = (old: string, next: string) => kindOf(old, next, slots(old, next));

type Pair = [was: string, is: string];
const CLASSES: [of: string, pairs: Pair[]][] = [
  [
    "trades and offices",
    [
      ["The court was told by a former judge.", "The court was told by a former prosecutor."],
      ["She is the daughter of a lighthouse keeper.", "She is the daughter of a harbour pilot."],
      ["A retired bricklayer found the coins.", "A retired electrician found the coins."],
      ["The novelist lives in Tarn.", "The poet lives in Tarn."],
      ["A waiter called the ambulance.", "A security guard called the ambulance."],
      ["The letter was written by the finance minister.", "The letter was written by the health minister."],
      ["The chief executive sold his shares.", "The finance director sold his shares."],
      ["A geologist led the dig.", "An archaeologist led the dig."],
      ["The bus driver was questioned.", "The taxi driver was questioned."],
      ["An economist wrote the report.", "A historian wrote the report."],
      ["Two policewomen were there.", "Two paramedics were there."],
    ],
  ],
  [
    "stages of justice",
    [
      ["He was arrested over the leak.", "He was charged over the leak."],
      ["The trial begins in May.", "The inquest begins in May."],
      ["Two men were interrogated in Orle.", "Two men were tried in Orle."],
      ["She was given community service.", "She was given a suspended sentence."],
      ["The owner was fined.", "The owner was cautioned."],
      ["He is on bail.", "He is in custody."],
      ["The gunman is at large.", "The gunman is behind bars."],
      ["It is a civil case.", "It is a criminal case."],
      ["The juror wept.", "The defendant wept."],
      ["The bill was debated.", "The bill was adopted."],
      ["The rule was proposed in spring.", "The rule was repealed in spring."],
    ],
  ],
  [
    "states of the body",
    [
      ["The pilot is in a coma.", "The pilot has died."],
      ["Her injuries are minor.", "Her injuries are life-threatening."],
      ["The girl was killed in the fall.", "The girl was unhurt in the fall."],
      ["His wrist was fractured.", "His wrist was bruised."],
      ["The guard was asleep.", "The guard was awake."],
      ["The nurse has asthma.", "The nurse has cancer."],
      ["He had a stroke.", "He had a heart attack."],
      ["The bullet hit his lung.", "The bullet hit his liver."],
      ["The climbers were crushed.", "The climbers were suffocated."],
      ["Most cases are mild.", "Most cases are severe."],
    ],
  ],
  [
    "degrees",
    [
      ["The demand is impossible to meet.", "The demand is difficult to meet."],
      ["The repair is easy.", "The repair is tricky."],
      ["A rise is possible.", "A rise is inevitable."],
      ["Masks are recommended.", "Masks are compulsory."],
      ["The valve often fails.", "The valve rarely fails."],
      ["The depot was completely destroyed.", "The depot was partly destroyed."],
      ["Prices rose slightly.", "Prices rose sharply."],
      ["Owners must register dogs.", "Owners should register dogs."],
      ["The shop has closed temporarily.", "The shop has closed permanently."],
      ["He left the door open accidentally.", "He left the door open deliberately."],
    ],
  ],
  [
    "places where one is",
    [
      ["She had died at home in Stennoch.", "She had died in hospital in Stennoch."],
      ["He was at work when the call came.", "He was at sea when the call came."],
      ["They met in church.", "They met in prison."],
      ["The thief came in by a window.", "The thief came in by a door."],
      ["The body was found in a lake.", "The body was found in a cave."],
      ["The car was left on the motorway.", "The car was left on the pavement."],
      ["The shots were fired at a petrol station.", "The shots were fired at a fire station."],
      ["He ran to the town hall.", "He ran to the post office."],
      ["The plane landed on a runway.", "The plane landed on a roundabout."],
      ["The family lives abroad.", "The family lives at home."],
    ],
  ],
  [
    "beginning, ending and going up or down",
    [
      ["Talks have begun.", "Talks have ended."],
      ["Work on the dam continued.", "Work on the dam resumed."],
      ["The survey is ongoing.", "The survey is finished."],
      ["Rents soared in June.", "Rents dipped in June."],
      ["Sales jumped after the news.", "Sales plummeted after the news."],
      ["Fares were unchanged.", "Fares fell."],
      ["The council will halve the fee.", "The council will abolish the fee."],
      ["The tower was renovated.", "The tower was demolished."],
      ["She was nominated in March.", "She was elected in March."],
      ["He walked to the border.", "He flew to the border."],
      ["The singer was born in Orle.", "The singer was raised in Orle."],
    ],
  ],
  [
    "works, things and animals",
    [
      ["Reviews were glowing.", "Reviews were lukewarm."],
      ["It is her first album.", "It is her first memoir."],
      ["The thieves took a camera.", "The thieves took a laptop."],
      ["A swan blocked the road.", "A deer blocked the road."],
      ["The goalkeeper scored.", "The winger scored."],
      ["The band plays heavy metal.", "The band plays thrash metal."],
      ["He was hit with a bottle.", "He was hit with a hammer."],
      ["The vote was local.", "The vote was national."],
      ["The column is of marble.", "The column is of concrete."],
      ["Revenue doubled.", "Debt doubled."],
    ],
  ],
  [
    "means, parts, goods and how it was done",
    [
      ["He fled on foot.", "He fled by bicycle."],
      ["The recall is about the brakes.", "The recall is about the steering."],
      ["The plane lost a wing.", "The plane lost its tail."],
      ["The fire was started by a candle.", "The fire was started by a cigarette."],
      ["The cake may hold peanuts.", "The cake may hold sesame."],
      ["The drug is given as an injection.", "The drug is given as a tablet."],
      ["The vote was by secret ballot.", "The vote was by show of hands."],
      ["They met in public.", "They met behind closed doors."],
      ["The letter was handwritten.", "The letter was typed."],
      ["The brigade was sent north.", "The battalion was sent north."],
      ["The train ran to Orle.", "The train ran from Orle."],
      ["The bomb exploded.", "The bomb was defused."],
    ],
  ],
  [
    "things that no sort has",
    [
      ["The leak came from a pipe.", "The leak came from a valve."],
      ["The firm makes tractors.", "The firm makes fridges."],
      ["The phone was taken from a car.", "The phone was taken from a locker."],
      ["The dog found a glove.", "The dog found a shoe."],
      ["The box held spoons.", "The box held candles."],
      ["The nest was in a chimney.", "The nest was in a boot."],
      ["The sculptor used a spade.", "The sculptor used a trowel."],
      ["The child swallowed a marble.", "The child swallowed a needle."],
      ["The bird flew into a fridge.", "The bird flew into a tent."],
      ["The suspect wore a mask.", "The suspect wore a helmet."],
    ],
  ],
];

describe.each(CLASSES)("%s", (_, pairs) => {
  test.each(pairs)("%s → %s", (old, next) => {
    expect(kind(old, next)).toBe("fact-changed");
    expect(kind(next, old)).toBe("fact-changed");
  });
});

test.each([
  ["A solicitor spoke for her.", "A lawyer spoke for her."],
  ["The priest wept.", "The vicar wept."],
  ["The fire began at noon.", "The blaze began at noon."],
  ["The police officer fell.", "The constable fell."],
  ["He was put in jail.", "He was put in prison."],
  ["The task is hard.", "The task is difficult."],
  ["Prices climbed.", "Prices rose."],
  ["The show was a success.", "The show was a hit."],
  ["The bar was shut.", "The pub was shut."],
  ["The house burned.", "The cottage burned."],
  ["The film runs for two hours.", "The movie runs for two hours."],
  ["They often meet.", "They frequently meet."],
  ["The band plays heavy metal.", "The band plays metal."],
  ["The officer was hurt.", "The man was hurt."],
  ["The prime minister left.", "The premier left."],
  ["Work began on Monday.", "Work started on Monday."],
  ["The station was evacuated.", "The building was evacuated."],
  ["Two fishing boats sank.", "Two trawlers sank."],
  ["The pool was completely full.", "The pool was entirely full."],
  ["The chair spoke last.", "The chairwoman spoke last."],
  ["He did it by mistake.", "He did it by accident."],
  ["The gun was found.", "The pistol was found."],
  ["The ship was found.", "The vessel was found."],
  ["The shop was shut.", "The store was shut."],
  ["They fled to the boat.", "They fled to the raft."],
  ["They ate apples.", "They ate fruit."],
  ["The tower fell.", "The building fell."],
  ["He was cut by a blade.", "He was cut by a knife."],
  ["The roof burned.", "The house burned."],
  ["The street was shut.", "The road was shut."],
  ["He is in the cell.", "He is in the prison."],
  ["They met in private.", "They met behind closed doors."],
  ["The ferry left at noon.", "The boat left at noon."],
  ["He moved to Orle from Vasa.", "He moved from Vasa to Orle."],
])("%s → %s may be the same", (old, next) => {
  expect(kind(old, next)).toBe("reworded");
});

test("what stands in one short place is told whatever the sentence says elsewhere", () => {
  expect(
    kind("The film was a flop in Vasa, and a hit in Orle.", "The film was a hit in Vasa, and a hit in Orle."),
  ).toBe("fact-changed");
  expect(kind("He went to the school by the hospital.", "He went to the clinic by the hospital.")).toBe(
    "fact-changed",
  );
});
