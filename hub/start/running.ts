/** A part of the hub that is up. */
export interface Running {
  readonly url: string;
  /** Takes a new schema while it runs; left out where there is none to take. @throws where it cannot be used: what stands goes on */
  reload?(): Promise<void>;
  /** Lets what is under way finish, then lets go of everything. */
  close(): Promise<void>;
}
