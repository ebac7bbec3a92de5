import { mayAct } from '../../../kit/access/mayAct.ts';
import { personOf } from '../../../kit/registers/person.ts';
import type { Viewer } from '../../../kit/viewer.ts';
import { london } from '../../../schema/places/london.ts';
import type { ImportedText } from '../neighbourhoods/importedText.ts';
import type { Neighbourhoods } from '../neighbourhoods/neighbourhoodReader.ts';

/** A text of a priority as it stands in the latest file of its neighbourhood. */
export interface StandingText {
  /** Such as "E05009317/3f2a9c0d5b7e8a11". */
  readonly id: string;
  readonly neighbourhood: string;
  readonly digest: string;
  readonly text: string;
  readonly field: 'issue' | 'action';
  readonly isApproved: boolean;
  readonly broughtBy: string | null;
  readonly agency: string | null;
}

/** Every text that is kept of the neighbourhoods, each once, by neighbourhood and in the order of their priorities. */
export function standingTexts(all: Neighbourhoods, neighbourhoods: readonly string[]): readonly StandingText[] {
  const texts = neighbourhoods.flatMap((neighbourhood) =>
    (all.priorities(neighbourhood)?.rows ?? []).flatMap(({ issue, action, broughtBy, agency }) =>
      (
        [
          ['issue', issue],
          ['action', action],
        ] as const
      ).flatMap(([field, text]) => standing(field, text, { neighbourhood, broughtBy, agency })),
    ),
  );
  return [...new Map(texts.toReversed().map((text) => [text.id, text])).values()].toReversed();
}

function standing(
  field: 'issue' | 'action',
  kept: ImportedText | null,
  of: Pick<StandingText, 'neighbourhood' | 'broughtBy' | 'agency'>,
): readonly StandingText[] {
  if (kept === null || !('text' in kept)) return [];
  const { text, digest, is } = kept;
  return [{ ...of, id: `${of.neighbourhood}/${digest}`, digest, text, field, isApproved: is === 'TOLD' }];
}

/** Why somebody may not approve a text of a neighbourhood. */
export type Hindrance = 'OWN_TEXT' | 'NOT_ALLOWED';

/** Whether somebody may read the texts of a neighbourhood that wait; one that lies in no ward that is known is London's. */
export function mayRead(viewer: Viewer, all: Neighbourhoods, neighbourhood: string): boolean {
  const wards = all.wardsOf(neighbourhood);
  return (wards.length === 0 ? [london.code] : wards).some((code) => mayAct(viewer, 'approve', code));
}

/** The rule of registers: a second person, of the agency that brought the text or of a borough that it is of. */
export function hindrance(
  viewer: Viewer,
  all: Neighbourhoods,
  { neighbourhood, broughtBy, agency }: Pick<StandingText, 'neighbourhood' | 'broughtBy' | 'agency'>,
): Hindrance | null {
  if (!mayRead(viewer, all, neighbourhood)) return 'NOT_ALLOWED';
  if (broughtBy === personOf(viewer)) return 'OWN_TEXT';
  const isOfBorough = viewer.boroughs.length > 0;
  return isOfBorough || broughtBy === null || agency === viewer.agency ? null : 'NOT_ALLOWED';
}
