import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** What kind of offence it was. */
export enum CustodyOffence {
  ASSAULT = 'ASSAULT',
  DRUG_POSSESSION = 'DRUG_POSSESSION',
  DRUG_SUPPLY = 'DRUG_SUPPLY',
  DRUGS_OTHER = 'DRUGS_OTHER',
  MURDER = 'MURDER',
  ROBBERY = 'ROBBERY',
  SEXUAL_OFFENCES = 'SEXUAL_OFFENCES',
  WEAPONS = 'WEAPONS',
  OTHER_OFFENCE = 'OTHER_OFFENCE',
  NOT_RECORDED = 'NOT_RECORDED',
  UNRECOGNISED = 'UNRECOGNISED',
}

describeEnum(CustodyOffence, 'CustodyOffence', 'What kind of offence somebody was in custody for.', {
  ASSAULT: { description: 'Assault.' },
  DRUG_POSSESSION: { description: 'Possession of drugs.' },
  DRUG_SUPPLY: { description: 'Supply of drugs.' },
  DRUGS_OTHER: { description: 'Another drug offence.' },
  MURDER: { description: 'Murder.' },
  ROBBERY: { description: 'Robbery.' },
  SEXUAL_OFFENCES: { description: 'Sexual offences.' },
  WEAPONS: { description: 'Weapons.' },
  OTHER_OFFENCE: { description: 'Another offence.' },
  NOT_RECORDED: { description: 'The source does not say.' },
  UNRECOGNISED: { description: 'The source uses words that the hub does not know yet; they are kept and reported.' },
});
