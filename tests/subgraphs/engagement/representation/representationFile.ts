/** Members of a made-up panel; who declined did so in every strand. */
export interface MadePanel {
  readonly female: number;
  readonly male: number;
  readonly sikh: number;
  readonly declined: number;
}

type Row = readonly string[];

/** The rows of a panel's return, in four strands; the others were not asked. */
export function panelRows(ward: string, { female, male, sikh, declined }: MadePanel): readonly Row[] {
  const all = female + male;
  const answer = (strand: string, category: string, members: number): Row => [
    ward,
    strand,
    category,
    String(members),
    'ward-panel-2026',
  ];
  const rows = [
    answer('Gender', 'Female', female),
    answer('Gender', 'Male', male),
    answer('Religion or belief', 'Sikh', sikh),
    answer('Religion or belief', 'No religion', all - sikh),
    answer('Race', 'Asian', Math.floor(all / 2)),
    answer('Race', 'White', all - Math.floor(all / 2)),
    answer('Age', '25 to 44', Math.floor(all / 3)),
    answer('Age', '45 to 64', all - Math.floor(all / 3)),
  ];
  const strands = ['Gender', 'Religion or belief', 'Race', 'Age'];
  return [...rows, ...strands.map((strand): Row => [ward, strand, 'Declined', String(declined), ''])];
}

export function representationFile(half: string, panels: readonly (readonly Row[])[]): string {
  const rows = panels.flat().map(([ward = '', ...rest]) => [ward, half, ...rest].join(','));
  return `${['Ward code,Half-year,Strand,Category,Members,Consent', ...rows].join('\n')}\n`;
}
