import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Whether a search led to something. */
export enum SearchResult {
  POSITIVE = 'POSITIVE',
  NONE = 'NONE',
  NOT_RECORDED = 'NOT_RECORDED',
  UNRECOGNISED = 'UNRECOGNISED',
}

describeEnum(SearchResult, 'SearchResult', 'Whether a more thorough search led to something.', {
  POSITIVE: { description: 'Something came of it, such as an arrest.' },
  NONE: { description: 'Nothing came of it.' },
  NOT_RECORDED: { description: 'The source does not say.' },
  UNRECOGNISED: { description: 'The source uses words that the hub does not know yet; they are kept and reported.' },
});
