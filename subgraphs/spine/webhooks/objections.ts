import type { Viewer } from '../../../kit/viewer.ts';
import { addressFault } from '../../../kit/webhooks/receiverAddress.ts';
import { longestDocument, longestTitle } from '../../../kit/webhooks/webhook.ts';
import type { WebhookDesk } from '../../../kit/webhooks/webhookDesk.ts';
import type { WebhookWanted } from '../../../kit/webhooks/webhookStore.ts';
import { UserError, UserErrorCode } from '../../../schema/records/userError.ts';

/** Why a webhook cannot be as it is asked for, each with its input; empty where it can. */
export function objectionsTo(desk: WebhookDesk, { title, url, document }: Partial<WebhookWanted>): UserError[] {
  const objections: UserError[] = [];
  const object = (message: string, field: string) =>
    objections.push(new UserError(UserErrorCode.INVALID_VALUE, message, ['input', field]));
  if (title !== undefined && (title.trim() === '' || title.length > longestTitle)) {
    object(`Say in at most ${String(longestTitle)} characters what it is for, such as "Ward dashboard".`, 'title');
  }
  const fault = url === undefined ? null : addressFault(url, desk.near);
  if (fault !== null) object(fault, 'url');
  if (document !== undefined && document.length > longestDocument) {
    object(`A document has at most ${String(longestDocument)} characters.`, 'document');
  } else if (document !== undefined) {
    for (const each of desk.engine.faultsOf(document)) object(each, 'document');
  }
  return objections;
}

/** The agency whose webhooks somebody acts on: their own; null for whoever runs the hub, who may act on all. */
export function agencyOf({ agency, role }: Viewer): string | null {
  return role === 'ADMINISTRATOR' ? null : (agency ?? '');
}
