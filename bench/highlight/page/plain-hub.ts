/** The usual way over a port: what is selected, as an array of ids in one message. */
export function plainHub(ids: readonly string[]) {
  const { port1, port2 } = new MessageChannel();
  const rowOfId = new Map(ids.map((id, row) => [id, row]));
  const next = (port: MessagePort) =>
    new Promise<readonly string[]>((resolve) => {
      port.onmessage = ({ data }) => resolve(data);
    });
  return {
    /** What of the hub's rows arrives at the map. */
    select(rows: Uint32Array): Promise<readonly string[]> {
      const arrived = next(port2);
      port1.postMessage(Array.from(rows, (row) => ids[row]));
      return arrived;
    },
    /** How many rows the hub selects. */
    async receive(chosen: readonly string[]): Promise<number> {
      const arrived = next(port1);
      port2.postMessage(chosen);
      const rows = new Set((await arrived).map((id) => rowOfId.get(id)));
      return rows.size;
    },
    close() {
      port1.close();
    },
  };
}
