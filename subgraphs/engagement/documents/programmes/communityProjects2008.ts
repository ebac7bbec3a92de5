import type { Programme } from '../programme.ts';
import { nothingStated } from '../programme.ts';

const document = 'safer-neighbourhoods-update-2008';

const project = { ...nothingStated, kind: 'PROJECT' } as const;

/** Projects with communities, businesses and young people, ¶67–70 and ¶105–111. */
export const communityProjects2008: readonly Programme[] = [
  {
    ...project,
    id: 'business-engagement-project',
    title: 'SNs Business Engagement Project',
    stage: 'UNDER_WAY',
    description:
      'The Business Engagement Project was started to establish a toolkit for SNTs to use to increase the level of engagement with businesses.',
    paragraph: '¶67',
    objectives: [
      'To improve contact between business and SNTs',
      'To encourage Businesses to be an integral part of the KIN',
      'To encourage participation in Ward Panels and Joint Agency Groups',
      'To establish business priorities.',
    ],
    partners: ['The British Retail Consortium', 'The Federation of Small Businesses', 'London first', 'The Co-op'],
  },
  {
    ...project,
    id: 'contacts-database',
    title: 'Contacts database',
    stage: 'PROPOSED',
    description: 'a need has arisen to design a database to record community contacts across London',
    paragraph: '¶106',
    objectives: [
      'When used in conjunction with other systems (i.e. Mosaic/Origins) the database can highlight gaps in community engagement at ward and borough level',
      'It provides the facility of effective community contact and consultation in the event of a major incident (including terrorist attack) in a certain area',
      'It provides a single system for all directorates to consult when seeking appropriate consultation on issues',
      'It provides an effective network for distributing key messages to communities in London',
      'Provides demographic data for ward panels, Key Individual Networks (KINs) and other community groups',
      'Provide cross boundary information on community contacts.',
    ],
  },
  {
    ...project,
    id: 'tagmap-tv',
    title: 'TagMap TV',
    stage: 'PROPOSED',
    description:
      'Used as a bespoke online application it is designed to assist local authorities, regeneration agencies and policy makers in empowering young people in a meaningful and sustainable way to inform the consultation and engagement process.',
    paragraph: '¶107',
    // The report names sites; the boroughs of the first and the third are read from their names.
    boroughs: { access: 'PUBLIC', codes: ['E09000005', 'E09000012', 'E09000023'], paragraph: '¶109' },
    sites: [
      { name: 'Hackney Quest Youth Club', borough: 'E09000012' },
      { name: 'Brent Borough', borough: 'E09000005' },
      { name: 'Lewisham College', borough: 'E09000023' },
    ],
    partners: ['Bold Creative'],
    statements: [
      {
        document,
        paragraph: '¶109',
        words:
          'Three sites have given agreement to be pilot sites and these will focus on gangs, guns and knives, promoting talent and social regeneration.',
      },
      { document, paragraph: '¶109', words: 'Hackney Quest Youth Club: Social Regeneration through the Olympics' },
      { document, paragraph: '¶109', words: 'Brent Borough: Promoting talent and tackling gangs' },
      { document, paragraph: '¶109', words: 'Lewisham College: Feeling Safe.' },
    ],
  },
  {
    ...project,
    id: 'five-borough-pathfinder',
    title: 'Community Engagement Pathfinder Programme',
    stage: 'UNDER_WAY',
    description:
      'The objective of this piece of work is to increase understanding within the Police and other Stakeholders of the concerns, pressures, needs and perceptions of the pathfinder communities in relation to safety, crime and policing.',
    paragraph: '¶111',
    // Ealing, Haringey, Newham, Redbridge, Tower Hamlets.
    boroughs: {
      access: 'PUBLIC',
      codes: ['E09000009', 'E09000014', 'E09000025', 'E09000026', 'E09000030'],
      paragraph: '¶110',
    },
    // The report calls it "the University of Central University of Lancashire".
    partners: ['University of Central Lancashire'],
  },
];
