import type { Programme } from '../programme.ts';
import { nothingStated } from '../programme.ts';

const document = 'safer-neighbourhoods-update-2008';

const operation = { ...nothingStated, kind: 'OPERATION', stage: 'UNDER_WAY' } as const;

/** Operations that neighbourhood teams take part in, ¶34–39. */
export const operations2008: readonly Programme[] = [
  {
    ...operation,
    id: 'operation-rainbow',
    title: 'Operation Rainbow',
    description:
      'SNTs undertake work to support Op Rainbow ‘Pro-Map’ database (CCTV locations and identification of other relevant premises)',
    paragraph: '¶34',
    statements: [{ document, paragraph: '¶34', words: 'Work allocation for SNTs includes CT Rainbow activity.' }],
  },
  {
    ...operation,
    id: 'operation-delphinius',
    title: 'Operation Delphinius',
    description:
      'SNs are part of the local response to CT. SN teams are acting to engender trust and confidence of all communities',
    paragraph: '¶34',
  },
  {
    ...operation,
    id: 'operation-rhine',
    title: 'Operation Rhine',
    description:
      'SNTs are being used to identify and maintain contacts within the Turkish and Kurdish communities of north and east London.',
    paragraph: '¶35',
    statements: [
      {
        document,
        paragraph: '¶35',
        words:
          'These contacts are being used to initiate bespoke problem solving to tackle the needs of this community.',
      },
    ],
  },
  {
    ...operation,
    id: 'operation-vanguard',
    title: 'Operation Vanguard',
    description:
      'SNs officers are playing a vital part by engaging with security van staff in a highly visible fashion',
    paragraph: '¶38',
    statements: [
      {
        document,
        paragraph: '¶38',
        words: 'Since June 2007 CIT attacks have fallen by 37% compared to the previous 5 months',
      },
      {
        document,
        paragraph: '¶38',
        words: 'Intelligence captured has increased by 460% since the start of Vanguard',
      },
      { document, paragraph: '¶38', words: 'Detection rate for CIT attacks has risen to 40%.' },
    ],
  },
  {
    ...operation,
    id: 'operation-alliance',
    title: 'Operation Alliance',
    description:
      'The operation directs the delivery of new and existing approaches to the reduction of serious violence, including that involving gangs.',
    paragraph: '¶39',
    startedOn: '2007-10-29',
    // Croydon, Greenwich, Lambeth, Lewisham, Southwark.
    boroughs: {
      access: 'PUBLIC',
      codes: ['E09000008', 'E09000011', 'E09000022', 'E09000023', 'E09000028'],
      paragraph: '¶39',
    },
    objectives: [
      'Sustainable reductions in gang-related violence',
      'The removal of criminal gangs or a significant reduction in their impact upon serious violence.',
    ],
  },
];
