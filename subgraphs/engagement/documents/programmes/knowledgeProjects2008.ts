import type { Programme } from '../programme.ts';
import { nothingStated } from '../programme.ts';

const document = 'safer-neighbourhoods-update-2008';

const project = { ...nothingStated, kind: 'PROJECT' } as const;

const conference = {
  document,
  paragraph: '¶29',
  measure: 'neighbourhood-policing-conference',
  area: 'E12000007',
  period: '2008-03-07',
  unit: 'COUNT',
} as const;

/** Projects that gather or share what is known, ¶29, ¶84–90 and ¶112–115. */
export const knowledgeProjects2008: readonly Programme[] = [
  {
    ...project,
    id: '10k-volt-exercise',
    title: '10,000v workshop interactive exercise',
    stage: 'COMPLETED',
    description:
      'On 7 March 2008, the MPS hosted a conference for forces in England and Wales on Neighbourhood Policing, which showcased the good practice of the six forces that were graded ‘Excellent’ in the last round of HMIC inspections.',
    paragraph: '¶29',
    startedOn: '2008-03-07',
    figures: [
      { ...conference, category: 'forces-represented', value: 32, statedAs: '32 forces were represented' },
      {
        ...conference,
        category: 'delegates',
        value: 300,
        qualifier: 'APPROXIMATELY',
        statedAs: 'about 300 delegates attended in total',
      },
    ],
  },
  {
    ...project,
    id: 'partnership-mapping',
    title: 'Partnership mapping',
    stage: 'UNDER_WAY',
    description:
      'The MPS has engaged a partnership manager to undertake a project to map what we have, how we interact with our partners and to make recommendations as regards making improvements that will have a positive impact on Borough partnership managers and the way we effectively engage.',
    paragraph: '¶85',
  },
  {
    ...project,
    id: 'review-of-borough-consultation-arrangements',
    title: 'Review of Borough consultation arrangements',
    stage: 'UNDER_WAY',
    description:
      'We are currently conducting a review of the consultation arrangements in place for each Borough in order to share best practice of the most effective arrangements.',
    paragraph: '¶86',
    statements: [
      { document, paragraph: '¶86', words: 'This piece of work should be completed within the next 3 to 4 months.' },
    ],
  },
  {
    ...project,
    id: 'local-strategic-partnerships-research',
    title: 'Local strategic partnerships and local people’s needs from local policing',
    stage: 'UNDER_WAY',
    description:
      'The SRAU will target four boroughs, producing case studies [2] to understand how local ward priorities are aligned alongside borough, TP and national priorities in order to develop performance frameworks that will be accountable for delivering community safety.',
    paragraph: '¶90',
    // Hammersmith and Fulham, Haringey, Harrow, Newham.
    boroughs: {
      access: 'PUBLIC',
      codes: ['E09000013', 'E09000014', 'E09000015', 'E09000025'],
      paragraph: 'Footnote 2',
    },
  },
  {
    ...project,
    id: 'crime-mapping',
    title: 'Crime mapping',
    stage: 'UNDER_WAY',
    description:
      'Another development that is being led by the Safer Neighbourhoods Team is that of crime mapping which was a manifesto promise by the new Mayor of London.',
    paragraph: '¶112',
    statements: [
      {
        document,
        paragraph: '¶114',
        words:
          'We recognise that what is currently made available to the public (ward data tables) is not enough but we must also recognise that there are risks to providing too much information at point data level.',
      },
      { document, paragraph: '¶114', words: 'Data protection' },
      { document, paragraph: '¶114', words: 'Human Rights' },
      { document, paragraph: '¶114', words: 'Potential for discouraging crime reporting' },
      { document, paragraph: '¶114', words: 'The potential for displaced data to affect others' },
      { document, paragraph: '¶114', words: 'Potential to increase the fear of crime' },
      { document, paragraph: '¶114', words: 'Possible impact on local economy; house prices and businesses' },
    ],
  },
];
