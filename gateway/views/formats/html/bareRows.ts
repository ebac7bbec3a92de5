import { reservedKey as reserved } from '../../../../kit/views/checkView.ts';
import { at, isTree } from '../../shape/answerTree.ts';
import type { Column } from '../../shape/column.ts';
import type { Row } from '../../shape/rows.ts';
import type { Table } from '../../shape/table.ts';

/** As many rows without a figure as a reader takes in; of more the reason alone is worth the paper. */
const mostShown = 10;

/** Notes while rows come whether any has a figure, so that pages of absences with one reason can be a line that says it once. */
export class BareRows {
  #rows = 0;
  #hasValue = false;
  readonly #reasons = new Set<string>();

  constructor(private readonly table: Table) {}

  see({ tree, note }: Row): void {
    if (note !== null) return;
    this.#rows += 1;
    if (this.#hasValue) return;
    for (const column of this.table.columns) {
      if (column.figure === null) this.#hasValue ||= tells(column) && column.read(tree) !== null;
      else if (column.figure === 'value') this.#seeFigure(at(tree, column.path));
    }
  }

  /** What stands in the place of the rows; null where they are worth showing. */
  get instead(): string | null {
    const [reason] = this.#reasons;
    if (this.#hasValue || this.#rows <= mostShown || this.#reasons.size !== 1 || reason === undefined) return null;
    return `There is no figure in any of ${String(this.#rows)} rows, which are left out here: ${reason}`;
  }

  #seeFigure(figure: unknown): void {
    if (!isTree(figure)) return;
    if (figure[`${reserved}value`] !== null) this.#hasValue = true;
    const explanation = at(figure, [`${reserved}absence`, 'explanation']);
    if (typeof explanation === 'string') this.#reasons.add(explanation);
  }
}

/** Whether what is no figure tells something by itself, as a text does, and not of what or when the figure would be. */
function tells({ type, path }: Column): boolean {
  const key = path.at(-1) ?? '';
  return type === 'TEXT' ? key !== 'period' : type === 'NUMBER' && !/year$/i.test(key);
}
