import type { DocumentId } from '../../../../schema/documents.ts';
import type { Undertaking } from '../scrutinyReview.ts';

const document: DocumentId = 'police-and-crime-plan-response-2013';

/** What the committee said that it would itself do. */
export const undertakings2013: readonly Undertaking[] = [
  {
    document,
    paragraph: 'Recommendation 6',
    recommendation: '6',
    words:
      'Using the British Crime Survey, the Committee will monitor visibility statistics and public awareness of safer neighbourhood teams to review the impact of these changes.',
  },
  {
    document,
    paragraph: 'Recommendation 9',
    recommendation: '9',
    words:
      'The Committee will monitor these figures and hold the Mayor to account if it appears that his officer number commitment is affecting operational capacity, efficiency or safety.',
  },
  {
    document,
    paragraph: 'Recommendation 15',
    recommendation: '15',
    words:
      'The Committee will seek to bring greater transparency to the use of stop and search by investigating this topic later this year.',
  },
  {
    document,
    paragraph: 'Recommendation 17',
    recommendation: '17',
    words:
      "The Committee will seek to investigate progress in its investigation into community engagement and safer neighbourhood boards later this year, with a view to responding to MOPAC's consultation on safer neighbourhood boards.",
  },
];
