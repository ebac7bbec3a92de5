/** What makes a spreadsheet take a text for a formula, full-width spellings and what it skips before them included. */
const formulaStart = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

const plainNumber = /^-?\d+(\.\d+)?$/;

/** Whether a spreadsheet that opens the text, as a file or typed in anew, might compute it rather than show it. */
export function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text) && !plainNumber.test(text);
}

/** The text with an apostrophe before what might be taken for a formula: how a person would type it to have it shown. */
export function safeText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
