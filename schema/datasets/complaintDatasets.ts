import { complaintColumns, type ComplaintColumn } from '../complaints/complaintColumns.ts';
import type { DatasetDeclaration, Heading } from './dataset.ts';

/** A file may leave out what nobody counts, except for what it is known by. */
function columnsKnownBy(needed: readonly ComplaintColumn[]): readonly Heading[] {
  return complaintColumns.map(({ name, heading }) => ({
    name,
    spellings: [heading],
    optional: !needed.includes(name),
  }));
}

/** The form of the hub's own on which complaints about borough-based officers are returned. */
export const complaintsReturn: DatasetDeclaration = {
  id: 'complaints-return',
  title: 'Public complaints about the police, by borough',
  publisher: 'Metropolitan Police Service and the Mayor’s Office for Policing and Crime, by return to the hub',
  licence: 'Not stated: returned to the hub',
  attribution: 'Source: returns of complaints by borough.',
  cadence: 'QUARTERLY',
  dueAfterDays: 45,
  consumers: ['accountability'],
  signatures: [
    {
      title: 'Complaints: a borough’s return',
      headings: [
        { name: 'place', spellings: ['Borough'] },
        { name: 'period', spellings: ['Quarter'] },
        ...columnsKnownBy(['CASES_OUTSIDE_SCHEDULE_3', 'CASES_UNDER_SCHEDULE_3']).filter(
          ({ name }) => name !== 'DAYS_UNDER_SCHEDULE_3_WITHOUT_SUSPENSION',
        ),
      ],
      months: false,
    },
  ],
  provisionalMonths: 0,
  territory: 'London, as far as complaints are returned by borough',
  omittedIsZero: false,
  disclosure: 'CONTROLLED',
};

/** The hub's own choice: by what heading the publisher gives them is not known. */
const employeesHeadings = ['Employees', 'Number of employees'];
export const employeesColumn = employeesHeadings.map((heading) => `"${heading}"`).join(' or ');

/** The Independent Office for Police Conduct publishes tables by force in its annual report and its quarterly bulletins. */
export const conductComplaints: DatasetDeclaration = {
  id: 'iopc-complaints',
  title: 'Police complaints by force',
  publisher: 'Independent Office for Police Conduct',
  licence: 'Open Government Licence v3.0',
  attribution:
    'Contains public sector information licensed under the Open Government Licence v3.0. Source: Independent Office for Police Conduct.',
  cadence: 'ANNUAL',
  dueAfterDays: 270,
  consumers: ['accountability'],
  signatures: [
    {
      title: 'Police complaints by force (Independent Office for Police Conduct)',
      headings: [
        { name: 'place', spellings: ['Police force', 'Force'] },
        { name: 'period', spellings: ['Year', 'Period'] },
        ...columnsKnownBy(['FINALISED_OUTSIDE_SCHEDULE_3', 'FINALISED_UNDER_SCHEDULE_3']),
        { name: 'employees', spellings: employeesHeadings, optional: true },
      ],
      advice: `Employees, by which rates per 1,000 employees divide, are read from a column ${employeesColumn}; leave out columns that the format does not know.`,
      months: false,
    },
  ],
  provisionalMonths: 0,
  territory: 'London: the Metropolitan Police and the City of London Police, which counts Action Fraud too',
  omittedIsZero: false,
  disclosure: 'EXACT',
};

/** What victims say of how they were treated: another duty of boards than complaints about officers, and never added to them. */
export const victimsConcernsReturn: DatasetDeclaration = {
  id: 'victims-concerns-return',
  title: 'Victims’ concerns, by borough',
  publisher: 'Safer Neighbourhood Boards, by return to the hub',
  licence: 'Not stated: returned to the hub',
  attribution: 'Source: returns of victims’ concerns by borough.',
  cadence: 'QUARTERLY',
  dueAfterDays: 45,
  consumers: ['accountability'],
  signatures: [
    {
      title: 'Victims’ concerns: a borough’s return',
      headings: [
        { name: 'place', spellings: ['Borough'] },
        { name: 'period', spellings: ['Quarter'] },
        { name: 'theme', spellings: ['Theme of concern'] },
        { name: 'concerns', spellings: ['Concerns heard'] },
        { name: 'answered', spellings: ['Concerns answered'] },
      ],
      months: false,
    },
  ],
  provisionalMonths: 0,
  territory: 'London, as far as its boroughs have made a return',
  omittedIsZero: false,
  disclosure: 'CONTROLLED',
};
