/** Whether an `if-none-match` header names an entity tag, weak or not (RFC 9110, 13.1.2). */
export function namesTag(held: string | undefined, etag: string): boolean {
  if (held === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return held.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
