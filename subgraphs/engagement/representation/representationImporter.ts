import type { Session } from '../../../kit/database/database.ts';
import { HubError } from '../../../kit/hubError.ts';
import type { Consequence, Consequences } from '../../../kit/importing/consequences.ts';
import type { FileRecord, FileSummary, OwnRow, TableImporter, TextTable } from '../../../kit/importing/importer.ts';
import type { Refusal } from '../../../kit/importing/report.ts';
import { RowReader } from '../../../kit/importing/rowReader.ts';
import { wholeNumber } from '../../../kit/population/counts.ts';
import type { ReleaseDraft } from '../../../kit/releases/release.ts';
import { representationReturns } from '../../../schema/datasets/representationDatasets.ts';
import { Period, PeriodError } from '../../../schema/periods.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
import { categoryOf, completed, faultsOf, type PanelCount } from './panelReturn.ts';
import { noteFile } from './returnChanges.ts';
import { refusedAll, strandNames, wordsOf, type Strand } from './strands.ts';

/** A count of one panel with the line that gave it. */
interface ReturnLine extends PanelCount {
  readonly line: number;
  readonly ward: string;
  readonly half: number;
}

/**
 * Takes the return of one panel or many. What a panel returned before for the same half-year gives way and is not kept; a
 * file that is withdrawn takes its counts with it.
 */
export const representationImporter: TableImporter = {
  dataset: representationReturns.id,
  omittedIsZero: false,
  addsLines: false,
  rollUp: null,
  rows: { table: 'representation_count', columns: ['ward', 'half', 'strand', 'category', 'members', 'consent'] },
  consequences: replacing(),
  scopeOf: () => 'all',
  boroughsOf,
  async *read(table, { today, database }): AsyncGenerator<FileRecord, FileSummary> {
    const lines: ReturnLine[] = [];
    let broken = 0;
    for await (const row of table.rows()) {
      const reader = new RowReader(table, row);
      const read = row.refusal ? null : lineOf(reader, row.line, today);
      const refusals = row.refusal ? [row.refusal] : reader.refusals;
      if (read === null || refusals.length > 0) {
        broken += 1;
        yield { line: row.line, cells: [], refusals };
      } else {
        lines.push(read);
      }
    }
    const panels = Map.groupBy(lines, ({ ward, half }) => `${ward} ${half}`);
    for (const panel of panels.values()) yield panelRecord(table, panel, broken > 0);
    const remarks = await replacedPanels(
      database,
      [...panels.values()].flatMap(([first]) => first ?? []),
    );
    return { periods: [], flags: {}, remarks, refusals: [], publishedOn: null };
  },
};

/** Whose counts were kept before, in words: they are not kept beside the new ones. */
async function replacedPanels(
  session: Session,
  places: readonly { readonly ward: string; readonly half: number }[],
): Promise<readonly string[]> {
  const kept = await session.query<{ half: number; panels: number }>(
    `select half, count(distinct ward)::int as panels from engagement.representation_count
     join unnest($1::text[], $2::int[]) as given (ward, half) using (ward, half) group by half order by half`,
    [places.map(({ ward }) => ward), places.map(({ half }) => half)],
  );
  return kept.map(({ half, panels }) => {
    const whose = panels === 1 ? '1 panel has' : `${panels} panels have`;
    return `${Period.fromCode(half).label}: ${whose} returned counts before. This file replaces them, and they are not kept.`;
  });
}

/** The boroughs of the wards that the file names; a ward that is none is told when the file is read. */
async function boroughsOf(table: TextTable): Promise<readonly string[]> {
  const boroughs = new Set<string>();
  for await (const row of table.rows()) {
    if (row.refusal !== undefined) continue;
    const area = areaByCode(new RowReader(table, row).text('place').toUpperCase());
    if (area?.kind === 'WARD') boroughs.add(area.borough);
  }
  return [...boroughs];
}

