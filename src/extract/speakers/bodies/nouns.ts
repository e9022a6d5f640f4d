// The nouns by which news calls those who speak, as patterns over the words of a source.

export const ROLE =
  /\b(spokes(?:person|man|woman)|rep|representative|publicist|official|executive|officer|leader|lawyer|attorney|analyst|minister|president|director|manager|chief|secretary|mayor|governor|researcher|engineer|founder|chair(?:man|woman)?|professor|doctor|police|reporter|editor|author|economist|expert)\b/i;
/** An office at the end of a noun phrase: "the council | leader", "the secretary general". */
export const ROLE_HEAD = new RegExp(`${ROLE.source.replace("police|", "")}(?=$|\\sgeneral$|\\select$)`, "i");
/** What who leads or serves something is called where it is said which: "the head of the agency", "its general counsel". */
export const HEADS =
  /^(?:the|its|his|her|their|[^,]+[’']s?)\s(?:[\p{L}-]+\s){0,3}?(head|boss|counsel|commissioner|commander|envoy|ambassador|treasurer|dean|ombudsman|registrar|chair|captain|principal|headteacher|controller|superintendent|premier|prosecutor|chancellor)$/iu;
/** Offices whose holders speak for whoever they are said to serve. */
export const SPEAKS_FOR =
  /^(?:spokes(?:person|man|woman)|rep(?:resentative)?|publicist|official|executive|lawyer|attorney)$/;
/** Offices that bodies have, as states have ministers. */
export const OF_BODIES =
  /^(?:spokes(?:person|man|woman)|rep(?:resentative)?|publicist|executive|lawyer|attorney|director|manager|chief|chair(?:man|woman)?|founder|editor)$/;
export const PLURAL =
  /^(?:(?:some|many|several|most|other|two|three|four|multiple|unnamed|anonymous|senior|former|a few|current|industry|the|these)\s+)*(?:(?:[\w.]+,\s)*[\w.]+\sand\s)?(?:[\w’'.-]+\s+){0,3}?(sources|people|officials|experts|critics|analysts|residents|witnesses|others|some|many|employees|workers|engineers|researchers|scientists|investigators|lawyers|supporters|opponents|observers|economists|insiders|users|customers|authorities|executives|advocates)\b/i;
export const ONE =
  /^(?:an?|one|another)\s+(?:\S+\s+){0,4}?(source|person|official|insider|employee|engineer|executive|analyst|witness|expert)\b/i;
/** Plurals with a capital that tell people by what they hold or where they are from. */
export const PEOPLES =
  /(?:^|\s)(?:\p{Lu}\p{L}+(?:icans|ocrats|ians|ists|mericans|nnials)|(?:[Ff]isher|[Ff]ire|[Pp]olice|[Bb]usiness|[Ww]o|[Ww]ork)men|Tories|Whigs|Germans|Liberals|Conservatives|Evangelicals|Muslims|Christians|Catholics|Jews)$/u;
/** "The Marine who called", "three Marines": what one is, where a capital tells of the corps. */
export const SOLDIERS =
  /^(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother)\s(?:[\p{Ll}\d-]+\s){0,3}Marine|(?!the\s|The\s)(?:\p{L}[\p{Ll}\d-]+\s){1,3}Marines)(?=$|,|\s\p{Ll})/u;
export const PAPER =
  /\b(?:reports?|stud(?:y|ies)|surveys?|polls?|memos?|letters?|e-?mails?|filings?|lawsuit|complaint|documents?|papers?|statements?|data|figures|records?|article|blog|post|indictment|affidavits?|post-?mortems?|findings|minutes|results|testimony|tweets?|rulings?|verdict|review|audit|inquest|budget|recordings?|transcripts?|audio|cables|messages?|ruling|opinion|manual|drafts?|logs?|notes?|dossiers?|submissions?|judge?ments?|bulletins?)$/i;
/** "The Clean Harbours Act", "the Constitution", "his Executive Order": what is laid down, by its name. */
export const LAID_DOWN =
  /(?:^|\s)(?:Act|Constitution|Amendment|Executive\sOrder|Treaty|Accords?|Bill\sof\sRights|Protocol|Charter|Agreement|Directive|Ordinance|Statute|Penal\sCode|Geneva\sConventions?)(?:\s(?:of\s)?[\d/]+)?$/u;
/** "Opposition figures": people, and no numbers. */
export const FIGURES =
  /\b(?:church|cultural|establishment|exiled|leading|literary|military|moderate|opposition|party|political|prominent|public|rebel|religious|senior|sporting|underworld|union)\sfigures?$/i;
/** A paper of that name is no paper that somebody wrote: "the Harbour Post". */
export const NAMED_PAPER = /\b(?:Post|Record|Letter|Review|Bulletin|Survey|Studie)s?$/;
export const BOT = /\b(chatbot|bot|ChatGPT|Copilot|Gemini|Siri|Alexa|assistant|software|algorithm)$/i;
/** Nouns by which a text speaks again of the organization that it has named. */
const AGAIN =
  "company|firm|group|agency|organi[sz]ation|newspaper|outlet|retailer|carmaker|automaker|airline|manufacturer|provider";
export const THE_BODY = new RegExp(`^the (?:${AGAIN})$`);
/** Nouns for outlets, as they stand in a pattern. */
export const OUTLETS =
  "newspaper|daily|weekly|tabloid|broadsheet|magazine|broadcaster|newswire|journal|news\\s(?:agency|site|website|outlet)";
/** By what an outlet is taken up again. */
export const THE_PAPER = new RegExp(`^the (?:${OUTLETS}|paper|outlet|station)$`);
/** Nouns that may stand before an organization's name; "the regulator" is another than the one named last. */
const BODY = `${AGAIN}|chain|daily|weekly|monitor|fund|broker|brokerage|lender|insurer|brewer|maker|bank|operator|union|charity|supplier|publisher|website|board|party|utility|regulator|watchdog`;
/** What stands before the names of bodies, and is more than these elsewhere. */
const NAMED = `${BODY}|app|blog|broadcaster|browser|channel|consultancy|exchange|label|magazine|marketplace|platform|portal|site|start-?up|station|studio|tabloid`;
/** True of words that name a body by what it is. */
export const SAYS_BODY = new RegExp(`\\b(?:${BODY})\\b`);
/** "The Belgian regulator | BIPT": the name behind what a body is. */
export const BEHIND_BODY = new RegExp(
  `^(?:[Tt]he|[Ii]ts|[Aa]n?|[Rr]ival|\\p{Lu}[\\p{L}.-]+)\\s(?:[\\p{L}’'-]+\\s){0,3}?(?:${NAMED})\\s(\\p{Lu}[\\p{L}\\p{M}\\d&’'-]*(?:\\s(?:&\\s)?\\p{Lu}[\\p{L}\\p{M}\\d&’'-]*)*)(?=$|,)`,
  "u",
);
export const NAMED_BODY = new RegExp(`\\b(?:${NAMED}) \\p{Lu}`, "u");
export const ORG =
  /\b(Inc|Corp|Ltd|LLC|Co|Company|Times|Post|Journal|News|University|Department|Ministry|Party|House|Senate|Congress|Committee|Agency|Bank|Group|Union|Council|Court|Commission|Association|Institute|Foundation|Services|Press|Office|Bureau|Guild|Palace|Street|Lantern|Beacon|Commons|Lords|Assembly|Parliament|Treasury|Embassy|Army|Navy|Force|Corps|Railway|Industry|Center|Centre|Fund|Systems|Technologies|Airlines|Police|Administration|Campaign|Team|Mail|Herald|Guardian|Network|TV|FM|Television|Broadcasting|Media|Light|Labs?|Lines|Airways|Railways?|Ferries|Motors|Holdings|Partners|Industries|Radio|Gazette|Observer|Dispatch|Courier|Tribune|Chronicle|Weekly|Ledger|Globe|Telegraph|Examiner|Inquirer|Sentinel|Library|Museum|Hospital|School|College|Church|Club|Trust|Society|Alliance|Board|Authority|Federation|Research|Consulting|Mutual|Insurance|Securities|Logistics|Energy|Front|League|Movement|Coalition|Bloc|Directorate|Secretariat|Ombudsman|Tribunal|Constabulary|Command|Caucus)\b/;
/** "A spokesperson for X": who speaks, and for whom. */
export const CARRIER =
  /^(?:an?|the|another)\s(?:\w+\s)?(spokes(?:person|man|woman)|rep(?:resentative)?|publicist|lawyer|attorney|solicitor|agent)\s(?:for|of|(?:acting|speaking)\sfor|representing)\s([^,]+?)(?=\s(?:who|which|that|[–—-]+|and)\s|,|$)/i;
/** Several who speak for somebody: "lawyers for Berg", "the bank's representatives". */
const SERVANTS = "spokespeople|representatives|reps|publicists|lawyers|attorneys|solicitors|agents";
export const CARRIERS = new RegExp(
  `^(?:(?:the|his|her|their|its)\\s)?(?:(?:several|two|three|other)\\s)?(${SERVANTS})\\s(?:for|acting\\sfor|representing)\\s([^,]+?)(?=\\s(?:who|which|that|[–—-]+|and)\\s|,|$)|^(?:its|(?:the\\s)?([^,]*?)[’']s?)\\s(?:\\p{Ll}+\\s)?(${SERVANTS})$`,
  "iu",
);
/** What follows the head of a noun phrase: "a post | published on Friday", "a report | in the Times". */
export const AFTER_HEAD =
  /,?\s(?:published|released|issued|posted|seen|heard|obtained|reviewed|viewed|provided|given|sent|shared|leaked|e-?mailed|written|drafted|dated|in|by|from|on|of|to|for|with|that|which)\s.*$/;
export const CALENDAR =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b/;
export const PRESS =
  /\b(?:Times|Post|Journal|News|Mail|Herald|Guardian|Gazette|Observer|Dispatch|Courier|Tribune|Chronicle|Weekly|Radio|Wire|Ledger|Reuters|Bloomberg|CNN|BBC|NPR|Politico)\b/;
/** What a body is, before its name at the beginning of a sentence. */
export const KIND =
  /^(?:Airline|Automaker|Brewer|Broadcaster|Broker|Chipmaker|Drugmaker|Housebuilder|Insurer|Lender|Planemaker|Rival|Supermarket|Carmaker|Charity|Company|Developer|Manufacturer|Operator|Publisher|Regulator|Retailer|Startup|Supplier|Watchdog)\s(?=\p{Lu})/u;
export const RUN =
  /\p{Lu}[\p{L}\p{M}\d’'&-]*(?:\.(?=\s\p{Lu}))?(?:\s(?:\p{Lu}[\p{L}\p{M}\d’'&-]*|(?:of|for)(?![\p{L}-])|&(?=\s\p{Lu})|the(?=\s\p{Lu})|(?:de(?:l(?:l[aeo])?|gli|i|s)?|d[iou]|d[ao]s|da)(?:\s(?:la|las|los))?(?=\s\p{Lu}))(?:\.(?=\s\p{Lu}))?)*/uy;

export const LEADS =
  /^(?:The|An?|One|Another|Some|Several|Two|Three|Many|Most|Other|But|And|In|On|At|As|For|If|When|While|After|Before|Its?|His|Her|Their|This|That|These|Those|According|However|Meanwhile|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** Bodies that are told by whose they are: "the Lind campaign", "Berg's team". */
export const OWNED =
  /\b(?:campaign|team|administration|camp|government|cabinet|family|office|foundation|committee)$/i;

/** Where heads of government sit, which speak as bodies do. */
export const ADDRESS =
  /^(?:(?:no\.?|number)\s1[01](?:\sdowning\sstreet)?|downing\sstreet|whitehall|westminster)$/i;
/** "A Department of Health | spokesperson": for whom somebody speaks, in a name of several words. */
export const NAMED_CARRIER =
  /^(?:[Aa]n?|[Tt]he|[Aa]nother|[Oo]ne)\s(?:(?:senior|former|second|local)\s)?((?:\p{Lu}[\p{L}\p{M}&’'-]*\s)+(?:(?:of|for)\s(?:the\s)?(?:\p{Lu}[\p{L}\p{M}&’'-]*,?\s(?:(?:and|of)\s)?)+))(spokes(?:person|man|woman))$/u;
/** Plurals that tell people by what they do, where a capital only opens their sentence. */
export const DOING =
  /^(?:\p{Lu}\p{Ll}+(?:[^e]ers|ists|ants|ators|icians)|Staff|Crews?|Neighbou?rs|Friends|Relatives|Parents|Locals|Colleagues|Families|Team-?mates|Classmates|Nurses|Rebels|Militants|Allies|Rivals)$/u;
