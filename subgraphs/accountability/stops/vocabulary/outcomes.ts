import { StopOutcome } from '../stopOutcome.ts';
import { Vocabulary } from './vocabulary.ts';

/** What came of a search, as data.police.uk words it since January 2018 and, after it, as it did before. */
export const outcomes = new Vocabulary<StopOutcome>([
  [
    StopOutcome.NO_FURTHER_ACTION,
    'A no further action disposal',
    'Nothing found - no further action',
    'Suspected psychoactive substances seized - No further action',
  ],
  [StopOutcome.ARREST, 'Arrest', 'Suspect arrested'],
  [StopOutcome.COMMUNITY_RESOLUTION, 'Community resolution', 'Local resolution'],
  [StopOutcome.PENALTY_NOTICE, 'Penalty Notice for Disorder', 'Offender given penalty notice'],
  [StopOutcome.SUMMONS, 'Summons / charged by post', 'Suspect summonsed to court'],
  [StopOutcome.CAUTION, 'Caution (simple or conditional)', 'Offender cautioned'],
  [StopOutcome.KHAT_OR_CANNABIS_WARNING, 'Khat or Cannabis warning', 'Offender given drugs possession warning'],
  [StopOutcome.ARTICLE_FOUND, 'Article found - Detailed outcome unavailable'],
]);

/** Only files of before 2018 tell that something was found without telling what came of it. */
export const outcomesOfOldFilesAlone: ReadonlySet<StopOutcome> = new Set([StopOutcome.ARTICLE_FOUND]);

const oldWords: ReadonlySet<string> = new Set([
  'Nothing found - no further action',
  'Suspect arrested',
  'Local resolution',
  'Offender given penalty notice',
  'Suspect summonsed to court',
  'Offender cautioned',
  'Offender given drugs possession warning',
  'Article found - Detailed outcome unavailable',
]);

/** Whether an outcome is worded as before 2018. */
export function isOldOutcome(word: string): boolean {
  return oldWords.has(word);
}
