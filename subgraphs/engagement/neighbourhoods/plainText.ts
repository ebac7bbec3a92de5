import { Parser } from 'htmlparser2';

/** Elements whose text is nothing to read. */
const silent = new Set(['script', 'style', 'head', 'title', 'iframe', 'object']);
/** Elements that run on within a line; all others part what stands before and after them. */
const inline = new Set(['a', 'abbr', 'b', 'em', 'font', 'i', 'small', 'span', 'strong', 'sub', 'sup', 'u']);

/** The text of a description in HTML, in one line; empty where there is none. */
export function plainText(html: string): string {
  const pieces: string[] = [];
  let silenced = 0;
  const part = (name: string) => {
    if (!inline.has(name)) pieces.push(' ');
  };
  const parser = new Parser({
    onopentag(name) {
      if (silent.has(name)) silenced += 1;
      part(name);
    },
    ontext(text) {
      if (silenced === 0) pieces.push(text);
    },
    onclosetag(name) {
      if (silent.has(name)) silenced -= 1;
      part(name);
    },
  });
  parser.write(html);
  parser.end();
  return pieces.join('').replaceAll(/\s+/g, ' ').trim();
}
