// The page's side of the worker: a question, and its answer when it comes.

/** A worker of a script's text; it runs under the page's own policy. */
export function connect(text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const waiting = new Map();
  let number = 0;
  worker.onmessage = ({ data }) => {
    const asked = waiting.get(data.id);
    if (!asked) return;
    if (data.progress) {
      asked.progress?.(data.progress);
      return;
    }
    waiting.delete(data.id);
    asked.answer(data);
  };
  worker.onerror = () => {
    for (const { answer } of waiting.values()) answer({ trouble: { code: 'unknown' } });
    waiting.clear();
  };
  return {
    /** given: buffers that are handed over rather than copied. */
    ask(what, more, progress, given = []) {
      const id = ++number;
      return new Promise((answer) => {
        waiting.set(id, { answer, progress });
        worker.postMessage({ id, ask: what, ...more }, given);
      });
    },
    end() {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
