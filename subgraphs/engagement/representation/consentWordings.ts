/**
 * The wordings under which members have consented. Consent is explicit, is of each member, and names what is done with the
 * answers; a count stands only under one of these.
 */
export const consentWordings: Readonly<Record<string, string>> = {
  'ward-panel-2026':
    'I agree that my answers on this form, which does not bear my name, are counted with those of the other members of my panel, ' +
    'and that the counts are published for boroughs and for London where nobody can be told from them. I may decline any question, ' +
    'and may withdraw my consent at any time; my answers then leave the counts and no trace of them is kept.',
};
