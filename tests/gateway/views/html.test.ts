import { describe, expect, it } from '@jest/globals';
import { writeHtml } from '../../../gateway/views/formats/html/writeHtml.ts';
import { shorthand } from '../../../gateway/views/notes/shorthand.ts';
import { QualityFlag } from '../../../schema/figures/words.ts';
import { figure, reportOf, textOf, tools } from './madeReport.ts';

const indicator = (title: string, polarity: string, verdict: string) => ({
  v_title: title,
  v_definition: 'What it counts.',
  v_polarity: polarity,
  series: [
    { period: '2025-10', figure: figure(1) },
    { period: '2025-11', figure: figure(null) },
  ],
  change: { v_verdict: verdict, verdict, percent: -12.5 },
});

const query = `{
  # Crime <in> short
  crime: london { name all: crime { ...F } theft: crime(category: "theft") { ...F } }
} fragment F on Indicator { series(last: 2) { period figure { value } } change { percent verdict } }`;

const data = {
  crime: {
    name: 'London & <b>beyond</b>',
    all: indicator('All', 'LOW_GOOD', 'LOWER'),
    theft: indicator('Theft', 'NEUTRAL', 'HIGHER'),
  },
};

describe('a page', () => {
  it('shows indicators as rows and their periods as columns, each table with caption and scopes', async () => {
    const html = await textOf(writeHtml(reportOf(query, [data]), tools));
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('<h2>Crime &lt;in&gt; short</h2>');
    expect(html).toMatch(/<caption[^>]*>Crime &lt;in&gt; short<\/caption>/);
    expect(html).toContain('<th scope="col" class="number"><span class="whole">2025-10</span></th>');
    expect(html).toContain(
      '<th scope="row">All</th><td class="number">1</td><td class="number"><span class="absent">x</span></td>',
    );
    expect(html).not.toMatch(/<table(?![^]*?<caption)/);
  });

  it('tells a verdict in a word beside the sign and the colour, and takes no side where a measure has none', async () => {
    const html = await textOf(writeHtml(reportOf(query, [data]), tools));
    expect(html).toContain('<span class="mark better">▼ lower (better)</span> <span class="whole">−12.5%</span>');
    expect(html).toContain('<span class="mark other">▲ higher</span>');
  });

  it('spells the values of enums as people write them, of one word too, and no other text', async () => {
    const asked =
      '{ borough(code: "E09000030") { name panels: priorities(first: 2) { edges { node { number theme status } } } } }';
    const nodes = [{ number: 'BURGLARY', theme: 'BURGLARY', status: 'IN_PROGRESS' }];
    const answer = { borough: { name: 'LONDON', panels: { edges: nodes.map((node) => ({ node })) } } };
    const html = await textOf(writeHtml(reportOf(asked, [answer]), tools));
    expect(html).toMatch(/BURGLARY<\/t[hd]><td>burglary<\/td><td>in progress<\/td>/);
    expect(html).toContain('LONDON');
  });

  it('shows a connection at the top once, with what is said of it as a whole, and years as years', async () => {
    const asked = `{
      # Held
      recommendations(first: 2) { totalCount edges { node { number disproportion: review { title } } } } }`;
    const answer = {
      recommendations: { totalCount: 1, edges: [{ node: { number: '1', disproportion: { title: 'Panels' } } }] },
    };
    const html = await textOf(writeHtml(reportOf(asked, [answer]), tools));
    expect(html.match(/<h2>Held</g)).toHaveLength(1);
    expect(html.match(/Panels/g)).toHaveLength(1);
    const years = '{ boroughs { disproportionality(period: "2024/25") { censusYear difference } } }';
    const ratios = [{ censusYear: 2021, difference: 2021 }];
    const page = await textOf(writeHtml(reportOf(years, [{ boroughs: [{ disproportionality: ratios }] }]), tools));
    expect(page).toMatch(/>2021<[^]*>2,021</);
  });

  it('runs no script, fetches nothing, and lets no text become markup', async () => {
    const html = await textOf(writeHtml(reportOf(query, [data], { title: '<script>alert(1)</script>' }), tools));
    expect(html).not.toMatch(/<script|<b>|src=|href=|url\(|@import|onerror/i);
    expect(html).toContain('London &amp; &lt;b&gt;beyond&lt;/b&gt;');
  });

  it('explains what is missing, and what the letters say', async () => {
    const html = await textOf(writeHtml(reportOf(query, [data]), tools));
    expect(html).toContain('<li>Nothing is loaded. (2 figures)</li>');
    expect(html).toContain('<strong>All; Theft</strong> – What it counts.');
    expect(html).toContain('<dt>p</dt>');
  });

  it('divides a table that is wider than paper by its columns, with the name of each row in every part', async () => {
    const crimes = ['burglary', 'robbery', 'theft', 'drugs'].map(
      (name) => `${name}: crime(category: "${name}") { at { value } change { percent verdict } }`,
    );
    const wide = `{
      # Every borough
      boroughs { name ${crimes.join(' ')} } }`;
    const cells = Object.fromEntries(
      ['burglary', 'robbery', 'theft', 'drugs'].map((name, index) => [
        name,
        { at: figure(100 + index), change: { v_verdict: 'LOWER', verdict: 'LOWER', percent: -index } },
      ]),
    );
    const boroughs = ['Barnet', 'Brent'].map((name) => ({ name, ...cells }));
    const html = await textOf(writeHtml(reportOf(wide, [{ boroughs }]), tools));
    const parts = html.split('<table').slice(1);
    expect(parts).toHaveLength(2);
    expect(parts.map((part) => part.match(/<th scope="row">B\w+<\/th>/g))).toEqual(
      parts.map(() => ['<th scope="row">Barnet</th>', '<th scope="row">Brent</th>']),
    );
    expect(parts.map((part) => part.match(/>10\d<\/td>/g)?.length)).toEqual([6, 2]);
    expect(html).toContain('<h3>Every borough, further columns</h3>');
  });

  it('says once of a wide list that it has no rows, under its first columns', async () => {
    const crimes = ['burglary', 'robbery', 'theft', 'drugs'].map(
      (name) => `${name}: crime(category: "${name}") { at { value } change { percent verdict } }`,
    );
    const html = await textOf(
      writeHtml(reportOf(`{ boroughs { name ${crimes.join(' ')} } }`, [{ boroughs: [] }]), tools),
    );
    expect(html.match(/<table/g)).toHaveLength(1);
    expect(html).toContain('There are no rows in &quot;boroughs&quot; here.');
    expect(html).not.toMatch(/<tbody>\s*<\/tbody>/);
  });

  it('breaks no day and no period over two lines, and a word that is too long for a column', async () => {
    const asked = '{ borough(code: "E09000030") { name board { since } crime { latest { period } } } }';
    const answer = {
      borough: { name: 'a'.repeat(60), board: { since: '2025-04-01' }, crime: { latest: { period: 'R12-2023-12' } } },
    };
    const html = await textOf(writeHtml(reportOf(asked, [answer]), tools));
    expect(html).toContain('<span class="whole">2025-04-01</span>');
    expect(html).toContain('12 months to <span class="whole">2023-12</span>');
    expect(html).toContain(`${'a'.repeat(25)}<wbr>${'a'.repeat(25)}<wbr>${'a'.repeat(10)}`);
  });

  it('names the place that it was asked about in its title', async () => {
    const parameters = [['borough', 'E09000030']] as const;
    const html = await textOf(writeHtml(reportOf(query, [data], { parameters }), tools));
    expect(html).toContain('<title>A trial: Tower Hamlets</title>');
    expect(html).toContain('<h1>A trial: Tower Hamlets</h1>');
    expect(html).toContain('Borough: Tower Hamlets (E09000030)');
  });

  it('says in the place of what an indicator lacks why it lacks it', async () => {
    const asked = `{ borough(code: "E09000001") { good: confidence(question: GOOD_JOB_LOCAL) {
      latest { period figure { value } } change { points verdict } absence { explanation } } } }`;
    const absence = { explanation: 'The survey leaves the City out.' };
    const good = { v_title: 'Good job', latest: null, change: null, absence };
    const html = await textOf(writeHtml(reportOf(asked, [{ borough: { good } }]), tools));
    expect(html).toMatch(/Good job<\/th><td class="number"><span class="absent">The survey leaves the City out\.</);
    expect(html).not.toContain('<th scope="col">Absence');
    // Of a series the same cell says it, and no line below the row says it once more.
    const ofSeries = asked.replace('latest', 'series(last: 2) { period figure { value } } latest');
    const page = await textOf(
      writeHtml(reportOf(ofSeries, [{ borough: { good: { ...good, v_absence: absence, series: [] } } }]), tools),
    );
    expect(page.match(/The survey leaves the City out\./g)).toHaveLength(1);
    const bare = ofSeries.replace(/ latest \{.*\{ points verdict \}/, '');
    const told = { v_title: 'Good job', v_absence: absence, absence, series: [] };
    const line = await textOf(writeHtml(reportOf(bare, [{ borough: { good: told } }]), tools));
    expect(line).toContain('There are no figures of &quot;Good job&quot; here: The survey leaves the City out.');
  });

  it('says under a table what no cell of a row says, with the names of the rows', async () => {
    const asked = '{ boroughs { name crime { latest { figure { value } } change { percent verdict } } } }';
    const why = { reason: 'NOT_COLLECTED', explanation: 'One year alone is loaded.' };
    const crime = { v_title: 'All crime', v_absence: why, latest: { figure: figure(7) }, change: null };
    const boroughs = ['Barnet', 'Brent'].map((name) => ({ name, crime }));
    const html = await textOf(writeHtml(reportOf(asked, [{ boroughs }]), tools));
    expect(html).toContain(
      'Barnet; Brent: There is no &quot;change&quot; of &quot;All crime&quot; here: One year alone is loaded.',
    );
    const told = { borough: { crime: { ...crime, absence: null }, series: null } };
    const single =
      '{ borough(code: "E09000030") { crime { latest { figure { value } } change { percent } absence { explanation } } } }';
    const page = await textOf(writeHtml(reportOf(single, [told]), tools));
    expect(page).toContain('There is no &quot;change&quot; of &quot;All crime&quot; here');
    expect(page).not.toContain('There is no &quot;absence&quot;');
    expect(page).not.toContain('All crime: There is no');
  });

  it('says once why there is no figure in a long table, and shows the rows where there is one', async () => {
    const asked = '{ boroughs { name disproportionality(period: "2019-01") { group ratio { value } censusYear } } }';
    const ratios = (value: number | null) => [{ group: 'BLACK', ratio: figure(value), censusYear: 2021 }];
    const page = (one: number | null) => {
      const boroughs = Array.from({ length: 12 }, (_, index) => ({
        name: `Borough ${String(index)}`,
        disproportionality: ratios(index === 3 ? one : null),
      }));
      return textOf(writeHtml(reportOf(asked, [{ boroughs }]), tools));
    };
    const empty = await page(null);
    expect(empty).toContain('There is no figure in any of 12 rows, which are left out here: Nothing is loaded.');
    expect(empty).not.toContain('black');
    const full = await page(2);
    expect(full).not.toContain('There is no figure in any');
    expect(full.match(/<td>black<\/td>/g)).toHaveLength(12);
  });

  it('explains no letters where there is no figure', async () => {
    const html = await textOf(writeHtml(reportOf('{ london { name } }', [{ london: { name: 'London' } }]), tools));
    expect(html).not.toContain('Letters beside a figure');
  });

  it('spells what a change of a record did, and when, as people write it', async () => {
    const asked = `{ borough(code: "E09000030") { engagementChanges(since: "2026-01-01") { edges { node {
      place act statusBefore status recordedAt } } } } }`;
    const node = { place: 'IN_TOWN', act: 'adoptLocalPriority', statusBefore: 'IN_PROGRESS', status: 'FED_BACK' };
    const edges = [{ node: { ...node, recordedAt: '2026-11-28T17:17:04.746Z' } }];
    const html = await textOf(writeHtml(reportOf(asked, [{ borough: { engagementChanges: { edges } } }]), tools));
    expect(html).toMatch(/IN_TOWN<\/th><td>adopt local priority<\/td><td>in progress<\/td><td>fed back<\/td>/);
    expect(html).toContain('<span class="whole">2026-11-28</span> <span class="whole">17:17 UTC</span>');
  });

  it('has a letter of its own for every flag, and words for members of a board', async () => {
    const flags = Object.values(QualityFlag);
    const asked = '{ london { knifeCrime { at { value } } } }';
    const answer = { london: { knifeCrime: { v_title: 'Knife crime', at: figure(7, { v_flags: flags }) } } };
    const html = await textOf(writeHtml(reportOf(asked, [answer]), tools));
    const letters = /7<sup>([^<]*)<\/sup>/.exec(html)?.[1]?.split(' ') ?? [];
    expect(letters.every((letter) => /^[a-z]$/.test(letter))).toBe(true);
    expect(new Set([...letters, ...shorthand.map(({ letter }) => letter)]).size).toBe(flags.length + shorthand.length);
    for (const letter of letters) expect(html).toContain(`<dt>${letter}</dt>`);
    expect(html).not.toMatch(/[A-Z]_[A-Z]|qualityChecks|`/);
  });

  it('says so where a part has nothing to show', async () => {
    const html = await textOf(writeHtml(reportOf(query, [{ crime: null }]), tools));
    expect(html).toContain('There is nothing to show under “Crime &lt;in&gt; short”.');
  });
});
