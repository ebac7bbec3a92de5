/** Who holds a post, by the last word of what it is called. */
const posts = `adviser advisor analyst chair chief clerk commander commissioner constable coordinator councillor deputy director executive
  head inspector lead leader manager mayor member officer partnership sergeant secretary superintendent supervisor team board panel`;

/** What a post is of. */
const fields = `acting adult adults alcohol and antisocial area assistant basic behaviour behavioural borough business cabinet central chief
  child children city command community complaints corporate council crime custody data delivery detective deputy domestic drugs east
  education engagement enforcement environment equalities estates exploitation families finance fire for gangs governance group health
  hate housing human independent integrated intelligence interim investigations joint justice legal licensing local london management
  member mental metropolitan monitoring neighbourhood neighbourhoods night north of offender offenders operational operations organisational
  performance personnel planning police policing prevention principal probation professional programme project protection public
  reducing reduction regional rehabilitation resources response risk road safe safeguarding safer safety search senior service services
  social south special standards stop strategic strategy support the time training transport unit vice victim victims violence visiting
  voluntary ward west women young youth`;

const list = (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .join('|');

/**
 * A rank or role, made of the words that ranks and roles are made of and of no others: a name passes for none. One of them says which post
 * it is: "Head of community safety", "Borough commander".
 */
export const roleForm = {
  pattern: new RegExp(
    `^(?=(?:.* )?(?:${list(posts)})(?: |$))(?:${list(`${posts} ${fields}`)})(?: (?:${list(`${posts} ${fields}`)})){0,7}$`,
  ),
  words:
    'a rank or role such as "Borough commander" or "Head of community safety", in words that ranks and roles are made of, and no name',
} as const;
