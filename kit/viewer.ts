/** Who is asking. Until partner keys exist: the administrator on a loopback connection, anonymous otherwise. */
export interface Viewer {
  /** The partner agency, such as "mopac"; null when unknown. */
  readonly agency: string | null;
  readonly role: ViewerRole;
  /** Codes of the boroughs the viewer speaks for. */
  readonly boroughs: readonly string[];
}

export type ViewerRole = 'ADMINISTRATOR' | 'ANONYMOUS';

export const anonymous: Viewer = { agency: null, role: 'ANONYMOUS', boroughs: [] };
