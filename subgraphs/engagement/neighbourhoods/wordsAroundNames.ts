const list = (words: string) => words.trim().split(/\s+/);

/** Words that stand with a capital in what the police write of a neighbourhood, and name nobody. */
export const ordinaryWords: readonly string[] = list(`
  a about action actions activity address after against agencies all alcohol an and anti antisocial april area areas arson as asb assault
  at august autumn avenue bank begging behaviour bicycle bike board borough bridge british bus business businesses burglary by call cameras
  cannabis car cars casualty cctv central centre charity christmas church city close club college commander commercial common community
  contact council councillors county court crescent crime crimes crimestoppers criminal crown cycle damage day days dealing december
  dedicated detective domestic drive drug drugs e east easter estate evening facebook february fire for force friday from gang gangs garden
  gardens gate general government graffiti grove hall halloween hate have hello hill home homes hospital house household housing
  i if in increase information inspector instagram is issue issues it january job july june kingdom knife lane library lines link litter local
  london lower main mall management march market may mayor meeting meetings members met metropolitan middle moped mopeds monday more mosque
  motor motorcycle museum national neighbourhood neighbourhoods new night no noise north november nuisance of office officers on operation
  operations our outreach overground palace panel panels park parks partner partners patrol patrols phone place please police policing
  possession prevention primary priorities priority problem problems project prostitution protection public purse rail railway raise
  reduce reducing report residents retail rise road roads robbery rough row royal rubbish s safe safer safety saturday school schools
  sea secondary section security sergeant september service services sex sexual shop shoplifting shops sikh snatch social south speed speeding
  square st stabbing stadium station stop stops street streets summer sunday surgery tackle tackling target team teams temple terrace
  tfl the theft thefts their there this thursday to together tomorrow towers town traffic train transport trust tube tuesday twitter
  underground union university upper us use vehicle vehicles violence violent visible volunteers walk walkabout ward wards watch we wednesday
  week weekly west whatsapp who will winter with women work working yard year you young your youth youths pc pcs pcso pcsos dwo dwos sgt sgts sergeants one two three four five six seven eight nine ten
`);

/** Usual first names, by which "Jack Green" is seen although Green is a word of places. */
export const givenNames: readonly string[] = list(`
  aaron abdul abdullah adam ahmed aisha alan alex alexander ali alice amanda amir amy andrea andrew angela anita ann anna anne anthony
  barbara ben benjamin bob brian carol caroline catherine charles charlotte chris christine christopher claire colin daniel danny dave david
  dawn deborah dennis derek diana diane donna edward elizabeth ellen emily emma eric fatima fiona frank gary gemma george gillian graham
  grace hannah harry hassan heather helen henry hussein ian ibrahim imran jack jacqueline james jamie jan jane janet jason jean jennifer
  jessica jim jo joan joanne joe john jonathan joseph joshua joyce judith julia julie karen kate katherine keith kelly kenneth kevin kim
  laura lee leonard lesley linda lisa louise lucy luke lynn margaret maria mark martin mary matthew maureen michael michelle mike mohamed
  mohammad mohammed muhammad nadia natalie nathan neil nicholas nick nicola nicole omar pamela patricia patrick paul pauline peter
  philip priya rachel raj ray rebecca richard robert roger rosie ruth ryan sally sam samantha samuel sandra sara sarah sean sharon sheila
  shirley simon sophie stephanie stephen steve steven stuart sue susan suzanne tariq tanya terry thomas tim timothy tina tom tony tracey
  trevor vanessa wayne wendy yasmin yusuf zainab
`);

/** Words after which a first name is that of a street or an estate, "Charlotte Street", and nobody's surname. */
export const streetWords: readonly string[] = list(`
  avenue close court crescent drive estate gardens hospital library mews road roundabout square station street terrace underpass
`);
