import type { TablePolicy } from '../../schema/disclosure/policy.ts';
import type { TableFamily } from './tableFamily.ts';

/**
 * The published cells that would disclose something by themselves (DOMAIN §4.7 (2)):
 *
 * - a count from 1 to one less than the threshold;
 * - a 0, where the policy does not show zeros;
 * - the whole of a personal group in one category of a sensitive dimension ("all 12 were arrested"): whoever is known to be of
 *   the group is then known to be of the category. A 0 beside it tells no more than that and is shown, unless it is needed
 *   to protect the other.
 *
 * @param isExact cells that are known whatever the tables tell, because they are published elsewhere or cannot but be 0.
 */
export function primarySuppression(
  family: TableFamily,
  { threshold, zeroShown }: Pick<TablePolicy, 'threshold' | 'zeroShown'>,
  isExact: (cell: number) => boolean = () => false,
): Set<number> {
  const small = family.counts.flatMap((count, cell) => {
    const discloses = count === 0 ? !zeroShown : count < threshold;
    return discloses && family.published[cell] === true ? [cell] : [];
  });
  return new Set([...small, ...wholeGroups(family)].filter((cell) => !isExact(cell)));
}

/** Cells that hold all of a personal group which several categories of a sensitive dimension might have held. */
function wholeGroups({ space, counts, published }: TableFamily): number[] {
  return space.dimensions.flatMap(({ role, categories }, at) => {
    if (role !== 'SENSITIVE' || categories < 2) return [];
    const stride = space.strideOf(at);
    return counts.flatMap((count, cell) => {
      const code = space.codeOf(cell, at);
      if (count === 0 || published[cell] !== true || code < 1 || code > categories) return [];
      const total = space.byKey(space.keyOf(cell) - code * stride);
      return counts[total] === count && isPersonal(space, cell) ? [cell] : [];
    });
  });
}

function isPersonal(space: TableFamily['space'], cell: number): boolean {
  return space.dimensions.some(({ role }, at) => role === 'PERSONAL' && space.codeOf(cell, at) !== 0);
}
