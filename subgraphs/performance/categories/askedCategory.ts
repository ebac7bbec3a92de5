import { HubError } from '../../../kit/hubError.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { resolveCategory } from '../../../schema/crime/crimeCategories.ts';
import { categoryEntity } from './categoryEntities.ts';
import { loadedCategories } from './loadedCategories.ts';

export interface AskedCategory {
  /** Id of a category of recorded crime; "" for all of it. */
  readonly id: string;
  readonly name: string;
}

/**
 * The category that an id, or any name that it has had, stands for; all recorded crime where none is asked for.
 * @throws HubError BAD_USER_INPUT where there is none, neither known nor loaded
 */
export async function askedCategory(asked: string | null | undefined, figures: FigureReader): Promise<AskedCategory> {
  if (asked === null || asked === undefined) return { id: '', name: '' };
  const id = resolveCategory(asked);
  if (id !== undefined) return { id, name: categoryEntity(id)?.name ?? id };
  if ((await loadedCategories(figures)).includes(asked)) return { id: asked, name: asked };
  throw new HubError(
    'BAD_USER_INPUT',
    `There is no crime category ${JSON.stringify(asked)}; "crimeCategories { id }" lists them.`,
  );
}
