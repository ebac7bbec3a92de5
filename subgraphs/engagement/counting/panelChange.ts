/** A change of a ward panel's record, as far as it is counted. */
export interface PanelChange {
  readonly ward: string;
  readonly borough: string;
  /** The day in London on which it was entered. */
  readonly enteredOn: string;
  readonly state: string;
  readonly chairKind: string | null;
}
