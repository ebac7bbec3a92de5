/** A change of a ward panel's record, as far as it is counted. */
export interface PanelChange {
  readonly ward: string;
  readonly borough: string;
  /** The day in London on which it was entered. */
  readonly enteredOn: string;
  /** The day on which it took effect; never before that of the change before it. */
  readonly effectiveOn: string;
  readonly state: string;
  readonly chairKind: string | null;
  /** The day since when its ward has lacked an established panel, where that is told. */
  readonly lackingSince: string | null;
}
