import type { DocumentId, Quotation } from '../../../../schema/documents.ts';
import type { Milestone } from '../crimeReductionBoard.ts';

const document: DocumentId = 'london-crime-reduction-board-2010';

const quoted = (paragraph: string, wordings: readonly string[]): readonly Quotation[] =>
  wordings.map((words) => ({ document, paragraph, words }));

/** What "The London Crime Reduction Board will" do. */
export const scope2010 = quoted('Proposed Scope ¶1', [
  'Provide leadership and improve co-ordination on strategic working at the regional level on policing and crime reduction delivery in London',
  'Develop a joined-up strategic assessment process in London to identify joint priorities and to help achieve focus and value.',
  'Lobby for change and seek to secure/maintain funding for London to achieve crime reduction.',
  'Ensure good practice in London on strategic crime reduction issues is appropriately identified and communicated.',
  'Assist the sharing of information between organisations and understanding of key crime reduction programmes and improve the synergies between these.',
  'Enhance the relationship between police and local authorities for working on crime reduction, as well as facilitating a stronger alignment between crime reduction activity and other strands of local strategic partnerships e.g. health, safeguarding, young people, economic development etc.',
  'Provide a consultative link with the National Crime Reduction Board and central government departments on national crime strategy developments.',
]);

/** The questions on which views are sought. */
export const consultationQuestions2010 = quoted('Introductory letter', [
  'How can this joint working and prioritisation be achieved?',
  'Is the proposed scope along the right lines?',
  'Are there any other members that should be included?',
  'Is there a need for an executive group and secretariat to drive the programmes of work and support the Board?',
  'Have any areas of need been overlooked?',
]);

/** "There are several opportunities for you to feedback your views." The last is addressed to the letter's author. */
export const channels2010 = quoted('Introductory letter', [
  'We will contact specific stakeholders to arrange direct meetings with them to discuss the proposals.',
  'The proposals will be tabled on agendas of meetings of London Councils, the London Community Safety Partnership and other relevant boards for discussion.',
  'Written responses can be submitted to me at the MPA.',
]);

const step = { document, paragraph: 'Timetable ¶1' } as const;

/** The proposed programme. */
export const timetable2010: readonly Milestone[] = [
  { ...step, from: '2010-02', to: '2010-03', words: 'Stakeholder scoping discussions (Feb/Mar 2010)' },
  {
    ...step,
    from: '2010-04',
    to: '2010-05',
    words: 'Consultation on and development of proposals (Apr/May 2010)',
  },
  {
    ...step,
    from: '2010-06',
    to: '2010-07',
    words: 'Reports to London Councils, LCSP and other stakeholders for approval (June/July 2010)',
  },
  {
    ...step,
    from: '2010-06',
    to: '2010-09',
    words: 'Development and induction of new board and arrangements (Jun to Sept 2010)',
  },
  { ...step, from: '2010-09', to: '2010-09', words: 'Inaugural Board meeting (Sept 2010)' },
];

/** How the board relates to those that exist. */
export const existingStructures2010 = quoted('Existing structures ¶1', [
  'Congress and City Charter are not crime reduction specific and are principally focused on all of the capital’s public services, but that it identifies the elected leaders as the appropriate fulcrum for leveraging change. Reference will be made, as appropriate, between these boards and the LCRB.',
  'Discussions will be held with boards to be decommissioned in order to agree a timetable and any handover arrangements.',
  'The LCRB may be sought to be a sponsor for sub-boards whose main board has been reviewed or boards that would see the London Crime Reduction Board as an opportunity to strengthen their profile. This matter will be dealt with through any handover process.',
  'There is no intention to subsume existing thematic boards under the LCRB.',
]);
