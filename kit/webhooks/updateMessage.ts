import { createHash } from 'node:crypto';

/** The header webhook-id: the same however often an update is sent and whoever sends it, so that receivers can tell a repetition. */
export function messageId(webhook: string, update: string): string {
  return `msg_${createHash('sha256').update(`${webhook} ${update}`).digest('base64url').slice(0, 27)}`;
}

/** What is sent. @param text a GraphQL result as JSON: what is said of it goes before its own members */
export function updateMessage(text: string): string {
  return `{"type":"update","timestamp":"${new Date().toISOString()}",${text.slice(1)}`;
}
