// Outlets of the world that no word in their names tells for one: agencies, broadcasters, sites, magazines and papers.

const AGENCIES = `Agence France-Presse,Anadolu,Anadolu Agency,ANSA,Antara,Asian News International,Bernama,Interfax,ITAR-TASS,Jiji,KCNA,Kyodo,Press Association,
Press Trust of India,RIA Novosti,Sputnik,TASS,Tass,Tasnim,Ukrinform,United Press International,UPI,Xinhua,Yonhap`;

const BROADCASTERS = `60 Minutes,Access Hollywood,Al Hurra,Al-Jazeera,Al-Arabiya,Al Manar,Al-Manar,Al Mayadeen,Al-Mayadeen,Antena 3,ARD,BBC,C-SPAN,CBC,CCTV,CGTN,
Channel 4,Channel 5,CNN,CNBC,CTV,Democracy Now,Deutschlandfunk,E! News,Entertainment Tonight,Euronews,Fox Business,France 24,France Info,Franceinfo,GB News,Good Morning America,
Good Morning Britain,Inside Edition,ITN,LBC,MSNBC,NDTV,Newsmax,Newsnight,NHK,NOS,NRK,ORF,PBS,Press TV,Radio Canada,Radio-Canada,RAI,RTÉ,RTE,RTL,Rudaw,SABC,SiriusXM,
Sky Sports,STV,SVT,TalkSport,talkSPORT,Telemundo,Televisa,TF1,TV2,Univision,Voice of America,Yle,ZDF`;

const SITES = `AllThingsD,Android Authority,Android Central,AnandTech,AppleInsider,Apple Insider,Ars Technica,Autoblog,Autocar,Axios,Babylon Bee,Bellingcat,BGR,Bleacher Report,Bleeding Cool,Boing Boing,
BoingBoing,Boy Genius Report,Business Insider,CinemaBlend,CNET,Common Dreams,Cult of Mac,Daily Beast,Daily Caller,Daily Currant,Daily Dot,Daily Kos,Daily Wire,Deadspin,Defense One,Den of Geek,Digital Spy,
DigiTimes,Digitimes,Digital Trends,Drudge Report,Electrek,Engadget,Eurogamer,EW,FactCheck,FiveThirtyEight,Full Fact,GameSpot,Gateway Pundit,GigaOm,Gigaom,GlobalPost,Hollywood Life,HollywoodLife,HuffPost,Huffington Post,
iDownloadBlog,IGN,iMore,Inside Higher Ed,IndieWire,Indiewire,InfoWars,Infowars,International Business Times,Jalopnik,JoBlo,Joystiq,Just Jared,Know Your Meme,Kotaku,LADbible,Latin Post,Latino Review,Lifehacker,Live Science,Mac Rumors,
Macworld,Mediaite,Mediapart,Middle East Eye,Mother Jones,Movie Pilot,Moviepilot,National Report,Nerdist,NewsBusters,NewsThump,Newser,NME,OregonLive,Page Six,PCMag,PC Gamer,PC World,PCWorld,Phone Arena,PhoneArena,
PinkNews,Pitchfork,PolitiFact,Politifact,Popsugar,PopSugar,ProFootballTalk,Pro Football Talk,ProPublica,Radar Online,RadarOnline,Rappler,Raw Story,RealClearPolitics,Recode,Re/code,Refinery29,SB Nation,SBNation,ScreenRant,Screen Rant,
Semafor,SlashFilm,SlashGear,Slashdot,Speedtest,StatNews,Talking Points Memo,TechRadar,Techdirt,TechTarget,ThinkProgress,Think Progress,TheWrap,TMZ Sports,Tom’s Guide,Tom’s Hardware,Townhall,TorrentFreak,Truthout,UNILAD,Unilad,Upworthy,
Us Weekly,VentureBeat,Vox,WebMD,WorldNetDaily,World Net Daily,World News Daily Report,Yahoo News,Yahoo Sports,Yahoo Finance,Yahoo Tech,ZDNet,Zero Hedge,ZeroHedge`;

