import { describe, expect, it } from '@jest/globals';
import { writeHtml } from '../../../gateway/views/formats/html/writeHtml.ts';
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
    expect(html).toContain('<th scope="col" class="number">2025-10</th>');
    expect(html).toContain(
      '<th scope="row">All</th><td class="number">1</td><td class="number"><span class="absent">x</span></td>',
    );
    expect(html).not.toMatch(/<table(?![^]*?<caption)/);
  });

  it('tells a verdict in a word beside the sign and the colour, and takes no side where a measure has none', async () => {
    const html = await textOf(writeHtml(reportOf(query, [data]), tools));
    expect(html).toContain('<span class="mark better">▼ lower (better)</span><br>−12.5%');
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
    expect(html).toContain('<th scope="row">p</th>');
  });

  it('says so where a part has nothing to show', async () => {
    const html = await textOf(writeHtml(reportOf(query, [{ crime: null }]), tools));
    expect(html).toContain('There is nothing to show under “Crime &lt;in&gt; short”.');
  });
});