function lineOf(reader: RowReader, line: number, today: string): ReturnLine | null {
  const ward = reader.take('place', panelWard, 'the code of a ward of a borough with ward panels, such as E05009317');
  const half = reader.take(
    'half',
    (text) => halfYear(text, today),
    'a half of a financial year that has begun, such as 2026/27-H1',
  );
  const strand = reader.take(
    'strand',
    strandOf,
    'one of race, age, disability, gender, sexual orientation, religion or belief and all strands',
  );
  const members = reader.take('members', wholeNumber, 'a whole number of members, such as 12');
  const consent = reader.text('consent');
  if (strand === null) return null;
  const category = reader.take(
    'category',
    (text) =>
      strand === 'ALL'
        ? /^(?:refused all|panel refused)$/i.test(text)
          ? refusedAll
          : null
        : categoryOf(strand, text, wordsOf),
    strand === 'ALL'
      ? '"Refused all", the only thing that is said of all strands'
      : 'a group of the strand, "Declined" or "Not asked"',
  );
  if (ward === null || half === null || members === null || category === null) return null;
  const own = { category, members, consent: consent === '' ? null : consent };
  return { line, ward, half, strand: strand === 'ALL' ? null : strand, ...own };
}

/** All counts of a panel as one record of several lines, since they hold together or not at all. */
function panelRecord(table: TextTable, panel: readonly ReturnLine[], isBroken: boolean): FileRecord {
  const [first] = panel;
  if (first === undefined) throw new Error('a panel without a line');
  // A line that could not be read is missing from the sums, and its own reason tells more.
  const faults = faultsOf(panel).filter(({ code }) => !(isBroken && code === 'DOES_NOT_ADD_UP'));
  if (faults.length === 0) {
    const rows = completed(panel).map(({ strand, category, members, consent }): OwnRow => [
      first.ward,
      first.half,
      strand,
      category,
      members,
      consent,
    ]);
    return { line: first.line, records: panel.length, cells: [], rows };
  }
  const refusals = faults.map(({ at, field, message }): Refusal => {
    const column = table.columns[field];
    const heading = column === undefined ? null : (table.headings[column]?.trim() ?? null);
    return { line: (at === null ? first : panel[at])?.line ?? first.line, column: heading, message };
  });
  return { line: first.line, records: panel.length, cells: [], refusals };
}

export function panelWard(text: string): string | null {
  const area = areaByCode(text.toUpperCase());
  return area?.kind === 'WARD' && area.borough !== cityOfLondon ? area.code : null;
}

/** The code of a half-year that has begun. */
export function halfYear(text: string, today: string): number | null {
  try {
    const period = Period.parse(text);
    return period.kind === 'FINANCIAL_HALF' && period.firstDay <= today ? period.code : null;
  } catch (error) {
    if (error instanceof PeriodError) return null;
    throw error;
  }
}

function strandOf(text: string): Strand | 'ALL' | null {
  const plain = text
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  if (plain === 'ALL_STRANDS' || plain === 'ALL') return 'ALL';
  return strandNames.find((strand) => strand === plain) ?? null;
}

/** A file that was withdrawn and is given again still counts who withdrew consent in between: those panels have to be counted anew. */
async function refuseOutdated(session: Session, { dataset, sha256 }: ReleaseDraft): Promise<void> {
  const outdated = await session.query<{ ward: string }>(
    `select distinct ward from engagement.representation_outdated
     where release = (select number from engagement.release where dataset = $1 and sha256 = $2) order by ward`,
    [dataset, sha256],
  );
  if (outdated.length === 0) return;
  const wards = outdated.map(({ ward }) => ward).join(', ');
  throw new HubError(
    'CONFLICT',
    `Since this file was first given, consent to be counted was withdrawn on a panel of it (${wards}), and the file would count that member again. Count the panel anew and send a new return.`,
  );
}

function replacing(): Consequences {
  const nothing = () => Promise.resolve();
  return {
    ofPublishing: (_, { draft }): Promise<Consequence> =>
      Promise.resolve({
        apply: async (session) => {
          await refuseOutdated(session, draft);
          await session.query(
            `delete from engagement.representation_count old using engagement.representation_count new, engagement.release r
             where r.dataset = $1 and r.sha256 = $2 and new.release = r.number
               and old.ward = new.ward and old.half = new.half and old.release is distinct from new.release`,
            [draft.dataset, draft.sha256],
          );
          await noteFile(session, draft);
        },
        dispose: nothing,
      }),
    ofWithdrawing: (_, release): Promise<Consequence> =>
      Promise.resolve({
        apply: async (session) => {
          await noteFile(session, release);
          await session.query('delete from engagement.representation_count where release = $1', [release.number]);
        },
        dispose: nothing,
      }),
  };
}
