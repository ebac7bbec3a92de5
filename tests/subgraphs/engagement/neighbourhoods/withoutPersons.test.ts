import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likelyNames } from '../../../../subgraphs/engagement/neighbourhoods/likelyNames.ts';
import { plainText } from '../../../../subgraphs/engagement/neighbourhoods/plainText.ts';
import { withoutPersons } from '../../../../subgraphs/engagement/neighbourhoods/withoutPersons.ts';

describe('a published text', () => {
  it.each([
    ['Call us on 020 7946 0018.', 'a telephone number'],
    ['Mail the team at met.team@police.example today.', 'an e-mail address'],
    ['We meet near E2 0HU.', 'a postcode'],
    ['Speak to PC Smith.', 'an officer’s name'],
    ['Ask PCSO O’Neill about it.', 'an officer’s name'],
    ['Cllr Jones asked for this.', 'a person’s name'],
    ['Contact John Brown about it.', 'a name to turn to'],
    ['Please speak to Ayesha on Mondays.', 'a name to turn to'],
    ['The patrol is led by Sam Okafor.', 'a name to turn to'],
    ['Ask PC 123MD Smith.', 'an officer’s name'],
    ['Your officer is SGT Brown.', 'an officer’s name'],
    ['See Pc Smith.', 'an officer’s name'],
    ['The dealers use 14a Mile End Road at night.', 'an address'],
  ])('loses the sentence "%s"', (sentence, what) => {
    expect(withoutPersons(`Burglary is up. ${sentence}`)).toEqual({
      text: 'Burglary is up.',
      removed: [what],
      names: 0,
    });
  });

  it('keeps what leads to nobody', () => {
    const text =
      'Reduce burglary by 10% in 2026. Two PCs and a sergeant patrol after 3pm; call 101 or 999. Contact Tower Hamlets Council or Crimestoppers; report to TfL.';
    expect(withoutPersons(text)).toEqual({ text, removed: [], names: 0 });
  });

  it.each([
    ['More patrols by John Brown and Ayesha Rahman.', 'More patrols by [name left out] and [name left out].', 2],
    ['Noise that Mary Jane Okafor complained of', 'Noise that [name left out] complained of', 1],
    ['Dealing in Charlotte Street and on the Ocean Estate', 'Dealing in Charlotte Street and on the Ocean Estate', 0],
  ])('is kept without the names in "%s"', (text, kept, names) => {
    expect(withoutPersons(text)).toEqual({ text: kept, removed: [], names });
  });

  it('goes whole where a detail is spread over sentences', () => {
    expect(withoutPersons('Ring 020 7946. 0018 is ours')).toMatchObject({ text: null });
  });

  it('changes no more once it is screened, so that what is approved stays so', () => {
    const parts = fc.constantFrom(
      ...[
        'John',
        'Brown',
        'Ayesha',
        'Mile',
        'End',
        'Road',
        '14a',
        'Contact',
        'the',
        'Park.',
        'PC',
        'Smith;',
        'Charlotte',
        'Street',
        'NHS',
      ],
      ...[
        'Sgt',
        'Okafor',
        'ask',
        'for',
        'E2',
        '0HU',
        '020',
        '7946',
        '0018',
        'at',
        'Team!',
        'dot',
        'com',
        'O’Neill',
        'Mary',
        '-',
        'led by',
      ],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (words) => {
        const { text } = withoutPersons(words.join(' '));
        expect(text === null ? null : withoutPersons(text).text).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds no contact detail, wherever it stood', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}[.!?]?$/), { maxLength: 12 });
    const detail = fc.constantFrom('020 7946 0018', 'a.b@police.example', 'SW1A 2AA', 'PC Smith', '07700 900123');
    fc.assert(
      fc.property(words, detail, words, (before, secret, after) => {
        const { text, removed } = withoutPersons([...before, secret, ...after].join(' '));
        expect(text ?? '').not.toContain(secret);
        expect(removed.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what looks like a name', () => {
  it.each([
    ['More patrols by John Brown and Ayesha Rahman', ['John Brown', 'Ayesha Rahman']],
    ['Jack Green asked for it', ['Jack Green']],
    ['Theft in Victoria Park and Bethnal Green', []],
    ['Anti-Social Behaviour on the Ocean Estate', []],
    ['Reduce Burglary And Vehicle Crime', []],
  ])('in "%s" is shown to the approver', (text, names) => {
    expect(likelyNames(text)).toEqual(names);
  });
});

describe('the text of HTML', () => {
  it.each([
    ['<p>Burglary</p><p>Robbery</p>', 'Burglary Robbery'],
    ['one<br/>two&nbsp;three &lt;4', 'one two three <4'],
    ['<b>bur</b>glary', 'burglary'],
    ['<script>alert(1)</script><style>p{}</style>safe', 'safe'],
    ['a < b and "quoted"', 'a < b and "quoted"'],
    ['', ''],
  ])('of %s is %s', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});
