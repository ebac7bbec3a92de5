import { wardsOf } from '../../../../schema/places/areas.ts';
import { boroughs } from '../../../../schema/places/boroughs.ts';
import { streetTypes } from '../../../../subgraphs/performance/streets/streetWords.ts';

export const metropolitan = 'Metropolitan Police Service';
export const city = 'City of London Police';

/** An LSOA in the first ward of each borough and one in its second: "E01000101" and "E01000102" are in the second borough. */
const lsoas = boroughs.flatMap(({ code, name }, place) =>
  wardsOf(code)
    .slice(0, 2)
    .map((ward, which) => {
      const lsoa = `E0100${String(place).padStart(2, '0')}0${String(which + 1)}`;
      return { lsoa, ward: ward.code, wardName: ward.name, borough: code, name };
    }),
);

/** The LSOA in the first or second ward of a borough. */
export function lsoaIn(borough: string, which: 1 | 2): { readonly lsoa: string; readonly ward: string } {
  const found = lsoas.filter((each) => each.borough === borough)[which - 1];
  if (found === undefined) throw new Error(`no LSOA is made up for ${borough}`);
  return found;
}

/** A lookup of 2021 LSOAs to wards as the Office for National Statistics publishes it, with the mark of UTF-8. */
export function wardLookup(): string {
  const heading = 'LSOA21CD,LSOA21NM,LSOA21NMW,WD25CD,WD25NM,WD25NMW,LAD25CD,LAD25NM,LAD25NMW,ObjectId';
  const elsewhere = 'E01011949,Hartlepool 014D,,E05013041,De Bruce,,E06000001,Hartlepool,,1';
  const rows = lsoas.map(
    ({ lsoa, ward, wardName, borough, name }, index) =>
      `${lsoa},"${name} 001A",,${ward},"${wardName}",,${borough},${name},,${String(index + 2)}`,
  );
  return `\uFEFF${[heading, elsewhere, ...rows].join('\n')}\n`;
}

/** The LSOAs of 2011: E01900001 was split between the two of Tower Hamlets, E01900002 between none but the first. */
export function lookupOf2011(): string {
  const heading = 'lsoa11_name,lsoa11_code,change_code,lsoa21_name,lsoa21_code,ltla22_name,ltla22_code';
  const rows = lsoas.map(({ lsoa, borough, name }) => `${name} 001A,${lsoa},U,${name} 001A,${lsoa},${name},${borough}`);
  const [first, second] = [lsoaIn('E09000030', 1).lsoa, lsoaIn('E09000030', 2).lsoa];
  const split = [first, second].map(
    (lsoa) => `Tower Hamlets 001A,E01900001,S,Tower Hamlets 001F,${lsoa},Tower Hamlets,E09000030`,
  );
  const moved = `Tower Hamlets 001B,E01900002,M,Tower Hamlets 001A,${first},Tower Hamlets,E09000030`;
  return `${[heading, ...rows, ...split, moved].join('\r\n')}\r\n`;
}

export interface StreetRecord {
  readonly id?: string;
  readonly month?: string;
  readonly force?: string;
  readonly lsoa?: string;
  readonly name?: string;
  readonly type?: string;
  readonly outcome?: string;
}

const place = (lsoa: string) => (lsoa === '' ? ',,No Location' : '-0.1,51.5,"On or near High Road, Ickenham"');

/** A street file; where only one type is wanted, `others` is none. */
export function streetFile(records: readonly StreetRecord[], others: readonly StreetRecord[] = everyType): string {
  const heading =
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
  const [first] = records;
  const filled = others.map((other) => ({ force: first?.force, month: first?.month, ...other }));
  const rows = [...records, ...filled].map(
    ({ id = '', month = '2024-01', force = metropolitan, lsoa = '', name = '', type, outcome }) =>
      [id, month, force, force, place(lsoa), lsoa, name, type ?? 'Burglary', outcome ?? 'Under investigation', ''].join(
        ',',
      ),
  );
  return `${[heading, ...rows].join('\r\n')}\r\n`;
}

/** One record in Westminster for each type, as a month of a force has. */
export const everyType: readonly StreetRecord[] = streetTypes.map(({ name }) => ({
  type: name,
  outcome: '',
  lsoa: lsoaIn('E09000033', 1).lsoa,
  name: 'Westminster 001A',
}));

export function outcomesFile(records: readonly StreetRecord[]): string {
  const heading =
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type';
  const rows = records.map(
    ({ id = 'a'.repeat(64), month = '2024-01', force = metropolitan, lsoa = '', name = '', outcome }) =>
      [id, month, force, force, place(lsoa), lsoa, name, outcome ?? 'Local resolution'].join(','),
  );
  return `${[heading, ...rows].join('\n')}\n`;
}
