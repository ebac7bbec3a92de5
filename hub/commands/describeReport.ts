import type { ImportReport, Refusal } from '../../kit/importing/report.ts';

const count = new Intl.NumberFormat('en-GB');

/** What became of a file, as one tells it to a person. */
export function describeReport(report: ImportReport, { dryRun }: { readonly dryRun: boolean }): string {
  if (report.refusals.length > 0) {
    const more =
      report.refused > report.refusals.length ? [`  … ${count.format(report.refused)} lines with faults in all`] : [];
    return [`${report.file}: refused, nothing was changed`, ...report.refusals.map(describeRefusal), ...more].join(
      '\n',
    );
  }
  const kept = report.remarks.map((remark) => `  note: ${remark}`);
  // An archive takes nothing by itself: its files are told one by one.
  if (report.dataset === null) return [`${report.file}: an archive`, ...kept].join('\n');
  const records = `${count.format(report.accepted)} records of ${report.dataset}`;
  const outcome = dryRun
    ? `${records} could be taken; nothing was changed (dry run)`
    : report.release === null
      ? `${records} taken; ${count.format(report.changed)} changed`
      : `${records} taken as release ${report.release}; ${count.format(report.changed)} cells changed`;
  return [`${report.file}: ${outcome}`, ...kept].join('\n');
}

function describeRefusal({ line, column, message }: Refusal): string {
  const place = [line === null ? null : `line ${String(line)}`, column].filter((part) => part !== null).join(', ');
  return place === '' ? `  ${message}` : `  ${place}: ${message}`;
}
