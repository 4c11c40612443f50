// A report without names: what is shown, printed, copied and saved while names
// are hidden is drawn from this, so that there is none to find.

const masked = (text) => text.replace(/\p{L}/gu, 'a').replace(/\p{N}/gu, '0');
const bare = (text) => text.toLowerCase().replace(/\.[a-z]+$/, '').replace(/[^a-z]/g, '');

/** A file's name stays if it is LinkedIn's own, but for its digits. */
function fileName(file) {
  const base = file.name.split('/').pop();
  const own = file.file && bare(base) === bare(file.file) && base === file.name;
  return own ? base.replace(/\d/g, '0') : masked(file.name);
}

export function nameless(report) {
  const { people, read } = report;
  return {
    ...report,
    people: people && { ...people, names: false,
      next: people.next.map((each) => ({ ...each, name: null, address: null })) },
    read: read && { ...read, names: false,
      exports: read.exports.map((each) => ({ ...each, name: null })),
      files: read.files.map((file) => ({ ...file, name: fileName(file),
        skipped: file.skipped.map((skip) => ({ ...skip, column: null })) })) },
  };
}

export const hasNames = (report) => Boolean(report.people?.names || report.read?.names);
