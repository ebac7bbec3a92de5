import { UpdateSeal } from '../../../../gateway/updates/updateSeal.ts';

/** A seal that leaves names as they are, so that a test can say which update it means. */
class TellingSeal extends UpdateSeal {
  override nameOf(source: string, place: string): string {
    return `${source}/${place}`;
  }
}

/** Of all gateways of the tests. */
export const tellingSeal = new TellingSeal('a secret of the tests');
