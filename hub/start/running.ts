/** A part of the hub that is up. */
export interface Running {
  readonly url: string;
  /** Lets what is under way finish, then lets go of everything. */
  close(): Promise<void>;
}
