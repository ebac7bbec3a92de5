import { areaField } from '../../../kit/registers/fields/areaField.ts';

/** A borough, for what is kept by borough. */
export const keptBorough = areaField({
  name: 'borough',
  heading: 'Borough',
  description: 'The code of its borough, such as "E09000030".',
  kinds: ['BOROUGH'],
});

/** London or a borough, for what committees of either keep. */
export const keptArea = areaField({
  name: 'area',
  heading: 'Area',
  description: 'The code of the area that it is about, such as "E09000030", or "E12000007" for London.',
  kinds: ['LONDON', 'BOROUGH'],
});
