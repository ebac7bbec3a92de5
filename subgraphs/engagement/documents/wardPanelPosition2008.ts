import type { StatedFigure } from '../../../schema/statedFigure.ts';

const position = {
  document: 'safer-neighbourhoods-update-2008',
  measure: 'ward-panel-coverage',
  area: 'E12000007',
  period: '2008-06-05',
  unit: 'COUNT',
  paragraph: '¶92',
} as const;

/** Where ward panels stood on the day of the report, ¶51 and ¶92. */
export const wardPanelPosition2008: readonly StatedFigure[] = [
  {
    ...position,
    category: 'teams',
    value: 630,
    paragraph: '¶51',
    statedAs: 'the 630 SNTs',
    alsoStated: [{ paragraph: '¶117', value: 630 }],
  },
  {
    ...position,
    category: 'established',
    value: 627,
    statedAs: 'Number of Ward panels: 627',
    alsoStated: [{ paragraph: '¶101', value: 627 }],
  },
  {
    ...position,
    category: 'not-established',
    value: 3,
    statedAs: 'Number not yet established: 3',
    note: 'These SN Panels were originally in place but due to low numbers were not sustainable. The SNTs in these Wards are now looking at a more wide ranging engagement plan to establish a representative panel.',
  },
  { ...position, category: 'chaired-by-police', value: 95, statedAs: 'Ward Panels chaired by Police: 95' },
  { ...position, category: 'chaired-by-councillor', value: 26, statedAs: 'Ward Panels chaired by a councillor: 26' },
  {
    ...position,
    category: 'chaired-by-neither',
    value: 506,
    derived: true,
    note: 'Derived: 627 established less 95 chaired by police and 26 by a councillor. The report does not say who chairs them.',
  },
];
