import { engagementMeetings } from '../../../../schema/datasets/returnDatasets.ts';
import { kindsByName, sumOf, type ReturnForm } from '../returnForm.ts';

/** The kinds of engagement that the police have counted since 2007; the ids are those of the public graph in small letters. */
export const engagementKinds = [
  'public-meeting',
  'panel-meeting',
  'street-briefing',
  'face-in-every-street',
  'have-a-say-day',
  'school-assembly',
  'school-visit',
  'school-patrol',
  'fete',
  'youth-club',
] as const;

/** Every kind together. */
export const allKinds = 'all';

/** How often a ward's team met the public, and how many came. A kind that a ward's rows leave out was not held. */
export const engagementMeetingsForm: ReturnForm = {
  dataset: engagementMeetings,
  measure: 'engagement',
  place: 'WARD',
  kinds: kindsByName(engagementKinds),
  counts: ['meetings', 'attendance'],
  faults({ meetings = null, attendance = null }) {
    if (attendance === null || attendance === 0 || (meetings ?? 0) > 0) return [];
    const message = `${attendance} people attended and no meeting was held. Expected at least one meeting, or no attendance.`;
    return [{ column: 'attendance', message }];
  },
  valuesOf: ({ meetings = null, attendance = null }, kind) => [
    { category: `${kind ?? ''}/meetings`, value: meetings },
    { category: `${kind ?? ''}/attendance`, value: meetings === 0 ? 0 : attendance },
  ],
  totalsOf: (values) =>
    ['/meetings', '/attendance'].map((what) => ({
      category: `${allKinds}${what}`,
      value: sumOf(values.filter(({ category }) => category.endsWith(what))),
    })),
  addsUp: () => true,
};
