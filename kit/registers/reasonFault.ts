import { UserErrorCode } from '../../schema/records/userError.ts';
import type { FieldFault } from './field.ts';
import { screenText } from './screenText.ts';

const longest = 2_000;

/** What speaks against the reason that somebody gives for a change; null where nothing does. Nobody else reads it before it is kept. */
export function reasonFault(reason: string): FieldFault | null {
  const text = reason.trim();
  if (text === '') return { code: UserErrorCode.REQUIRED, message: 'Say why: the history keeps it.' };
  if (text.length > longest) {
    const message = `Expected a reason of up to ${longest} characters; got ${text.length}.`;
    return { code: UserErrorCode.INVALID_VALUE, message };
  }
  const detail = screenText(text);
  if (detail === null) return null;
  const message = `The reason holds ${detail}, which the hub never keeps. Take it out.`;
  return { code: UserErrorCode.PERSONAL_DETAILS, message };
}
