// Two ends that behave as `chrome.webview` and the program around it do: what is posted is made JSON at once and arrives
// as parsed JSON in a later task.

export function createPairOfWebViews() {
  const ends = [new Set(), new Set()];
  const end = (own, other) => ({
    postMessage(message) {
      const json = JSON.stringify(message);
      setTimeout(() => {
        for (const listener of [...other]) listener({ data: JSON.parse(json) });
      });
    },
    addEventListener: (_type, listener) => own.add(listener),
    removeEventListener: (_type, listener) => own.delete(listener),
  });
  return [end(ends[0], ends[1]), end(ends[1], ends[0])];
}