const MAGAZINES = `Architectural Digest,Businessweek,Bloomberg Businessweek,Car and Driver,Charlie Hebdo,Cosmopolitan,Country Life,Der Spiegel,Spiegel,Elle Decor,Entertainment Weekly,Esquire,
Foreign Affairs,Foreign Policy,Forbes,France Football,Golf Digest,Good Housekeeping,GQ,Grazia,Harper’s,Harper’s Bazaar,In Touch,In Touch Weekly,InStyle,Jacobin,L’Express,L’Obs,Le Nouvel Observateur,Le Point,
Life & Style,Marie Claire,Men’s Health,Motor Trend,National Enquirer,National Review,New Scientist,New York Magazine,Novaya Gazeta,OK! Magazine,Paris Match,Playboy,Popular Mechanics,Popular Science,Private Eye,
Psychology Today,Reader’s Digest,Rolling Stone,Scientific American,Sports Illustrated,Teen Vogue,TIME,Time Out,Top Gear,TV Guide,Vanity Fair,Vice News,VICE,Vogue,Weekly Standard,Women’s Wear Daily,WWD`;

const PAPERS = `ABC Color,Aftenposten,Aftonbladet,Al-Ahram,Al Ahram,Al-Akhbar,Al-Hayat,Al-Monitor,Al-Quds Al-Arabi,Arizona Republic,Asahi,Asahi Shimbun,Asharq al-Awsat,Berlingske,Bild,Bild am Sonntag,Blick,Chosun Ilbo,Chosun,
Clarín,Clarin,Corriere Adriatico,Corriere della Sera,Corriere dello Sport,Cumhuriyet,Dagbladet,Dagens Nyheter,De Morgen,De Standaard,De Telegraaf,De Volkskrant,Der Standard,Der Tagesspiegel,Die Presse,Die Welt,Die Zeit,Dong-A Ilbo,Ekstra Bladet,El Comercio,
El Confidencial,El Espectador,El Mercurio,El Mundo,El Nacional,El País,El Pais,El Tiempo,El Universal,Excélsior,Expressen,Folha,Frankfurter Allgemeine,Frankfurter Allgemeine Zeitung,Frankfurter Rundschau,Fresno Bee,Gazeta Wyborcza,Globe and Mail,Haaretz,
Handelsblatt,Hankyoreh,Helsingin Sanomat,Het Laatste Nieuws,Het Parool,Hürriyet,Hurriyet,Il Fatto Quotidiano,Il Foglio,Il Giornale,Il Mattino,Il Messaggero,Il Sole 24 Ore,Indian Express,Irish Independent,Israel Hayom,Izvestia,JoongAng Ilbo,Jyllands-Posten,Kathimerini,
Kommersant,Komsomolskaya Pravda,Kronen Zeitung,L’Équipe,L’Equipe,L’Humanité,L’Osservatore Romano,L’Unità,La Jornada,La Nación,La Nacion,La Prensa,La Presse,La Razón,La Repubblica,La Stampa,La Tribune,La Vanguardia,Le Devoir,Le Parisien,Le Soir,Le Temps,Les Echos,Les Échos,
Libération,Liberation,Maariv,Mainichi,Mainichi Shimbun,Marca,Milliyet,Moskovsky Komsomolets,Mundo Deportivo,Neue Zürcher Zeitung,Newsday,Nezavisimaya Gazeta,Nikkei,NRC,NRC Handelsblad,NZZ,O Estado de S. Paulo,O Globo,Plain Dealer,Politiken,Pravda,Público,Rodong Sinmun,Rzeczpospolita,
Sacramento Bee,Sankei Shimbun,Stars and Stripes,Süddeutsche Zeitung,Sueddeutsche Zeitung,Svenska Dagbladet,Tages-Anzeiger,Tagesspiegel,Times-Picayune,Today’s Zaman,Tuttosport,USA Today,Vedomosti,Verdens Gang,Virginian-Pilot,Volkskrant,Welt am Sonntag,Yedioth Ahronoth,
Yedioth Aharonoth,Yediot Ahronot,Ynet,Yomiuri,Yomiuri Shimbun`;

/** All of them, with a comma between. */
export const OUTLETS_KNOWN = [AGENCIES, BROADCASTERS, SITES, MAGAZINES, PAPERS].join();

/** Outlets that a common word names, which is one only where it has its capital amid a sentence. */
export const BY_A_WORD = `Billboard,Bustle,Collider,Complex,Dawn,Deadline,Fortune,Glamour,Gothamist,Jezebel,Medium,Metro,Nature,People,Polygon,Quartz,Salon,Science,Slate,Time,Variety,Vice,Vulture,Wired`;
