// Files out of what was dropped, also out of folders, with their paths.

const read = (reader) => new Promise((done, fail) => { reader.readEntries(done, fail); });
const fileOf = (entry) => new Promise((done, fail) => { entry.file(done, fail); });

/** What lies in a folder, by the older way that every browser has. */
async function walkEntry(entry, above) {
  const path = above + entry.name;
  if (entry.isFile) return [{ path, file: await fileOf(entry) }];
  const reader = entry.createReader();
  const found = [];
  // A browser hands over at most a hundred at once.
  for (;;) {
    const part = await read(reader);
    if (!part.length) break;
    for (const each of part) found.push(...await walkEntry(each, `${path}/`));
  }
  return found;
}

/** The same by the newer way, without which Chromium reads no folder that is
 *  dropped on a page from a disk. */
async function walkHandle(handle, above) {
  const path = above + handle.name;
  if (handle.kind === 'file') return [{ path, file: await handle.getFile() }];
  const found = [];
  for await (const each of handle.values()) found.push(...await walkHandle(each, `${path}/`));
  return found;
}

/** Of a drop: all must be asked for before anything is awaited. */
export async function fromDrop(transfer) {
  const items = [...transfer.items].filter((item) => item.kind === 'file').map((item) => {
    const entry = item.webkitGetAsEntry?.() ?? null;
    const folder = entry?.isDirectory ?? false;
    return { entry: folder ? entry : null, file: folder ? null : item.getAsFile(),
      handle: folder ? item.getAsFileSystemHandle?.().catch(() => null) : null };
  });
  const found = await Promise.all(items.map(async ({ entry, file, handle }) => {
    if (file) return [{ path: file.name, file }];
    const newer = await handle;
    if (newer) return walkHandle(newer, '');
    return entry ? walkEntry(entry, '') : [];
  }));
  return found.flat();
}

/** Of an input, with the path below the folder that was chosen. */
export function fromList(list) {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}
