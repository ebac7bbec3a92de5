import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** What a local priority is about where crime statistics have no category for it. */
export enum PriorityTheme {
  YOUTH_ANTISOCIAL_BEHAVIOUR = 'YOUTH_ANTISOCIAL_BEHAVIOUR',
  ANTISOCIAL_BEHAVIOUR = 'ANTISOCIAL_BEHAVIOUR',
  DRUGS = 'DRUGS',
  BURGLARY = 'BURGLARY',
  VEHICLE_CRIME = 'VEHICLE_CRIME',
  VIOLENCE = 'VIOLENCE',
  VIOLENCE_AGAINST_WOMEN_AND_GIRLS = 'VIOLENCE_AGAINST_WOMEN_AND_GIRLS',
  HATE_CRIME = 'HATE_CRIME',
  ROAD_SAFETY = 'ROAD_SAFETY',
  BUSINESS_CRIME = 'BUSINESS_CRIME',
  ENVIRONMENT = 'ENVIRONMENT',
  OTHER = 'OTHER',
}

describeEnum(
  PriorityTheme,
  'PriorityTheme',
  'What a local priority is about, whether or not recorded crime has a category for it.',
  {
    YOUTH_ANTISOCIAL_BEHAVIOUR: { description: 'Antisocial behaviour by young people.' },
    ANTISOCIAL_BEHAVIOUR: { description: 'Antisocial behaviour in general.' },
    DRUGS: { description: 'Dealing in and use of drugs.' },
    BURGLARY: { description: 'Burglary.' },
    VEHICLE_CRIME: { description: 'Theft of and from vehicles.' },
    VIOLENCE: { description: 'Violence, robbery and weapons.' },
    VIOLENCE_AGAINST_WOMEN_AND_GIRLS: { description: 'Violence against women and girls.' },
    HATE_CRIME: { description: 'Hate crime.' },
    ROAD_SAFETY: { description: 'Speeding and other dangers on the road.' },
    BUSINESS_CRIME: { description: 'Theft from shops and other crime against businesses.' },
    ENVIRONMENT: { description: 'Graffiti, fly-tipping and the like.' },
    OTHER: { description: 'Something else.' },
  },
);
