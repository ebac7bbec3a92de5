import { reason, type TemplateRow } from './demonstrationRegister.ts';

const review = 'stop-and-search-2025';
/** To whom each is addressed. */
const addressees: Readonly<Record<string, string>> = {
  '1': 'METROPOLITAN_POLICE',
  '2': 'METROPOLITAN_POLICE; MAYORS_OFFICE',
  '3': 'METROPOLITAN_POLICE',
  '4': 'COUNCIL',
};

const evidence = 'https://www.london.gov.uk/mopac';

/** Recommendations of a review that two boroughs' committees made, at different points of their way. */
export function* recommendationRows(): Generator<TemplateRow> {
  for (const area of ['E09000030', 'E09000012']) {
    const own = { area, review, reason };
    for (const number of ['1', '2', '3', '4']) {
      const said = { addressees: addressees[number] ?? '', theme: 'STOP_AND_SEARCH' };
      yield { ...own, ...said, number, act: 'Take up', dueOn: '2027-03-31', effectiveOn: '2025-10-06' };
    }
    yield { ...own, number: '2', act: 'Start', effectiveOn: '2025-11-03' };
    yield { ...own, number: '3', act: 'Start', effectiveOn: '2025-11-03' };
    yield { ...own, number: '3', act: 'Claim delivered', evidence, effectiveOn: '2025-12-08' };
    const opinion = { act: 'Give opinion', opinionBy: 'COMMITTEE_OFFICER', effectiveOn: '2025-12-15' };
    yield { ...own, ...opinion, number: '2', opinion: 'AMBER', opinionOn: '2025-12-15' };
    yield { ...own, ...opinion, number: '3', opinion: 'GREEN', opinionOn: '2025-12-15' };
  }
}
