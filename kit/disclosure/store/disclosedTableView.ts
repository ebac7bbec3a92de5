import type { DatasetDeclaration } from '../../../schema/datasets/dataset.ts';
import type { TableDeclaration } from '../../../schema/disclosure/tableDeclaration.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import {
  DisclosedCategory,
  DisclosedCell,
  DisclosedDimension,
  DisclosedTable,
} from '../../../schema/figures/disclosedTable.ts';
import { DisclosureRule } from '../../../schema/figures/disclosureRule.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { AbsenceReason, FigureQualifier, FigureStatus, Unit, type QualityFlag } from '../../../schema/figures/words.ts';
import { Period } from '../../../schema/periods.ts';
import type { Release } from '../../releases/release.ts';
import { releaseView } from '../../releases/releaseView.ts';
import { TOTAL } from '../dimension.ts';
import type { StoredTable } from './storedTable.ts';

/** What a stored table is shown with. */
export interface TableFrame {
  readonly declaration: TableDeclaration;
  readonly dataset: DatasetDeclaration;
  readonly release: Release;
  readonly flags: readonly QualityFlag[];
}

/** Why a count of a controlled table is not told. */
export const withheldCount =
  'Withheld, because it counts few people or would give away a count that does. Nothing tells which.';

/** A stored table as the graph shows it. */
export function disclosedTableView(stored: StoredTable, frame: TableFrame): DisclosedTable {
  const { declaration, release, dataset } = frame;
  const codes = codesOfCells(declaration);
  if (codes.length !== stored.counts.length) {
    throw new RangeError(`${stored.table}: expected ${codes.length} counts in the store, got ${stored.counts.length}`);
  }
  return new DisclosedTable({
    id: declaration.id,
    title: declaration.title,
    definition: declaration.definition,
    period: Period.fromCode(stored.period),
    dimensions: declaration.dimensions.map(
      ({ name, title, categories }) =>
        new DisclosedDimension(name, title, [
          ...categories.map((category) => new DisclosedCategory(category.code, category.name)),
          new DisclosedCategory(TOTAL, 'Total'),
        ]),
    ),
    cells: codes.map((of, at) => new DisclosedCell(of, tableFigure(stored.counts[at] ?? null, frame))),
    withheld: stored.counts.filter((count) => count === null).length,
    rule: new DisclosureRule(stored.rule),
    release: releaseView(release, dataset),
  });
}

/** A count of a table as a figure. */
export function tableFigure(
  count: number | null,
  { release, dataset, flags }: Omit<TableFrame, 'declaration'>,
): Figure {
  return new Figure({
    value: count,
    absence: count === null ? new Absence(AbsenceReason.SUPPRESSED, withheldCount) : null,
    unit: Unit.COUNT,
    qualifier: FigureQualifier.EXACT,
    status: FigureStatus.FINAL,
    numerator: null,
    denominator: null,
    sampleSize: null,
    flags: count === null ? [] : flags,
    release: releaseView(release, dataset),
    paragraph: null,
    intervalAt: () => null,
  });
}

/** The codes of every cell in the order of the store: categories, TOTAL last, the last dimension running fastest. */
export function codesOfCells({ dimensions }: Pick<TableDeclaration, 'dimensions'>): readonly (readonly string[])[] {
  let cells: readonly (readonly string[])[] = [[]];
  for (const { categories } of dimensions) {
    const codes = [...categories.map(({ code }) => code), TOTAL];
    cells = cells.flatMap((cell) => codes.map((code) => [...cell, code]));
  }
  return cells;
}
