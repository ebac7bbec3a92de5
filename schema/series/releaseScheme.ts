/** Releases told apart by their scheme: those that have a category (`with`), or lack it (`without`). */
export type ReleaseScheme = { readonly with: string } | { readonly without: string };
