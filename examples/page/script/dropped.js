// Files out of what was dropped, also out of folders, with their paths.

const read = (reader) => new Promise((done, fail) => { reader.readEntries(done, fail); });
const fileOf = (entry) => new Promise((done, fail) => { entry.file(done, fail); });

async function walk(entry, above) {
  const path = above + entry.name;
  if (entry.isFile) return [{ path, file: await fileOf(entry) }];
  const reader = entry.createReader();
  const found = [];
  // A browser hands over at most a hundred at once.
  for (;;) {
    const part = await read(reader);
    if (!part.length) break;
    for (const each of part) found.push(...await walk(each, `${path}/`));
  }
  return found;
}

/** Of a drop: its entries must be taken before anything is awaited. */
export async function fromDrop(transfer) {
  const entries = [...transfer.items].filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return fromList(transfer.files);
  return (await Promise.all(entries.map((entry) => walk(entry, '')))).flat();
}

/** Of an input, with the path below the folder that was chosen. */
export function fromList(list) {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}
