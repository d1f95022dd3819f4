// A hub with a small list of clients: what is listed and selected, and rows as columns.

/** What the hub has, and of which kind. Whatever else a plugin asks for is left out. */
const KINDS = {
  clientId: 'text',
  clientName: 'text',
  street: 'text',
  city: 'text',
  state: 'text',
  zip: 'text',
  sales: 'number',
};

export class Hub {
  #clients;
  #selected = new Set();
  #generation = 1;

  /** Called with the selection when it changes. */
  onDidChangeSelection = () => {};

  constructor(clients) {
    this.#clients = clients;
  }

  get info() {
    return { id: 'clients', title: 'Clients', recordNoun: 'clients' };
  }

  get selection() {
    return {
      hubId: 'clients',
      generation: this.#generation,
      listedCount: this.#clients.length,
      selectedCount: this.#selected.size,
      filterText: '',
    };
  }

  isSelected(row) {
    return this.#selected.has(row);
  }

  select(rows) {
    this.#selected = new Set([...rows].filter((row) => row < this.#clients.length));
    this.#generation++;
    this.onDidChangeSelection(this.selection);
  }

  /** The handle of a row is its index here. */
  readRows({ scope, columns }) {
    const rows = this.#clients
      .map((_, row) => row)
      .filter((row) => scope === 'listed' || this.#selected.has(row));
    const cells = (name) => rows.map((row) => this.#clients[row][name]);
    return {
      hubId: 'clients',
      generation: this.#generation,
      rowCount: rows.length,
      rows: Uint32Array.from(rows),
      columns: Object.fromEntries(
        columns
          .filter((name) => Object.hasOwn(KINDS, name))
          .map((name) => [
            name,
            KINDS[name] === 'text' ? textColumn(cells(name)) : numberColumn(cells(name)),
          ]),
      ),
    };
  }
}

/** Cells joined to one text, with the place where each ends. */
function textColumn(cells) {
  const texts = cells.map((cell) => cell ?? '');
  let end = 0;
  const ends = Uint32Array.from(texts, (text) => {
    end += text.length;
    return end;
  });
  return { kind: 'text', text: texts.join(''), ends };
}

function numberColumn(cells) {
  return { kind: 'number', values: Float64Array.from(cells, (cell) => cell ?? Number.NaN) };
}
